// Carries out approved rounds. Each step reads what is done, asks the same pure allocation as the dry run for what comes next, and writes a few
// awards in one transaction together with the fence. It may be stopped anywhere and run again, by any number of workers: what is decided does not
// depend on who goes on. An application that has left since the queue was frozen is passed over with its state as the reason, and the next one of
// its category is served. Twins are served in one step or passed over in one step. Whether they fit depends on everybody before them, so where
// there are twins a step ends at the first who has left, and what comes after is decided by the next one.

import type { Context } from '../../shared/context.ts';
import { stretchesOf, turnsByPlan, type Batches, type Stretch, type Turn } from '../../shared/domain/allocation.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { moveRound } from '../../shared/domain/round.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { PlanPreset, Rulebook } from '../../shared/domain/rulebookSchema.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { thinBatch } from '../../shared/table/batches.ts';
import type { Application, Progress, Round } from '../../shared/table/items.ts';
import { awardKey, skipKey } from '../../shared/table/keys.ts';
import { readWholeQueue } from '../../shared/table/queue.ts';
import { listOpenRounds, readDone, readProgress, readRound, saveProgress, saveRound } from '../../shared/table/rounds.ts';
import type { Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import { awardVoucher, type Award } from './awardVoucher.ts';

/** Awards in one transaction: with a guardian each takes eleven writes, of a hundred. */
const awardsPerStep = 8;

/** The award's own item, the progress and its public copy. */
const writesBeside = 3;

interface Frozen {
  readonly keys: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly rulebook: Rulebook;
  readonly plan: PlanPreset;
  readonly batches: Batches;
}

export interface RoundRun {
  readonly round: string;
  readonly state: Round['state'];
  readonly issued: number;
  readonly skipped: number;
}

/** Goes on with every open round of every territory until they are finished or `timeIsUp` says to stop. */
export async function issueRounds(
  context: Context,
  { territory }: { territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly rounds: readonly RoundRun[] }> {
  const all = new Set(context.rulebooks().map((rulebook) => rulebook.territory));
  const rounds: RoundRun[] = [];
  for (const one of [...all].filter((name) => territory === undefined || name === territory).sort()) {
    for (const round of await listOpenRounds(context.table, one)) rounds.push(await issueRound(context, one, round, timeIsUp));
  }
  return { rounds };
}

async function issueRound(context: Context, territory: string, id: string, timeIsUp: () => boolean): Promise<RoundRun> {
  let frozen: Frozen | undefined;
  let done: Awaited<ReturnType<typeof readDone>> | undefined;
  for (;;) {
    const round = await readRound(context.table, territory, id);
    if (round === undefined) throw new Error('an open round that is not there');
    const progress = await readProgress(context.table, territory, id);
    const run = { round: id, state: round.state, issued: progress.issued, skipped: progress.skipped };
    if (round.state !== 'approved' && round.state !== 'issuing') return run;
    if (timeIsUp()) {
      context.log.info('job-stopped-early', { round: id, issued: progress.issued });
      return run;
    }
    frozen ??= await thaw(context, round);
    // Another worker moved the fence: what it did has to be read again.
    if (done === undefined || done.awarded.size !== progress.issued || done.passedOver.size !== progress.skipped) {
      done = await readDone(context.table, territory, id);
      if (done.awarded.size !== progress.issued || done.passedOver.size !== progress.skipped) continue;
    }
    const step = await nextStep(context, round, frozen, done, progress);
    const outcome = await context.table.together(`issue|${territory}|${id}|${progress.version}`, step.writes);
    // A guard failed: a parent withdrew, or another worker was quicker. Nothing was written; look again.
    done = outcome.done ? step.done : undefined;
  }
}

interface Step {
  readonly writes: readonly Write[];
  readonly done: { readonly awarded: ReadonlySet<number>; readonly passedOver: ReadonlySet<number> };
}

/** The next few awards and lawful skips, or the end of the round. */
async function nextStep(context: Context, round: Round, frozen: Frozen, done: Step['done'], progress: Progress): Promise<Step> {
  const { territory, round: id } = round;
  const at = context.now();
  const command = commandOf(round, progress, at);
  if (round.state === 'approved') return { writes: beginning(round, progress, command), done };
  const turns = nextTurns(round, frozen, done);
  if (turns.length === 0) return { writes: ending(context, round, progress, command), done };
  const known = await Promise.all(turns.map((turn) => awardTurn(context, turn, { round, frozen, command })));
  const writes: Write[] = [];
  const awarded = new Set(done.awarded);
  const passedOver = new Set(done.passedOver);
  const served: Application[] = [];
  for (const candidates of known) {
    const skips = candidates.flatMap(({ row, number, award }) => ('skipped' in award ? [{ row, number, state: award.skipped }] : []));
    const left = skips.filter(({ state }) => state !== unfit);
    // Where a twin has left, the others may fit after all.
    for (const { row, number, state } of left.length > 0 ? left : skips) {
      passedOver.add(row);
      const item = { ...skipKey(territory, id, row), item: 'skip', row, number, state, at };
      writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item });
    }
    if (left.length > 0 && frozen.batches.size > 0) break;
    if (skips.length > 0) continue;
    const turnWrites = candidates.flatMap(({ row, number, award }, index): readonly Write[] => {
      if ('skipped' in award) return [];
      const place = awarded.size + index + 1;
      const item = { ...awardKey(territory, id, place), item: 'award', place, row, number, voucher: award.voucher, at };
      return [...award.writes, { verb: 'put', table: 'records', guard: 'ifAbsent', item }];
    });
    const linked = candidates.flatMap(({ application }) => (application?.batch === undefined ? [] : [application]));
    const most = limits.transactionItems - writesBeside - served.length - linked.length;
    if (writes.length + turnWrites.length > most) break;
    for (const { row } of candidates) awarded.add(row);
    served.push(...linked);
    writes.push(...turnWrites);
  }
  writes.push(...(await thinnedBatches(context, territory, served)));
  writes.push(...saveProgress(round, progress, { issued: awarded.size, skipped: passedOver.size }));
  return { writes, done: { awarded, passedOver } };
}

/** Why twins are passed over who are more than the vouchers left. */
const unfit = 'twins-do-not-fit';

interface Candidate {
  readonly row: number;
  readonly number: string;
  readonly application: Application | undefined;
  readonly award: Award;
}

/** What would become of each row of the turn. */
async function awardTurn(
  context: Context,
  { rows, fits }: Turn,
  { round, frozen, command }: { readonly round: Round; readonly frozen: Frozen; readonly command: Command },
): Promise<readonly Candidate[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { number } = placeOf(frozen.keys, row * orderKeyBytes);
      const application = await readApplication(context.table, number);
      const award = await awardVoucher(context, { round, rulebook: frozen.rulebook, application, command });
      return { row, number, application, award: fits || 'skipped' in award ? award : { skipped: unfit } };
    }),
  );
}

/** Those served leave their batches; each batch is written once. */
async function thinnedBatches({ table }: Context, territory: string, served: readonly Application[]): Promise<readonly Write[]> {
  const numbers = new Set<string>(served.map(({ number }) => number));
  const names = new Set(served.flatMap(({ batch }) => (batch === undefined ? [] : [batch])));
  const thinned = await Promise.all([...names].map((name) => thinBatch(table, territory, name, numbers)));
  return thinned.flat();
}

/** Turns the plan serves next: never more rows than are still to be issued, so a skip among them cannot push anybody out who is before them. */
function nextTurns(round: Round, frozen: Frozen, done: Step['done']): readonly Turn[] {
  const most = Math.min(awardsPerStep, round.count - done.awarded.size);
  const turns: Turn[] = [];
  if (most === 0) return turns;
  let rows = 0;
  const allowance = { batches: frozen.batches, count: round.count };
  for (const turn of turnsByPlan(frozen.stretches, frozen.rulebook, frozen.plan, done.passedOver, allowance)) {
    if (turn.rows.every((row) => done.awarded.has(row))) continue;
    turns.push(turn);
    rows += turn.rows.length;
    if (rows >= most) break;
  }
  return turns;
}

function beginning(round: Round, progress: Progress, command: Command): readonly Write[] {
  const state = moveRound(round.state, 'issue');
  if (isRefusal(state)) throw new Error('an approved round that cannot be issued');
  return saveRound(round, { ...round, state }, progress, command, { kind: 'round-issuing', data: {} }).writes;
}

function ending({ log }: Context, round: Round, progress: Progress, command: Command): readonly Write[] {
  const state = moveRound(round.state, 'finish');
  if (isRefusal(state)) throw new Error('an issuing round that cannot be finished');
  const data = { issued: progress.issued, skipped: progress.skipped };
  log.info('round-finished', { round: round.round, ...data });
  return saveRound(round, { ...round, state }, progress, command, { kind: 'round-finished', data }).writes;
}

function commandOf(round: Round, progress: Progress, at: Instant): Command {
  const key = `${round.round}#${progress.version}`;
  return { name: 'issueRounds', by: 'job:issueRounds', as: 'system', at, key, digest: digestOf(key) };
}

/** The round's frozen input, checked against its digest: a queue that is not the one approved stops the round. */
async function thaw({ table, rulebooks }: Context, round: Round): Promise<Frozen> {
  const { frozen, territory, plan: name } = round;
  if (frozen === undefined) throw new Error('an approved round without its frozen queue');
  const keys = await readWholeQueue(table, territory, frozen.queueRun);
  if (digestOf(keys) !== frozen.queueDigest) throw new Error('the frozen queue is not the one that was approved');
  const rulebook = rulebookNamed(rulebooks(), territory, round.rulebook);
  const plan = rulebook?.plan.presets[name];
  if (rulebook === undefined || plan === undefined) throw new Error('the rulebook of an approved round is not there');
  return { keys, stretches: stretchesOf(keys), rulebook, plan, batches: batchesByRow(frozen.batches ?? []) };
}
