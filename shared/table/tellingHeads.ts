// A kindergarten's heads hear of what families do with its contracts, in the transaction that makes it true. Who is appointed when it happens is told.

import type { Event } from '../domain/event.ts';
import { noticeToPerson, type Notice, type NoticeKind } from '../domain/notice.ts';
import { readSure } from './itemParts.ts';
import { staffKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { StaffItem } from './preschoolItems.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table } from './table.ts';
import type { Contract } from './voucherItems.ts';

type HeadNotice = Extract<NoticeKind, `preschool-${string}`>;

/** The notices to every head, with the contract's number and the group's name; none where nobody is appointed. */
export async function noticesToHeads(
  table: Table,
  event: Pick<Event, 'hash' | 'at' | 'territory'>,
  kind: HeadNotice,
  contract: Pick<Contract, 'contract' | 'preschool' | 'group'>,
  more: Notice['data'] = {},
): Promise<readonly Notice[]> {
  const [heads, names] = await Promise.all([listHeads(table, contract.preschool), readSeatNames(table, contract)]);
  const data = { ...names, ...more };
  return heads.map((person) => noticeToPerson(event, kind, person, data));
}

/** Who heads the kindergarten. */
export async function listHeads(table: Table, preschool: string): Promise<readonly string[]> {
  const heads: string[] = [];
  const { pk, sk } = staffKey(preschool, 'preschool_head', '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: String(sk) })) heads.push(readSure(StaffItem, item).person);
  return heads;
}
