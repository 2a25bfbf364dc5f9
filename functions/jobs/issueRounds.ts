// Carries out approved rounds, a few awards at a time in one transaction together with the fence. It may be stopped anywhere and run again, by any
// number of workers: what is decided does not depend on who goes on. While one step is written the families of the next are read; should one of them
// change meanwhile, the guard of their application fails, nothing is written, and the step is decided again from its reads.

import type { Context } from '../../shared/context.ts';
import type { Turn } from '../../shared/domain/allocation.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { moveRound } from '../../shared/domain/round.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { errorFields } from '../../shared/log.ts';
import type { Progress, Round } from '../../shared/table/roundItems.ts';
import { listOpenRounds, listSteps, readProgress, readRound, saveRound } from '../../shared/table/rounds.ts';
import type { Write } from '../../shared/table/table.ts';
import { planStep, readCandidate, type Candidate } from './roundStep.ts';
import { openWalk, type Walk } from './roundWalk.ts';
import { territoriesAsked } from './territories.ts';

export interface RoundRun {
  readonly round: string;
  readonly state: Round['state'];
  readonly issued: number;
  readonly skipped: number;
}

/** Goes on with every open round of every territory until they are finished or `timeIsUp` says to stop; throws at the end when one could not go on. */
export async function issueRounds(
  context: Context,
  { territory }: { territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly rounds: readonly RoundRun[] }> {
  const rounds: RoundRun[] = [];
  let failure: unknown;
  for (const one of territoriesAsked(context, territory)) {
    for (const round of await listOpenRounds(context.table, one)) {
      try {
        rounds.push(await issueRound(context, one, round, timeIsUp));
      } catch (error) {
        // One round that cannot go on must not keep the others waiting: the run fails once they all had their turn.
        context.log.error('round-not-issued', { territory: one, round, ...errorFields(error) });
        failure ??= error;
      }
    }
  }
  if (failure !== undefined) throw failure;
  return { rounds };
}

/** A round as this worker knows it; the fence tells when that is no longer so. */
interface Known {
  readonly round: Round;
  readonly progress: Progress;
}

async function issueRound(context: Context, territory: string, id: string, timeIsUp: () => boolean): Promise<RoundRun> {
  const { table } = context;
  const read = new Map<number, Promise<Candidate>>();
  let walk: Walk | undefined;
  let walked = 0;
  let known: Known | undefined;
  // After a step that failed everything is asked about those it was for.
  let careful = false;
  for (;;) {
    const { round, progress } = (known ??= await look(context, territory, id));
    const run = { round: id, state: round.state, issued: progress.issued, skipped: progress.skipped };
    if (round.state !== 'approved' && round.state !== 'issuing') return run;
    if (timeIsUp()) {
      context.log.info('job-stopped-early', { round: id, issued: progress.issued });
      return run;
    }
    const rulebook = rulebookNamed(context.rulebooks(), territory, round.rulebook);
    if (rulebook === undefined) throw new Error('the rulebook of an approved round is not there');
    if (mustWait(context, round)) return run;
    walk ??= await openWalk(context, round);
    // Another worker moved the fence: what it did is read again, and only that.
    if (walked < progress.version) {
      const steps = await listSteps(table, territory, id, walked);
      for (const step of steps) walk.settle(step);
      walked = Math.max(progress.version, steps.at(-1)?.version ?? 0);
    }
    // It went on between the two reads.
    if (walk.issued() !== progress.issued || walk.skipped() !== progress.skipped) {
      known = undefined;
      continue;
    }
    const command = commandOf(round, progress, context.now());
    const token = `issue|${territory}|${id}|${progress.version}`;
    const turns = walk.next();
    if (round.state === 'approved' || turns.length === 0) {
      await table.together(
        token,
        round.state === 'approved' ? beginning(round, progress, command) : ending(context, round, progress, command),
      );
      known = undefined;
      continue;
    }
    const candidates = await readTurns(context, walk, turns, { read, careful });
    const step = await planStep(context, command, { round, rulebook, walk, progress, turns, candidates });
    const [outcome] = await Promise.all([
      table.together(token, step.writes),
      readTurns(context, walk, walk.ahead(), { read, careful: false }),
    ]);
    careful = !outcome.done;
    if (outcome.done) {
      walk.settle(step.done);
      for (const { row } of [...step.done.awards, ...step.done.skips]) read.delete(row);
      const { issued, skipped, version } = progress;
      known = {
        round,
        progress: {
          ...progress,
          version: version + 1,
          issued: issued + step.done.awards.length,
          skipped: skipped + step.done.skips.length,
        },
      };
      walked = version + 1;
    } else {
      // A guard failed: a parent withdrew, or another worker was quicker. Nothing was written; look again.
      known = undefined;
      read.clear();
    }
  }
}

async function look({ table }: Context, territory: string, id: string): Promise<Known> {
  const round = await readRound(table, territory, id);
  if (round === undefined) throw new Error('an open round that is not there');
  return { round, progress: await readProgress(table, territory, id) };
}

/** What is known of every row of the turns, read once. */
async function readTurns(
  context: Context,
  walk: Walk,
  turns: readonly Turn[],
  { read, careful }: { readonly read: Map<number, Promise<Candidate>>; readonly careful: boolean },
): Promise<ReadonlyMap<number, Candidate>> {
  const candidates = turns
    .flatMap((turn) => turn.rows)
    .map((row) => {
      const known = read.get(row) ?? readCandidate(context, row, walk.numberAt(row), careful);
      read.set(row, known);
      return known;
    });
  return new Map((await Promise.all(candidates)).map((candidate) => [candidate.row, candidate]));
}

/**
 * Before its pause is over anybody may still look at what was frozen; while the legal basis has lapsed, by the rulebook in force and not by the round's
 * own, nothing is issued and nothing is lost.
 */
function mustWait({ now, rulebooks }: Context, { frozen, territory }: Round): boolean {
  const at = now();
  return (frozen !== undefined && at < frozen.input.issueFrom) || basisInForce(rulebooks(), territory, dayOf(at)) !== undefined;
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
