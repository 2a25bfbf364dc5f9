// Who is next in a round, step after step. The walk over the frozen queue is the pure one of the dry run; it is kept going from step to step, and begun
// anew whenever somebody was passed over, because then the next of the same category comes in their place.

import type { Context } from '../../shared/context.ts';
import { stretchesOf, turnsByPlan, type Turn } from '../../shared/domain/allocation.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { ApplicationNumber } from '../../shared/domain/identifiers.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { roundDigest, rowsLeftOut, type RoundInput } from '../../shared/domain/round.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { readWholeQueue } from '../../shared/table/queue.ts';
import type { Round, RoundStep } from '../../shared/table/roundItems.ts';

/** Awards in one transaction: with a guardian each takes twelve writes, of a hundred. */
const awardsPerStep = 8;

type Done = Pick<RoundStep, 'awards' | 'skips'>;

export interface Walk {
  readonly input: RoundInput;
  readonly hasTwins: boolean;
  /** How many were awarded and passed over so far. */
  readonly issued: () => number;
  readonly skipped: () => number;
  /** The application of that row of the frozen queue. */
  readonly numberAt: (row: number) => ApplicationNumber;
  /** The turns of the next step: never more rows than are still to be issued, so a skip among them cannot push anybody out who is before them. */
  readonly next: () => readonly Turn[];
  /** The turns after those, if all of those are served: what is worth reading meanwhile. */
  readonly ahead: () => readonly Turn[];
  /** What became of the first turns of `next`, by this worker or another. */
  readonly settle: (done: Done) => void;
}

/** The walk of an approved round from its beginning; throws when what was frozen is not what was approved. */
export async function openWalk({ table }: Context, round: Round): Promise<Walk> {
  const { frozen, territory } = round;
  if (frozen === undefined) throw new Error('an approved round without its frozen queue');
  const { input, digest, queueRun } = frozen;
  const keys = await readWholeQueue(table, territory, queueRun);
  if (digestOf(keys) !== input.queueDigest || roundDigest(input) !== digest)
    throw new Error('the frozen queue is not the one that was approved');
  return walkOver(keys, input);
}

export function walkOver(keys: Uint8Array, input: RoundInput): Walk {
  const stretches = stretchesOf(keys);
  const categories = input.categories.map((code) => ({ code }));
  const allowance = { batches: batchesByRow(input.batches), count: input.count };
  const awarded = new Set<number>();
  const passedOver = new Set<number>(rowsLeftOut(input));
  const leftOut = passedOver.size;
  let upcoming: Turn[] = [];
  let turns: Generator<Turn> | undefined;

  const isServed = ({ rows }: Turn) => rows.every((row) => awarded.has(row));
  /** The turns from place `from` of those upcoming, until they are `most` rows. */
  const take = (from: number, most: number): readonly Turn[] => {
    turns ??= turnsByPlan(stretches, { categories }, input.plan.rules, passedOver, allowance);
    const taken: Turn[] = [];
    for (let rows = 0; rows < most;) {
      const turn = upcoming[from + taken.length] ?? turns.next().value;
      if (turn === undefined) break;
      if (isServed(turn)) continue;
      if (from + taken.length === upcoming.length) upcoming.push(turn);
      taken.push(turn);
      rows += turn.rows.length;
    }
    return taken;
  };
  const next = () => take(0, Math.min(awardsPerStep, input.count - awarded.size));
  return {
    input,
    hasTwins: input.batches.length > 0,
    issued: () => awarded.size,
    skipped: () => passedOver.size - leftOut,
    numberAt: (row) => placeOf(keys, row * orderKeyBytes).number,
    next,
    ahead: () => {
      const now = next();
      const rows = now.reduce((sum, turn) => sum + turn.rows.length, 0);
      return take(now.length, Math.min(awardsPerStep, input.count - awarded.size - rows));
    },
    settle: ({ awards, skips }) => {
      for (const { row } of awards) awarded.add(row);
      for (const { row } of skips) passedOver.add(row);
      if (skips.length > 0) {
        turns = undefined;
        upcoming = [];
      } else upcoming = upcoming.filter((turn) => !isServed(turn));
    },
  };
}
