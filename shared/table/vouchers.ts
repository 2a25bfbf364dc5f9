// A voucher and what stands or falls with it: its event, the child's claim to one live voucher, the entry under the day of its deadline that jobs look
// at, its line on the public check page and, when it comes back unused, its entry for a later round. All follow from the voucher before and after.

import type { Deadline } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { deadlineOf, isLive } from '../domain/voucher.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs } from './itemParts.ts';
import { childVoucherKey, dueKey, returnedKey, voucherCheckKey, voucherKey } from './keys.ts';
import type { Guard, Item, Table, Write } from './table.ts';
import { VoucherItem, type Voucher } from './voucherItems.ts';

export type VoucherContent = Omit<Voucher, 'version' | 'eventHash' | 'item'>;

export async function readVoucher(table: Table, voucher: string): Promise<Voucher | undefined> {
  return readAs(VoucherItem, await table.get('records', voucherKey(voucher)));
}

export async function childOfVoucher(table: Table, voucher: string): Promise<string | undefined> {
  return (await readVoucher(table, voucher))?.child;
}

/** The writes of one change of a voucher, at most seven. */
export function saveVoucher(
  before: Voucher | undefined,
  after: VoucherContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly voucher: Voucher; readonly event: Event; readonly writes: readonly Write[] } {
  const content = { ...after, item: 'voucher' as const };
  const { event, head } = eventAfter(before, command, { of: `voucher#${after.voucher}`, territory: after.territory, ...fact }, content);
  const voucher: Voucher = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = voucherKey(after.voucher);
  const writes: Write[] = [
    { verb: 'put', table: 'records', guard, item: itemOf(key, voucher) },
    eventWrite(key.pk, event),
    ...dueWrites(before, voucher),
    ...checkWrites(before, voucher),
  ];
  const claim = childVoucherKey(after.child);
  const [wasLive, lives] = [before !== undefined && isLive(before.state), isLive(voucher.state)];
  if (lives && !wasLive)
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...claim, item: 'childVoucher', voucher: after.voucher } });
  if (wasLive && !lives) {
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: claim });
    writes.push(...returnedWrites(voucher, command));
  }
  return { voucher, event, writes };
}

/** The entry of the deadline that runs: written anew when anything of it is another, and then no reminder was sent; none when nothing runs. */
function dueWrites(before: Voucher | undefined, after: Voucher): readonly Write[] {
  const was = before === undefined ? undefined : deadlineOf(before);
  const is = deadlineOf(after);
  if (isSameDeadline(was, is)) return [];
  const { territory, voucher } = after;
  const writes: Write[] = [];
  // Two deadlines of one end stand under one key, and a transaction takes every key once.
  const stays = was !== undefined && was.before === is?.before;
  if (was !== undefined && !stays)
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: dueKey(territory, was.before, voucher) });
  if (is !== undefined) {
    const item = itemOf(dueKey(territory, is.before, voucher), { item: 'due', voucher, deadline: is });
    writes.push({ verb: 'put', table: 'records', guard: stays ? 'ifPresent' : 'ifAbsent', item });
  }
  return writes;
}

/** The same days by the same calendar. */
function isSameDeadline(one: Deadline | undefined, other: Deadline | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const parts = ['before', 'from', 'days', 'halfDay', 'lastDay', 'calendarVersion', 'stillFrom'] as const;
  return parts.every((part) => one[part] === other[part]);
}

function checkWrites(before: Voucher | undefined, after: Voucher): readonly Write[] {
  const item = voucherCheckItem(after);
  const guard: Guard = before?.check === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return item === undefined ? [] : [{ verb: 'put', table: 'published', guard, item }];
}

/** What the public check page says: a version, and whether the voucher is valid; `deadline` while one runs. Nothing personal. None without a code. */
export function voucherCheckItem(voucher: Voucher): Item | undefined {
  if (voucher.check === undefined) return undefined;
  const running = deadlineOf(voucher);
  const fields = {
    item: 'voucherCheck',
    version: voucher.version,
    territory: voucher.territory,
    valid: isLive(voucher.state),
    issuedAt: voucher.issuedAt,
    ...(running === undefined
      ? {}
      : { deadline: { from: running.stillFrom ?? running.from, lastDay: running.lastDay, before: running.before } }),
  };
  return itemOf(voucherCheckKey(voucher.check), fields);
}

/** Money nobody used: only of vouchers of a round whose child had not been enrolled with them. */
function returnedWrites(after: Voucher, { at }: Command): readonly Write[] {
  if (after.round === undefined || after.contract !== undefined) return [];
  const item = {
    ...returnedKey(after.territory, at, after.voucher),
    item: 'returned',
    voucher: after.voucher,
    round: after.round,
    cost: after.cost ?? 0,
    at,
  };
  return [{ verb: 'put', table: 'records', guard: 'ifAbsent', item }];
}
