// The protocol of a round: what became of every row of the frozen queue. It is computed from the frozen input and from who had lawfully left, and held
// against what was really issued; where the two differ there is no protocol. A place is the row's turn in the plan's walk, not the time at which its
// voucher was written, so the same facts give the same bytes on any machine. A cancelled round has served the first turns of its walk and none after:
// a step of a round awards nobody behind a family that it passed over.

import { stretchesOf, turnsByPlan, type Turn } from './allocation.ts';
import { orderKeyBytes, placeOf, type Place } from './orderKey.ts';
import { rowsLeftOut, type RoundInput } from './round.ts';
import { batchesByRow } from './twins.ts';

/** Why a row was passed over, as anybody may know it. The order is part of the stored form. */
export const passReasons = ['left-queue', 'stop-list', 'over-age', 'has-voucher', 'twins-do-not-fit', 'under-age'] as const;
export type PassReason = (typeof passReasons)[number];

export type Outcome =
  | { readonly outcome: 'awarded'; readonly place: number }
  | { readonly outcome: 'passed-over'; readonly reason: PassReason }
  | { readonly outcome: 'left-out' | 'not-reached' };

export const outcomeNames = ['awarded', 'passed-over', 'left-out', 'not-reached'] as const;

const reasonsByState: Readonly<Record<string, PassReason>> = {
  suspended: 'stop-list',
  overAge: 'over-age',
  'over-age': 'over-age',
  'under-age': 'under-age',
  offered: 'has-voucher',
  accepted: 'has-voucher',
  enrolled: 'has-voucher',
  'child-has-voucher': 'has-voucher',
  'twins-do-not-fit': 'twins-do-not-fit',
};

/** The public reason of a skip: of what a family decided no more than that it left. */
export function passReasonOf(state: string): PassReason {
  return reasonsByState[state] ?? 'left-queue';
}

/** What a round left behind. Rows count from 0 in the frozen queue. */
export interface RoundFacts {
  readonly input: RoundInput;
  /** The frozen queue's order keys. */
  readonly keys: Uint8Array;
  readonly ended: 'finished' | 'cancelled';
  readonly skips: ReadonlyMap<number, PassReason>;
  readonly issued: ReadonlySet<number>;
}

/** A row whose outcome is not the one that follows from the input. */
export interface Difference {
  readonly row: number;
  readonly why: string;
}

/** The outcome of every row, in the order of the queue, 4 bytes each; or the first row that is not as it must be. */
export function protocolOf(facts: RoundFacts): Uint8Array | Difference {
  const { input, ended, skips, issued } = facts;
  const leftOut = rowsLeftOut(input);
  const nowhere = [...skips.keys(), ...issued].find((row) => row < 0 || row >= input.rows);
  if (nowhere !== undefined) return { row: nowhere, why: 'it is no row of the frozen queue, or another application stands there' };
  const impossible = [...skips.keys()].find((row) => issued.has(row) || leftOut.has(row));
  if (impossible !== undefined) return { row: impossible, why: 'it is passed over, and awarded or left out as well' };
  const outcomes = new Uint8Array(input.rows * outcomeBytes);
  for (const row of leftOut) writeOutcome(outcomes, row, { outcome: 'left-out' });
  const lawful = new Set<number>();
  for (const [row, reason] of skips) {
    if (reason !== 'twins-do-not-fit') lawful.add(row);
    writeOutcome(outcomes, row, { outcome: 'passed-over', reason });
  }
  const served = new Set<number>();
  const unfit = new Set<number>();
  let place = 0;
  for (const { rows, fits } of turnsOfRound(facts, lawful)) {
    // Here a cancelled round was stopped; of twins next in turn it may have said already that they do not fit.
    if (ended === 'cancelled' && place === issued.size) {
      if (fits) break;
      for (const row of rows) unfit.add(row);
      continue;
    }
    for (const row of rows) {
      (fits ? served : unfit).add(row);
      if (!fits) {
        if (skips.get(row) === undefined) return { row, why: 'it is of twins who do not fit any more, and is not passed over' };
      } else if (issued.has(row)) {
        place += 1;
        writeOutcome(outcomes, row, { outcome: 'awarded', place });
      } else {
        return { row, why: `the plan serves it${ended === 'cancelled' ? ' before others who are awarded' : ''}, and it is not awarded` };
      }
    }
  }
  const unserved = least([...issued].filter((row) => !served.has(row)));
  if (unserved !== undefined) return { row: unserved, why: 'it is awarded, and the plan does not serve it' };
  const fitting = least([...skips].flatMap(([row, reason]) => (reason === 'twins-do-not-fit' && !unfit.has(row) ? [row] : [])));
  return fitting === undefined ? outcomes : { row: fitting, why: 'it is passed over as twins who do not fit, and they are not' };
}

/** The turns of the walk up to the round's count, with those passed over as twins that do not fit. */
export function* turnsOfRound({ input, keys }: Pick<RoundFacts, 'input' | 'keys'>, lawful: ReadonlySet<number>): Generator<Turn> {
  const { count } = input;
  const categories = input.categories.map((code) => ({ code }));
  const allowance = { batches: batchesByRow(input.batches), count };
  const closed = new Set([...lawful, ...rowsLeftOut(input)]);
  let left = count;
  if (left === 0) return;
  for (const turn of turnsByPlan(stretchesOf(keys), { categories }, input.plan.rules, closed, allowance)) {
    yield turn;
    if (turn.fits) left -= turn.rows.length;
    if (left <= 0) return;
  }
}

function least(rows: readonly number[]): number | undefined {
  return rows.length === 0 ? undefined : rows.reduce((a, b) => Math.min(a, b));
}

// In bytes: what, then the place, big-endian.
export const outcomeBytes = 4;
const firstReason = 3;

function writeOutcome(bytes: Uint8Array, row: number, outcome: Outcome): void {
  const at = row * outcomeBytes;
  if (outcome.outcome === 'awarded') bytes.set([1, outcome.place >> 16, outcome.place >> 8, outcome.place], at);
  else if (outcome.outcome === 'left-out') bytes[at] = 2;
  else if (outcome.outcome === 'passed-over') bytes[at] = firstReason + passReasons.indexOf(outcome.reason);
}

/** What became of the row. */
export function outcomeAt(bytes: Uint8Array, row: number): Outcome {
  const at = row * outcomeBytes;
  const what = bytes[at] ?? 0;
  if (what === 1) return { outcome: 'awarded', place: ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0) };
  const reason = passReasons[what - firstReason];
  return reason === undefined ? { outcome: what === 2 ? 'left-out' : 'not-reached' } : { outcome: 'passed-over', reason };
}

/** One row of the protocol, without a person. */
export type ProtocolRow = Place & Outcome & { readonly row: number };

/** Row `row` of the queue, found at `index` of these keys and outcomes. */
export function rowAt(keys: Uint8Array, outcomes: Uint8Array, index: number, row = index): ProtocolRow {
  return { row, ...placeOf(keys, index * orderKeyBytes), ...outcomeAt(outcomes, index) };
}
