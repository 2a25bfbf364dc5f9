// The queue a round is tried on: the one it has frozen, or would freeze now; with who has left it since, whom it has served already and whom its scope
// leaves out. Read in whole pages and never application by application, so it takes seconds for a hundred thousand families.

import type { Context } from '../../shared/context.ts';
import { stretchesOf, type Stretch } from '../../shared/domain/allocation.ts';
import { orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rowsLeftOut } from '../../shared/domain/round.ts';
import {
  leaveOut,
  nobodyLeftOut,
  numberBits,
  numbersIn,
  settlementsOf,
  type LeftOut,
  type NamedLine,
} from '../../shared/domain/settlement.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { readBatchRows } from '../../shared/table/freezing.ts';
import type { FreePlaces } from '../../shared/table/freePlaces.ts';
import { readPointer, readWholeQueue, scanWaiting } from '../../shared/table/queue.ts';
import type { Round } from '../../shared/table/roundItems.ts';
import { listSteps } from '../../shared/table/rounds.ts';
import { scanNamedLine } from '../../shared/table/settlements.ts';

type Scope = Round['scope'];

export interface RoundGround {
  readonly queueVersion: number;
  readonly asOf: Instant;
  readonly keys: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly batches: ReadonlyMap<number, readonly number[]>;
  /** Rows this round has served already. */
  readonly awarded: ReadonlySet<number>;
  /** Rows that do not wait any more, whatever the reason; those this round has served are not among them. */
  readonly gone: ReadonlySet<number>;
  /** Rows this round has passed over for good. */
  readonly passedOver: ReadonlySet<number>;
  leftOut(scope: Scope): LeftOut;
}

/** `scopes`: those that will be asked for; settlements cost a wider read of the line. */
export async function readGround(
  { table }: Context,
  territory: string,
  round: Round | undefined,
  places: FreePlaces,
  scopes: readonly Scope[],
): Promise<RoundGround | Refusal> {
  const frozen = round?.frozen;
  const pointer = frozen === undefined ? await readPointer(table, territory) : undefined;
  if (frozen === undefined && pointer === undefined) return refuse('queue-not-published', { territory });
  const run = frozen?.queueRun ?? pointer?.run ?? '';
  const namesSettlements = scopes.includes('settlements');
  const [keys, line, steps, batches] = await Promise.all([
    readWholeQueue(table, territory, run),
    namesSettlements ? scanNamedLine(table, territory) : scanWaiting(table, territory).then(withoutNames),
    frozen === undefined || round === undefined ? [] : listSteps(table, territory, round.round),
    frozen?.input.batches ?? readBatchRows(table, territory, run),
  ]);
  const awarded = new Set(steps.flatMap(({ awards }) => awards.map(({ row }) => row)));
  const frozenOut = frozen === undefined ? nobodyLeftOut.rows : rowsLeftOut(frozen.input);
  // What an approval has left out stays so, whatever has become free since.
  const leftOutBy = (scope: Scope): LeftOut => {
    if (scope === 'territory') return nobodyLeftOut;
    if (frozen?.input.scope !== scope) return leaveOut(keys, line, places.settlements);
    return { rows: frozenOut, settlements: settlementsOf(keys, frozenOut, line, places.settlements) };
  };
  const leftOut = { territory: leftOutBy('territory'), settlements: namesSettlements ? leftOutBy('settlements') : nobodyLeftOut };
  return {
    queueVersion: frozen?.input.queueVersion ?? pointer?.version ?? 0,
    asOf: instant(frozen?.input.queueAsOf ?? pointer?.asOf ?? 0),
    keys,
    stretches: stretchesOf(keys),
    batches: batchesByRow(batches),
    awarded,
    gone: rowsGone(keys, numbersIn(line.keys), awarded),
    passedOver: new Set(steps.flatMap(({ skips }) => skips.map(({ row }) => row))),
    leftOut: (scope) => leftOut[scope],
  };
}

const withoutNames = (keys: Uint8Array): NamedLine => ({ keys, districts: [] });

/** By number and not by place: who changed category in the meantime still waits. */
function rowsGone(keys: Uint8Array, waiting: ReadonlySet<number>, awarded: ReadonlySet<number>): ReadonlySet<number> {
  const gone = new Set<number>();
  for (let row = 0; row < keys.length / orderKeyBytes; row += 1) {
    if (!waiting.has(numberBits(keys, row)) && !awarded.has(row)) gone.add(row);
  }
  return gone;
}
