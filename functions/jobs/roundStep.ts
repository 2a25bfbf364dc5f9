// One step of a round: what to write for the next few families. An application that has left since the queue was frozen is passed over with its state as
// the reason, and nobody is awarded after it in the same step: who comes instead may stand before them. So whenever a round is stopped it has served the
// first turns of its plan. Twins are served or passed over in one step; whether they fit depends on everybody before them, so there a step ends at the first who left.

import type { Context } from '../../shared/context.ts';
import type { Turn } from '../../shared/domain/allocation.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { thinBatch } from '../../shared/table/batches.ts';
import type { Application } from '../../shared/table/items.ts';
import { childVoucherKey, roundStepKey } from '../../shared/table/keys.ts';
import type { Progress, Round, RoundStep } from '../../shared/table/roundItems.ts';
import { saveProgress } from '../../shared/table/rounds.ts';
import type { Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import { awardVoucher, type Award } from './awardVoucher.ts';
import type { Walk } from './roundWalk.ts';

/** The step's own item, the progress and its public copy. */
const writesBeside = 3;

/** Why twins are passed over who are more than the vouchers left. */
const unfit = 'twins-do-not-fit';

/** What is known of a row: its application as it is now, and whether its child has a voucher already, where that was asked. */
export interface Candidate {
  readonly row: number;
  readonly application: Application | undefined;
  readonly hasVoucher: boolean;
}

export interface StepParts {
  readonly round: Round;
  readonly rulebook: Rulebook;
  readonly walk: Walk;
  readonly progress: Progress;
  readonly turns: readonly Turn[];
  readonly candidates: ReadonlyMap<number, Candidate>;
}

export interface Step {
  readonly done: Pick<RoundStep, 'awards' | 'skips'>;
  readonly writes: readonly Write[];
}

/**
 * Reads a row of the frozen queue. The guard of the child's claim lets nobody have two vouchers (I-02), so it is asked for only after a step
 * that failed: almost nobody in the line has one.
 */
export async function readCandidate({ table }: Context, row: number, number: string, careful: boolean): Promise<Candidate> {
  const application = await readApplication(table, number);
  const asks = careful && application !== undefined;
  const live = asks ? await table.get('records', childVoucherKey(application.child)) : undefined;
  return { row, application, hasVoucher: live !== undefined };
}

/** The awards and lawful skips of the next turns, as many as one transaction takes. */
export async function planStep(context: Context, command: Command, parts: StepParts): Promise<Step> {
  const { round, walk, progress } = parts;
  const writes: Write[] = [];
  const awards: RoundStep['awards'][number][] = [];
  const skips: RoundStep['skips'][number][] = [];
  const served: Application[] = [];
  let hasGap = false;
  for (const turn of parts.turns) {
    const judged = judgeTurn(context, command, parts, turn);
    const passed = judged.flatMap(({ row, number, award }) => ('skipped' in award ? [{ row, number, state: award.skipped }] : []));
    const left = passed.filter(({ state }) => state !== unfit);
    // Where a twin has left, the others may fit after all.
    skips.push(...(left.length > 0 ? left : passed));
    if (left.length > 0 && walk.hasTwins) break;
    hasGap ||= left.length > 0;
    if (passed.length > 0) continue;
    if (hasGap) break;
    const given = judged.flatMap(({ award }) => ('skipped' in award ? [] : award.writes));
    const linked = judged.flatMap(({ application }) => (application?.batch === undefined ? [] : [application]));
    if (writes.length + given.length > limits.transactionItems - writesBeside - served.length - linked.length) break;
    for (const { row, number, award } of judged) {
      if ('voucher' in award) awards.push({ place: walk.issued() + awards.length + 1, row, number, voucher: award.voucher });
    }
    served.push(...linked);
    writes.push(...given);
  }
  const key = roundStepKey(round.territory, round.round, progress.version + 1);
  const item = { ...key, item: 'roundStep', version: progress.version + 1, at: command.at, awards, skips };
  const issued = progress.issued + awards.length;
  const skipped = progress.skipped + skips.length;
  writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item });
  writes.push(...(await thinnedBatches(context, round.territory, served)), ...saveProgress(round, progress, { issued, skipped }));
  return { done: { awards, skips }, writes };
}

interface Judged {
  readonly row: number;
  readonly number: Application['number'];
  readonly application: Application | undefined;
  readonly award: Award;
}

/** What becomes of each row of the turn. */
function judgeTurn(
  context: Context,
  command: Command,
  { round, rulebook, walk, candidates }: StepParts,
  { rows, fits }: Turn,
): readonly Judged[] {
  return rows.map((row) => {
    const candidate = candidates.get(row);
    if (candidate === undefined) throw new Error('a row of a step that was not read');
    const award = awardVoucher(context, { round, rulebook, candidate, command });
    return {
      row,
      number: walk.numberAt(row),
      application: candidate.application,
      award: fits || 'skipped' in award ? award : { skipped: unfit },
    };
  });
}

/** Those served leave their batches; each batch is written once. */
async function thinnedBatches({ table }: Context, territory: string, served: readonly Application[]): Promise<readonly Write[]> {
  const numbers = new Set<string>(served.map(({ number }) => number));
  const names = new Set(served.flatMap(({ batch }) => (batch === undefined ? [] : [batch])));
  const thinned = await Promise.all([...names].map((name) => thinBatch(table, territory, name, numbers)));
  return thinned.flat();
}
