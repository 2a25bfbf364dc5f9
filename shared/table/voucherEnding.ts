// A voucher that ends while it lives takes everything with it, in one transaction: its open request lapses, its contract has its last day, its places
// in waiting lists go to the next families, and its application comes to an end. A group's places are changed once, whichever of these touches them.
// A last day in the past, as school age found late, takes back no day of a month that was closed since: the contract then ends with that month.

import type { Command } from '../domain/command.ts';
import { moveApplication, type ApplicationMove } from '../domain/application.ts';
import type { ContractEnd } from '../domain/contract.ts';
import type { Event, EventKind } from '../domain/event.ts';
import { lastDayOf } from '../domain/month.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { addDays, dayOf, type Day, type Instant } from '../domain/time.ts';
import { moveVoucher } from '../domain/voucher.ts';
import { readApplication, saveApplication } from './applications.ts';
import { listContractsOf, readContract } from './contracts.ts';
import { endRunningInto, type Ended } from './ending.ts';
import { frozenSince } from './frozen.ts';
import type { Application } from './items.ts';
import { lapseInto } from './lapsing.ts';
import { openPlaces } from './placesBook.ts';
import type { Table, Write } from './table.ts';
import type { Voucher } from './voucherItems.ts';
import { saveVoucher } from './vouchers.ts';
import { leaveListsWrites } from './waitingLists.ts';

/** How a live voucher ends for good: what moves, what is written into the chains, and the last day of a contract in force. */
export interface VoucherEnd {
  readonly move: 'revoke' | 'close';
  readonly application: Extract<ApplicationMove, 'revoke' | 'graduate'>;
  /** Kept on the voucher. */
  readonly ending: string;
  readonly contract: { readonly endsOn: Day; readonly reason: ContractEnd };
}

const kinds = { revoke: 'voucher-revoked', close: 'voucher-closed' } as const satisfies Record<VoucherEnd['move'], EventKind>;
const applicationKinds = { revoke: 'application-archived', graduate: 'application-aged-out' } as const;

/** Everything to be written, with voucher and application as they are then; a refusal where one of them cannot move so. */
export async function endVoucher(
  table: Table,
  voucher: Voucher,
  end: VoucherEnd,
  { command, now }: { readonly command: Command; readonly now: Instant },
): Promise<{ readonly application: Application; readonly event: Event; readonly writes: readonly Write[] } | Refusal> {
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const state = moveVoucher(voucher.state, end.move);
  if (isRefusal(state)) return state;
  const applicationState = moveApplication(application.state, end.application);
  if (isRefusal(applicationState)) return applicationState;
  const places = openPlaces(table, dayOf(now));
  const request = voucher.request === undefined ? undefined : await readContract(table, voucher.request);
  const lapsed = await lapseInto(places, request, command);
  const today = dayOf(now);
  const contracts = await listContractsOf(table, voucher.voucher);
  const { endsOn } = end.contract;
  const running = endsOn < today ? contracts.filter(({ state }) => state === 'active') : [];
  const frozen = await frozenSince(table, running, addDays(endsOn, 1), today);
  const ended: Ended[] = [];
  for (const contract of contracts) {
    const month = frozen.newest.get(contract.contract);
    const ending = month === undefined ? end.contract : { ...end.contract, endsOn: lastDayOf(month) };
    ended.push(...(await endRunningInto(places, [contract], ending, command)));
  }
  const left = await leaveListsWrites(table, voucher, command, dayOf(now), places.changed());
  const { request: _, ...rest } = voucher;
  const after = { ...rest, ...left.changes, state, ending: end.ending, endedAt: now };
  const saved = saveVoucher(voucher, after, command, { kind: kinds[end.move], data: { reason: end.ending } });
  const moved = saveApplication(application, { ...application, state: applicationState }, command, {
    kind: applicationKinds[end.application],
    data: { voucher: voucher.voucher, reason: end.ending },
    cause: end.application === 'revoke' ? 'archived' : 'over-age',
    now,
  });
  const writes = [...frozen.unmoved, ...saved.writes, ...moved.writes, ...lapsed, ...ended.flatMap((one) => one.writes), ...left.writes];
  return { application: moved.application, event: saved.event, writes };
}
