// A contract begins with the second signature, and all that follows does in the same transaction: the voucher is used, the child enrolled, the waiting
// lists left; at a transfer every contract that would run on ends the day before, so that no day belongs to two kindergartens (T11).

import { moveApplication } from '../domain/application.ts';
import type { Command } from '../domain/command.ts';
import { moveContract } from '../domain/contract.ts';
import type { Lapse } from '../domain/legalBasis.ts';
import { noticesFor, type Notice } from '../domain/notice.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { addDays, dayOf, type Day, type Instant } from '../domain/time.ts';
import { moveVoucher } from '../domain/voucher.ts';
import { saveApplication } from './applications.ts';
import { noticeWrites } from './commit.ts';
import { listContractsOf, saveContract } from './contracts.ts';
import { endRunningInto, type Ended } from './ending.ts';
import type { Application } from './items.ts';
import { openPlaces } from './placesBook.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table, Write } from './table.ts';
import { noticesToHeads } from './tellingHeads.ts';
import type { Contract, Signature, Voucher } from './voucherItems.ts';
import { saveVoucher } from './vouchers.ts';
import { leaveListsWrites } from './waitingLists.ts';

export interface Parties {
  readonly contract: Contract;
  readonly voucher: Voucher;
  readonly application: Application;
}

export interface Begun {
  readonly contract: Contract;
  readonly writes: readonly Write[];
}

/** The contract in force with both signatures. `now` is when it is written, as `saveApplication` wants it; `lapses` are the territory's. */
export async function beginContract(
  table: Table,
  { contract, voucher, application }: Parties,
  signatures: { readonly parent: Signature; readonly preschool: Signature },
  command: Command,
  now: Instant,
  lapses: readonly Lapse[],
): Promise<Begun | Refusal> {
  const state = moveContract(contract.state, 'begin');
  if (isRefusal(state)) return state;
  const isTransfer = voucher.state === 'contracted';
  const used = isTransfer ? voucher.state : moveVoucher(voucher.state, 'contract');
  if (isRefusal(used)) return used;
  const places = openPlaces(table, dayOf(command.at));
  const dayBefore = addDays(contract.startsOn, -1);
  const others = (await listContractsOf(table, voucher.voucher)).filter((one) => one.contract !== contract.contract);
  const ended = await endRunningInto(places, others, { endsOn: dayBefore, reason: 'transfer' }, command);
  const data = { voucher: voucher.voucher, startsOn: contract.startsOn, ...(isTransfer ? { lastDay: dayBefore } : {}) };
  const begun = saveContract(contract, { ...contract, state, signatures }, command, { kind: 'contract-begun', data });
  const left = await leaveListsWrites(table, voucher, command, dayOf(command.at), places.changed(), lapses);
  const after = { ...voucher, ...left.changes, state: used, contract: contract.contract, request: undefined };
  const contracted = saveVoucher(voucher, after, command, { kind: 'voucher-contracted', data: { contract: contract.contract } });
  const enrolled = enrolmentWrites({ contract, voucher, application }, command, now);
  if (isRefusal(enrolled)) return enrolled;
  const notices = noticesFor(begun.event, isTransfer ? 'contract-transferred' : 'contract-begun', application, {
    ...(await readSeatNames(table, contract)),
    startsOn: contract.startsOn,
    lastDay: dayBefore,
  });
  const heads = [
    ...(await noticesToHeads(table, begun.event, 'preschool-contract-begun', contract, { startsOn: contract.startsOn })),
    ...(await Promise.all(ended.map((one) => tellFormer(table, one, dayBefore)))).flat(),
  ];
  const writes = [
    ...begun.writes,
    ...contracted.writes,
    ...enrolled,
    ...ended.flatMap((one) => one.writes),
    ...left.writes,
    ...noticeWrites([...notices, ...heads]),
  ];
  return { contract: begun.contract, writes };
}

/** The heads a child leaves by transfer. */
function tellFormer(table: Table, { contract, event }: Ended, lastDay: Day): Promise<readonly Notice[]> {
  return noticesToHeads(table, event, 'preschool-transfer-away', contract, { lastDay });
}

/** A child who comes by transfer is enrolled already. */
function enrolmentWrites({ contract, voucher, application }: Parties, command: Command, now: Instant): readonly Write[] | Refusal {
  if (application.state === 'enrolled') return [];
  const state = moveApplication(application.state, 'enrol');
  if (isRefusal(state)) return state;
  const data = { voucher: voucher.voucher, contract: contract.contract };
  // It left the line when the voucher was offered: the cause is for the types alone.
  const change = { kind: 'application-enrolled', data, cause: 'offered', now } as const;
  return saveApplication(application, { ...application, state }, command, change).writes;
}
