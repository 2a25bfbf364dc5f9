// How the department sees a round, and how a round's frozen queue is read and served by its plan: the dry run, the approval and the issuing job
// all ask the same function, so a dry run shows what would happen and nothing else.

import { stretchesOf, type Stretch } from '../../shared/domain/allocation.ts';
import { roundMovesOpen } from '../../shared/domain/round.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { PlanPreset, Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { rowsOfBatches } from '../../shared/domain/twins.ts';
import { listBatches } from '../../shared/table/batches.ts';
import type { Progress, Round } from '../../shared/table/items.ts';
import { readWholeQueue } from '../../shared/table/queue.ts';
import type { Table } from '../../shared/table/table.ts';

export function viewOfRound(round: Round, progress: Pick<Progress, 'issued' | 'skipped'>) {
  const { frozen, approvedAt } = round;
  return {
    round: round.round,
    territory: round.territory,
    state: round.state,
    count: round.count,
    plan: round.plan,
    draftedAt: isoOf(round.draftedAt),
    rulebook: round.rulebook,
    issued: progress.issued,
    skipped: progress.skipped,
    moves: [...roundMovesOpen(round.state)],
    ...(approvedAt === undefined ? {} : { approvedAt: isoOf(approvedAt) }),
    ...(frozen === undefined ? {} : { queueVersion: frozen.queueVersion, digest: frozen.digest }),
  };
}

export interface FrozenQueue {
  readonly keys: Uint8Array;
  readonly stretches: readonly Stretch[];
}

export async function readFrozenQueue(table: Table, territory: string, run: string): Promise<FrozenQueue> {
  const keys = await readWholeQueue(table, territory, run);
  return { keys, stretches: stretchesOf(keys) };
}

/** The rows of twins in that published queue as they are linked now; the queue is read only where there are any. */
export async function readBatchRows(table: Table, territory: string, run: string): Promise<readonly (readonly number[])[]> {
  const batches = await listBatches(table, territory);
  return batches.length === 0 ? [] : rowsOfBatches(await readWholeQueue(table, territory, run), batches);
}

/** The plan of that name, or the rulebook's default. */
export function planOf(rulebook: Rulebook, name: string | undefined): { readonly name: string; readonly plan: PlanPreset } | Refusal {
  const chosen = name ?? rulebook.plan.default;
  const plan = Object.hasOwn(rulebook.plan.presets, chosen) ? rulebook.plan.presets[chosen] : undefined;
  return plan === undefined ? refuse('plan-unknown', { plan: chosen }) : { name: chosen, plan };
}
