// The last day of a contract. It is set first, with who wanted it, and the place is free from the day after; the contract itself ends when that day is
// over (the job `endContracts`). A transfer sets it to the day before the next contract begins: no day belongs to two kindergartens (T11).

import type { Command } from '../domain/command.ts';
import { moveContract, type ContractEnd } from '../domain/contract.ts';
import type { Event } from '../domain/event.ts';
import { keepPlace, leavePlace } from '../domain/places.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { dayOf, type Day } from '../domain/time.ts';
import { saveContract } from './contracts.ts';
import { openPlaces, type PlacesBook } from './placesBook.ts';
import type { Table, Write } from './table.ts';
import type { Contract } from './voucherItems.ts';

/** The last day, which is still one of the contract's, and why. Before its first day: it never has a day. */
export interface Ending {
  readonly endsOn: Day;
  readonly reason: ContractEnd;
}

export interface Ended {
  readonly contract: Contract;
  readonly event: Event;
  /** Contract and places, at most six; no notice. */
  readonly writes: readonly Write[];
}

/** Sets the last day of a contract in force; `contract-ending` where it ends sooner already. The voucher and the application follow when the day is over. */
export async function endContractWrites(
  table: Table,
  contract: Contract,
  ending: Ending,
  command: Command,
  today: Day,
): Promise<Ended | Refusal> {
  const places = openPlaces(table, today);
  const ended = await endInto(places, contract, ending, command);
  return isRefusal(ended) ? ended : { ...ended, writes: [...ended.writes, ...places.writes()] };
}

/** Each of these contracts that is in force and goes on after the day, ended with it. */
export async function endRunningInto(
  places: PlacesBook,
  contracts: readonly Contract[],
  ending: Ending,
  command: Command,
): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const contract of contracts) {
    const goesOn = contract.state === 'active' && (contract.endsOn === undefined || contract.endsOn > ending.endsOn);
    const one = goesOn ? await endInto(places, contract, ending, command) : undefined;
    if (one !== undefined && !isRefusal(one)) ended.push(one);
  }
  return ended;
}

async function endInto(places: PlacesBook, contract: Contract, { endsOn, reason }: Ending, command: Command): Promise<Ended | Refusal> {
  const inForce = moveContract(contract.state, 'end');
  if (isRefusal(inForce)) return inForce;
  if (contract.endsOn !== undefined && contract.endsOn < endsOn) return refuse('contract-ending', { endsOn: contract.endsOn });
  await places.change(contract, (before) => leavePlace(before, contract.contract, endsOn));
  const after = { ...contract, endsOn, ending: reason, overtaken: overtakenBy(reason, contract) };
  // Over already, as school age found a year late: ended at once, for no job looks so far back for an end.
  const isOver = endsOn < dayOf(command.at);
  const kind = isOver ? 'contract-ended' : 'contract-end-set';
  return saveContract(contract, { ...after, ...(isOver ? { state: inForce } : {}) }, command, { kind, data: { endsOn, reason } });
}

/** The last days that wait behind the new one: whoever sets theirs anew has no other. */
function overtakenBy(reason: ContractEnd, { endsOn, ending, overtaken = [] }: Contract): Contract['overtaken'] {
  const all = endsOn === undefined || ending === undefined ? overtaken : [...overtaken, { endsOn, ending }];
  const kept = all.filter((one) => one.ending !== reason);
  return kept.length === 0 ? undefined : kept;
}

/**
 * Takes the last day of a contract back: the one it had overtaken counts again, or none. `notAfter`: but not after that day, when the next contract
 * begins. `group-full` where the place is somebody else's by then.
 */
export async function liftEndInto(places: PlacesBook, contract: Contract, command: Command, notAfter?: Day): Promise<Ended | Refusal> {
  const { overtaken = [], ending } = contract;
  const former = overtaken.at(-1);
  const isBound = notAfter !== undefined && (former === undefined || notAfter < former.endsOn);
  const rest = overtaken.slice(0, -1);
  const back = isBound
    ? { endsOn: notAfter, ending, overtaken: contract.overtaken }
    : { endsOn: former?.endsOn, ending: former?.ending, overtaken: rest.length === 0 ? undefined : rest };
  return moveEndInto(places, { ...contract, ...back }, contract, command);
}

/** Gives the contract another last day, or none, with the place for those days. */
export async function moveEndInto(places: PlacesBook, after: Contract, before: Contract, command: Command): Promise<Ended | Refusal> {
  const { contract, startsOn, endsOn, ending } = after;
  const full = await places.change(after, (now) =>
    keepPlace(now, { contract, from: startsOn, ...(endsOn === undefined ? {} : { to: endsOn }) }),
  );
  if (full !== undefined) return full;
  const fact =
    endsOn === undefined
      ? ({ kind: 'contract-end-lifted', data: { was: before.endsOn ?? '' } } as const)
      : ({ kind: 'contract-end-set', data: { endsOn, reason: ending ?? 'parent' } } as const);
  return saveContract(before, after, command, fact);
}
