// What must hold of a round that is over, as functions that say where it does not. They do not ask the walk that decided: each counts for itself in the
// rows as they came out, so that the walk and its rule have to be wrong in the same way to pass.

import { stretchesOf } from './allocation.ts';
import type { Violation } from './invariants.ts';
import { orderKeyBytes, placeOf } from './orderKey.ts';
import { outcomeAt, type Outcome, type RoundFacts } from './protocol.ts';
import type { RoundInput } from './round.ts';
import { placesLeft } from './sizing.ts';
import { batchesByRow } from './twins.ts';

/** A round that is over, with the outcome of every row. */
export interface EndedRound extends Pick<RoundFacts, 'input' | 'keys' | 'ended'> {
  readonly outcomes: Uint8Array;
}

/** I-01, I-03: never more than the count nor than its money; fewer only where nobody is left, or the round was cancelled. */
export function checkQuota({ input, outcomes, ended }: EndedRound): readonly Violation[] {
  const violations: Violation[] = [...checkSize(input)];
  const places: number[] = [];
  let left: number | undefined;
  for (let row = 0; row < input.rows; row += 1) {
    const found = outcomeAt(outcomes, row);
    if (found.outcome === 'awarded') places.push(found.place);
    if (found.outcome === 'not-reached') left ??= row;
  }
  const of = input.round;
  if (places.length > input.count) violations.push({ invariant: 'I-01', of, why: `${places.length} awards of ${input.count}` });
  places.sort((a, b) => a - b);
  if (places.some((place, index) => place !== index + 1))
    violations.push({ invariant: 'I-03', of, why: 'its places are not 1, 2, 3, and so on' });
  if (ended === 'finished' && places.length < input.count && left !== undefined) {
    violations.push({ invariant: 'I-03', of, why: `${places.length} awards of ${input.count}, and row ${left} still waits` });
  }
  return violations;
}

/** I-01 before anything is issued: the count fits what it was sized by. Money in tiyn. */
export function checkSize({ round, count, sizing }: Pick<RoundInput, 'round' | 'count' | 'sizing'>): readonly Violation[] {
  const complain = (why: string): Violation => ({ invariant: 'I-01', of: round, why });
  const most = sizing.most ?? Infinity;
  if (count > most) return [complain(`its count ${count} is over its limit of ${most}`)];
  if (sizing.by === 'budget' && count * sizing.costEach > sizing.budget)
    return [complain(`${count} vouchers at ${sizing.costEach} tiyn cost more than its budget of ${sizing.budget}`)];
  if (sizing.by === 'places' && count > placesLeft(sizing))
    return [complain(`its count ${count} is over ${sizing.freePlaces} free places, of which ${sizing.promised ?? 0} are promised`)];
  return sizing.by === 'returned' && count > sizing.returned
    ? [complain(`its count ${count} is over ${sizing.returned} returned vouchers`)]
    : [];
}

/** I-05: in a category nobody is left behind who stands before one served on their own turn; twins are served, or passed over, together. */
export function checkNobodySkipped({ input, keys, outcomes }: EndedRound): readonly Violation[] {
  const violations: Violation[] = [];
  const batches = batchesByRow(input.batches);
  const numberAt = (row: number) => placeOf(keys, row * orderKeyBytes).number;
  for (const { first, count } of stretchesOf(keys)) {
    let waits: number | undefined;
    for (let row = first; row < first + count; row += 1) {
      const found = outcomeAt(outcomes, row);
      if (found.outcome === 'not-reached') waits ??= row;
      if (waits === undefined || found.outcome !== 'awarded' || wasTakenAlong(row, found.place, batches.get(row), outcomes)) continue;
      violations.push({ invariant: 'I-05', of: numberAt(waits), why: `it still waits, and ${numberAt(row)} behind it was served` });
      break;
    }
  }
  for (const rows of input.batches) {
    const kinds = new Set(rows.flatMap((row) => kindOf(outcomeAt(outcomes, row))));
    if (kinds.size > 1) violations.push({ invariant: 'I-05', of: numberAt(rows[0] ?? 0), why: 'its twins did not fare alike' });
  }
  return violations;
}

/** One who was served with a twin that stood further ahead. */
function wasTakenAlong(row: number, place: number, batch: readonly number[] | undefined, outcomes: Uint8Array): boolean {
  return (batch ?? []).some((other) => {
    const found = outcomeAt(outcomes, other);
    return other !== row && found.outcome === 'awarded' && found.place < place;
  });
}

/** How twins fared together; one who had left before does not count. */
function kindOf(found: Outcome): readonly string[] {
  if (found.outcome === 'left-out') return [];
  if (found.outcome === 'passed-over') return found.reason === 'twins-do-not-fit' ? ['unfit'] : [];
  return [found.outcome];
}

/** I-10: at every moment the lines of the plan are within one pass of each other, unless one was empty; what is first went first, what is last went last. */
export function checkProportion(round: EndedRound): readonly Violation[] {
  const { input, keys } = round;
  const lines = linesOf(round);
  const lineOf = new Map(lines.flatMap((line) => line.categories.map((category) => [category, line])));
  const categoryAt = (row: number) => keys[row * orderKeyBytes] ?? 0;
  for (const turn of turnsServed(round)) {
    const [head = 0] = turn;
    const line = lineOf.get(categoryAt(head));
    const complain = (why: string): readonly Violation[] => [{ invariant: 'I-10', of: placeOf(keys, head * orderKeyBytes).number, why }];
    if (line === undefined) return complain(`no line of plan ${input.plan.name} serves its category`);
    if (lines.some(({ rank, left }) => rank < line.rank && left > 0))
      return complain('it was served before others whom the plan puts first');
    for (const row of turn) {
      const own = lineOf.get(categoryAt(row));
      if (own !== undefined) own.left -= 1;
    }
    line.taken += turn.length;
    if (line.taken >= line.take) {
      line.passes += 1;
      line.taken = 0;
    }
    const passes = lines.filter(({ rank, left }) => rank === line.rank && left > 0).map((one) => one.passes);
    if (passes.length > 0 && Math.max(...passes) - Math.min(...passes) > 1)
      return complain('one line of the plan is more than a pass ahead of another');
  }
  return [];
}

interface Line {
  readonly categories: readonly number[];
  /** Lines of one rank take turns; a lower rank is served to its end before. */
  readonly rank: number;
  readonly take: number;
  left: number;
  taken: number;
  passes: number;
}

function linesOf({ input, keys, outcomes }: EndedRound): readonly Line[] {
  const line = (categories: readonly number[], rank: number, take = Infinity): Line => {
    let left = 0;
    for (const { category, first, count } of stretchesOf(keys)) {
      if (!categories.includes(category)) continue;
      for (let row = first; row < first + count; row += 1) {
        const { outcome } = outcomeAt(outcomes, row);
        if (outcome === 'awarded' || outcome === 'not-reached') left += 1;
      }
    }
    return { categories, rank, take, left, taken: 0, passes: 0 };
  };
  const plan = input.plan.rules;
  if (plan.kind === 'sequential') return input.categories.map((category, rank) => line([category], rank));
  const first = (plan.first ?? []).map((category, rank) => line([category], rank));
  const takes = plan.takes.map(({ categories, take }) => line(categories, first.length, take));
  const last = plan.onlyIfEmpty.map((category, rank) => line([category], first.length + 1 + rank));
  return [...first, ...takes, ...last];
}

/** The rows served, turn by turn; twins are one turn. */
function turnsServed({ input, outcomes }: EndedRound): readonly (readonly number[])[] {
  const rowAtPlace = new Map<number, number>();
  for (let row = 0; row < input.rows; row += 1) {
    const found = outcomeAt(outcomes, row);
    if (found.outcome === 'awarded') rowAtPlace.set(found.place, row);
  }
  const batches = batchesByRow(input.batches);
  const turns: number[][] = [];
  for (let place = 1; place <= rowAtPlace.size; place += 1) {
    const row = rowAtPlace.get(place);
    if (row === undefined) continue;
    const before = turns.at(-1);
    const isTwin = before !== undefined && batches.get(row)?.includes(before[0] ?? -1) === true;
    if (isTwin) before.push(row);
    else turns.push([row]);
  }
  return turns;
}
