// What a replay of real days asks of the running product beside its API: a change of statuses without a claim behind it, as a city's file tells it,
// and a look at everything a publication changed. It writes as every other change does, by the one rule and in one transaction.

import type { Context } from '../../shared/context.ts';
import { categoryOf } from '../../shared/domain/category.ts';
import { Conflict, type Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { Violation } from '../../shared/domain/invariants.ts';
import { recategorise, recategorised } from '../../shared/domain/recategorise.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { checkVersion } from '../../shared/table/conservation.ts';
import { readPointer, readVersion } from '../../shared/table/queue.ts';

export interface ReplaySteps {
  /** Gives a waiting application these statuses and the category they bring; its date of submission stays. */
  readonly recategorise: (territory: string, number: string, statuses: readonly string[]) => Promise<{ moved: boolean } | Refusal>;
  /** The version that is published; 0 before the first. */
  readonly version: (territory: string) => Promise<number>;
  /** Every publication after that version: families of the newest, moves of all, and whatever does not add up. */
  readonly compare: (territory: string, since: number) => Promise<Compared | Refusal>;
}

export interface Compared {
  readonly version: number;
  readonly families: number;
  readonly moves: number;
  readonly violations: readonly Violation[];
}

export function openReplay(context: Context): ReplaySteps {
  return {
    recategorise: (territory, number, statuses) => recategoriseOne(context, territory, number, statuses),
    version: async (territory) => (await readPointer(context.table, territory))?.version ?? 0,
    compare: (territory, since) => compareVersions(context, territory, since),
  };
}

async function recategoriseOne(
  { table, rulebooks, now }: Context,
  territory: string,
  number: string,
  statuses: readonly string[],
): Promise<{ moved: boolean } | Refusal> {
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(now()));
  if (isRefusal(rulebook)) return rulebook;
  const application = await readApplication(table, number);
  if (application?.territory !== territory) return refuse('application-unknown', { number });
  if (application.state !== 'waiting')
    return refuse('move-forbidden', { thing: 'application', state: application.state, move: 'recategorise' });
  const held = [...new Set(statuses)].sort();
  const found = recategorise(application, held, rulebook);
  const decided = found === 'unchanged' ? categoryOf({ bornOn: application.bornOn, statuses: held }, rulebook) : found;
  if (isRefusal(decided)) return decided;
  const after = { ...application, statuses: held, category: decided.category, reason: { ...decided.reason } };
  const at = now();
  const key = `replay|${number}|${application.version}`;
  const command: Command = { name: 'replayDays', by: 'operator:replay-days', as: 'system', at, key, digest: digestOf(key) };
  const data = { from: application.category, statuses: held };
  const saved = saveApplication(application, after, command, { ...recategorised, data, now: at });
  const outcome = await table.together(key, saved.writes);
  if (!outcome.done) throw new Conflict('replayDays');
  return { moved: found !== 'unchanged' };
}

async function compareVersions({ table, rulebooks, now }: Context, territory: string, since: number): Promise<Compared | Refusal> {
  const at = now();
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  if (isRefusal(rulebook)) return rulebook;
  const newest = await readPointer(table, territory);
  if (newest === undefined) return refuse('queue-not-published', { territory });
  const violations: Violation[] = [];
  let moves = 0;
  let families = newest.total;
  for (let version = Math.min(since + 1, newest.version); version <= newest.version; version += 1) {
    const pointer = version === newest.version ? newest : await readVersion(table, territory, version);
    if (pointer === undefined) return refuse('version-unknown', { version });
    const checked = await checkVersion(table, territory, pointer, at, rulebook);
    if (version > since) moves += checked.moves;
    ({ families } = checked);
    violations.push(...checked.violations);
  }
  return { version: newest.version, families, moves, violations };
}
