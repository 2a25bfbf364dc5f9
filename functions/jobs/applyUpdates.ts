// Carries on the open update of each territory: computes its draft, and applies it once it is approved and its day has come. Each step writes a few
// applications in one transaction together with the fence, so it may be stopped anywhere and run again, by any number of workers. What was
// approved is held to its digest and its rulebook; an application that has changed since is decided anew by the same rule.

import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { digestWith, moveUpdate, updateDigest } from '../../shared/domain/update.ts';
import { unpackUpdateRows, type UpdateRow } from '../../shared/domain/updateRow.ts';
import type { Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import type { Update, UpdateProgress } from '../../shared/table/updateItems.ts';
import {
  readOpenUpdate,
  readUpdate,
  readUpdatePages,
  readUpdateProgress,
  saveUpdate,
  saveUpdateProgress,
} from '../../shared/table/updates.ts';
import { applyRow } from './applyRow.ts';
import { computePage } from './computeUpdate.ts';
import { territoriesAsked } from './territories.ts';

/** Rows in one transaction: with two guardians a changed category takes nine writes, and three more with a warning, of a hundred. */
const rowsPerStep = 10;

export interface UpdateRun {
  readonly update: string;
  readonly state: Update['state'];
  readonly looked: number;
  readonly rows: number;
  readonly applied: number;
}

/** Goes on with every open update until it waits for somebody or something, is finished, or `timeIsUp` says to stop. */
export async function applyUpdates(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly updates: readonly UpdateRun[] }> {
  const updates: UpdateRun[] = [];
  for (const one of territoriesAsked(context, territory)) {
    const open = await readOpenUpdate(context.table, one);
    if (open !== undefined) updates.push(await carryOn(context, one, open, at, timeIsUp));
  }
  return { updates };
}

async function carryOn(
  context: Context,
  territory: string,
  id: string,
  at: Instant | undefined,
  timeIsUp: () => boolean,
): Promise<UpdateRun> {
  let rows: readonly UpdateRow[] | undefined;
  for (;;) {
    const update = await readUpdate(context.table, territory, id);
    if (update === undefined) throw new Error('an open update that is not there');
    const progress = await readUpdateProgress(context.table, territory, id);
    const run = { update: id, state: update.state, looked: progress.looked, rows: progress.rows, applied: progress.applied };
    if (!hasWork(update, progress, at ?? context.now())) return run;
    if (timeIsUp()) {
      context.log.info('job-stopped-early', { update: id, applied: progress.applied });
      return run;
    }
    const rulebook = rulebookOf(context, update);
    if (update.state === 'applying') rows ??= await thaw(context, update);
    const writes =
      update.state === 'draft'
        ? await computePage(context, update, rulebook, progress)
        : await nextStep(context, update, rulebook, progress, rows ?? []);
    // A guard that fails means a family moved or another worker was quicker. Nothing was written; look again.
    await context.table.together(`update|${territory}|${id}|${progress.version}`, writes);
  }
}

function hasWork({ state, day }: Update, { ready }: UpdateProgress, now: Instant): boolean {
  if (state === 'draft') return !ready;
  return state === 'applying' || (state === 'approved' && dayOf(now) >= day);
}

async function nextStep(
  context: Context,
  update: Update,
  rulebook: Rulebook,
  progress: UpdateProgress,
  rows: readonly UpdateRow[],
): Promise<readonly Write[]> {
  const command = commandOf(update, progress, context.now());
  if (update.state === 'approved') return moving(update, progress, 'apply', command);
  if (progress.applied === rows.length) {
    context.log.info('update-finished', { update: update.update, applied: progress.applied });
    return moving(update, progress, 'finish', command);
  }
  const next = rows.slice(progress.applied, progress.applied + rowsPerStep);
  const done = { changed: progress.changed, left: progress.left, warned: progress.warned, passedOver: progress.passedOver };
  const writes: Write[] = [];
  let applied = progress.applied;
  const outcomes = await Promise.all(next.map((row) => applyRow(context, { update, rulebook, command }, row)));
  for (const [index, outcome] of outcomes.entries()) {
    // One beside them for the fence. An application may stand in two rows, when it moved while it was looked for: once at a time.
    const isTwice = next.findIndex(({ place }) => place.number === next[index]?.place.number) < index;
    if (isTwice || writes.length + outcome.writes.length + 1 > limits.transactionItems) break;
    writes.push(...outcome.writes);
    done[outcome.did] += 1;
    applied += 1;
  }
  return [...writes, saveUpdateProgress(update, progress, { ...done, applied })];
}

function moving(update: Update, progress: UpdateProgress, move: 'apply' | 'finish', command: Command): readonly Write[] {
  const state = moveUpdate(update.state, move);
  if (isRefusal(state)) throw new Error('an open update that cannot go on');
  const { changed, left, warned, passedOver } = progress;
  const fact =
    move === 'apply'
      ? { kind: 'update-applying' as const, data: {} }
      : { kind: 'update-finished' as const, data: { changed, left, warned, passedOver } };
  return saveUpdate(update, { ...update, state }, progress, command, fact).writes;
}

/** All rows, held to the digest that was approved: a row that is not one of those stops the update. */
async function thaw({ table }: Context, update: Update): Promise<readonly UpdateRow[]> {
  const { frozen, territory, update: id, day, rulebook } = update;
  const pages = await readUpdatePages(table, territory, id);
  const digest = pages.reduce(digestWith, updateDigest({ territory, update: id, day, rulebook }));
  const rows = pages.flatMap(unpackUpdateRows);
  if (digest !== frozen?.digest || rows.length !== frozen.rows) throw new Error('the rows of the update are not those that were approved');
  return rows;
}

/** The rulebook an update was drafted under stays its own, whatever came into force since. */
function rulebookOf({ rulebooks }: Context, update: Update): Rulebook {
  const found = rulebookNamed(rulebooks(), update.territory, update.rulebook);
  if (found === undefined) throw new Error('the rulebook of an open update is not there');
  return found;
}

function commandOf(update: Update, progress: UpdateProgress, at: Instant): Command {
  const key = `${update.update}#${progress.version}`;
  return { name: 'applyUpdates', by: 'job:applyUpdates', as: 'system', at, key, digest: digestOf(key) };
}
