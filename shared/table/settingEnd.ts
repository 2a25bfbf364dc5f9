// The last day of a contract as either side may set it: today at the soonest, since today the child may have come. The side that set it may move it
// or take it back while it has not passed and the place is still free. A contract that has not begun is called off: where it was a transfer, the
// contract before it goes on in its old place.

import type { Command } from '../domain/command.ts';
import { moveContract, type PreschoolEnd } from '../domain/contract.ts';
import { noticesFor, type Notice } from '../domain/notice.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { addDays, dayOf, type Day } from '../domain/time.ts';
import type { Parties } from './beginning.ts';
import { callOffTransfer, formerOf } from './callingOff.ts';
import { noticeWrites } from './commit.ts';
import { listContractsOf } from './contracts.ts';
import { endContractWrites, liftEndInto, moveEndInto, type Ended } from './ending.ts';
import { openPlaces } from './placesBook.ts';
import { readParties } from './signing.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table, Write } from './table.ts';
import { noticesToHeads } from './tellingHeads.ts';
import type { Contract } from './voucherItems.ts';

/** Who wants it; a kindergarten that sets a day says why. */
export type EndWish = { readonly by: 'parent' } | { readonly by: 'preschool'; readonly reason?: PreschoolEnd | undefined };

interface Set {
  readonly contract: Contract;
  readonly writes: readonly Write[];
}

/** `lastDay` null takes back the one that side has set. */
export async function setLastDay(
  table: Table,
  contract: Contract,
  lastDay: Day | null,
  wish: EndWish,
  command: Command,
): Promise<Set | Refusal> {
  const today = dayOf(command.at);
  const inForce = moveContract(contract.state, 'end');
  if (isRefusal(inForce)) return inForce;
  if (lastDay !== null && lastDay < today) return refuse('end-impossible', { soonest: today });
  const parties = await readParties(table, contract);
  if (lastDay === null || (contract.endsOn !== undefined && contract.endsOn <= lastDay))
    return keepLonger(table, parties, lastDay, wish, command);
  if (lastDay < contract.startsOn && today < contract.startsOn && parties.voucher.state === 'contracted') {
    const others = await listContractsOf(table, contract.voucher);
    const former = formerOf(contract, others);
    if (former !== undefined) return callOffTransfer(table, parties, { former, others, lastDay, by: wish.by }, command);
  }
  const ended = await endContractWrites(table, contract, { endsOn: lastDay, reason: wish.by }, command, today);
  return isRefusal(ended) ? ended : tellEnd(table, parties, ended, lastDay, wish);
}

/** A later last day, or none: only for the side that set it, while the voucher is used for this contract. */
async function keepLonger(table: Table, parties: Parties, lastDay: Day | null, wish: EndWish, command: Command): Promise<Set | Refusal> {
  const { contract, voucher, application } = parties;
  const { endsOn, ending, state, overtaken = [] } = contract;
  const today = dayOf(command.at);
  if (endsOn === undefined) return refuse('move-forbidden', { thing: 'contract', state, move: 'take-back-end' });
  const isInUse = voucher.state === 'contracted' && voucher.contract === contract.contract;
  if (ending !== wish.by || endsOn < today || endsOn === lastDay || !isInUse) return refuse('contract-ending', { endsOn });
  const other = overtaken.at(-1);
  if (lastDay !== null && other !== undefined && lastDay > other.endsOn) return refuse('contract-ending', { endsOn: other.endsOn });
  const places = openPlaces(table, today);
  const kept =
    lastDay === null
      ? await liftEndInto(places, contract, command)
      : await moveEndInto(places, { ...contract, endsOn: lastDay }, contract, command);
  if (isRefusal(kept)) return kept.refusal === 'group-full' ? refuse('old-place-taken', { day: addDays(endsOn, 1) }) : kept;
  const until = kept.contract.endsOn === undefined ? {} : { lastDay: kept.contract.endsOn };
  const notices = noticesFor(kept.event, 'contract-goes-on', application, { ...(await readSeatNames(table, contract)), ...until });
  const heads = wish.by === 'parent' ? await noticesToHeads(table, kept.event, 'preschool-end-lifted', contract, until) : [];
  return { contract: kept.contract, writes: [...kept.writes, ...places.writes(), ...noticeWrites([...notices, ...heads])] };
}

async function tellEnd(
  table: Table,
  { application }: Parties,
  { contract, event, writes }: Ended,
  lastDay: Day,
  wish: EndWish,
): Promise<Set> {
  const why: Notice['data'] = wish.by === 'preschool' && wish.reason !== undefined ? { reason: wish.reason } : {};
  const notices = noticesFor(event, 'contract-ends', application, { ...(await readSeatNames(table, contract)), lastDay, ...why });
  const heads = wish.by === 'parent' ? await noticesToHeads(table, event, 'preschool-end-set', contract, { lastDay }) : [];
  return { contract, writes: [...writes, ...noticeWrites([...notices, ...heads])] };
}
