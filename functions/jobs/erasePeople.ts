// Destroys what is known of children and people once no term keeps it any more: their data key, what it had sealed, and what leads to them. It cannot be
// undone. Nobody is warned: what is destroyed ended years ago, or waited for months for somebody who never came back. A run meets a part of everybody and
// the next one goes on; words nobody confirmed, old messages and old looks go by terms of their own.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { yearsAfter } from '../../shared/domain/retention.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { removeDay } from '../../shared/table/auditSeals.ts';
import { noTerritory } from '../../shared/table/auditing.ts';
import { dataKeyShards } from '../../shared/table/dataKeyKeys.ts';
import {
  forgetUnverified,
  judgeOne,
  keepErasing,
  listErasable,
  markIdle,
  readErasing,
  termsOn,
  type Judged,
} from '../../shared/table/eraseWalk.ts';
import { eraseChild, erasePerson, type Erasing } from '../../shared/table/erasing.ts';
import { forgetNotices } from '../../shared/table/forgettingNotices.ts';
import { sweepDays } from '../../shared/table/sweeps.ts';
import { goingOn, type TryEach } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** Of 256 parts: at four runs a day everybody is met once in eight days. */
const partsPerRun = 8;
const by = 'job:erasePeople';

interface Did {
  readonly met: number;
  readonly children: number;
  readonly people: number;
  readonly words: number;
  readonly notices: number;
  readonly days: number;
}
type Counts = { -readonly [Name in keyof Did]: number };

export async function erasePeople(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Did> {
  const instantOf = at ?? context.now();
  const did: Counts = { met: 0, children: 0, people: 0, words: 0, notices: 0, days: 0 };
  return goingOn(context, async (tryEach) => {
    // Who belongs to one territory nobody can say beforehand: asked for one alone, only its looks are swept.
    if (territory === undefined) await walk(context, instantOf, did, tryEach, timeIsUp);
    await sweepLooks(context, instantOf, territory, did, timeIsUp);
    if (did.children + did.people + did.words + did.days > 0) context.log.info('people-erased', did);
    return did;
  });
}

async function walk(context: Context, at: Instant, did: Counts, tryEach: TryEach, timeIsUp: () => boolean): Promise<void> {
  const { table } = context;
  for (let part = 0; part < partsPerRun; part += 1) {
    const { version, next } = await readErasing(table);
    for (const who of await listErasable(table, next)) {
      if (timeIsUp()) return;
      await tryEach({ ...who }, () => deal(context, who, at, did));
    }
    await keepErasing(table, version, next + 1);
  }
}

async function deal(context: Context, who: Parameters<typeof judgeOne>[2], at: Instant, did: Counts): Promise<void> {
  const { table } = context;
  const judged = await judgeOne(table, context.rulebooks(), who, at);
  if (judged === undefined) return;
  did.met += 1;
  const on = dayOf(at);
  const { terms } = judged.terms;
  if (judged.of === 'child') did.words += await forgetUnverified(table, judged.file, terms, on);
  if (judged.of === 'person') {
    did.notices += await forgetNotices(table, judged.file.person, startOf(addDays(on, -terms.noticeDays)));
    const isIdle = 'erase' in judged.verdict || judged.verdict.keep === 'idle';
    await markIdle(table, judged.file, isIdle, on);
  }
  if ('erase' in judged.verdict && (await erase(context, judged, at))) did[judged.of === 'child' ? 'children' : 'people'] += 1;
}

async function erase({ table, vault }: Context, judged: Judged, at: Instant): Promise<boolean> {
  if (!('erase' in judged.verdict)) return false;
  const { erase: ground } = judged.verdict;
  const erasing: Erasing = { table, vault: await vault(), at, ground, rulebooks: judged.terms.rulebooks, by };
  return judged.of === 'child' ? eraseChild(judged.file, erasing) : erasePerson(judged.file, erasing);
}

/** Days of the record of looks that are past their term, whole and provably. */
async function sweepLooks(context: Context, at: Instant, asked: string | undefined, did: Counts, timeIsUp: () => boolean): Promise<void> {
  const { table } = context;
  const today = dayOf(at);
  const names = [...territoriesAsked(context, asked), ...(asked === undefined ? [noTerritory] : [])];
  for (const territory of names) {
    const years = termsOn(context.rulebooks(), [territory], today)?.terms.looksYears;
    if (years === undefined) continue;
    const to = addDays(yearsAfter(today, -years), -1);
    const lookAt = async (on: Day) => {
      if (timeIsUp()) return 'stopped' as const;
      const key = `${territory}|${on}`;
      const command: Command = { name: 'erasePeople', by, as: 'system', at, key, digest: digestOf(key) };
      const removed = await removeDay(table, territory, on, command);
      if (removed) did.days += 1;
      return removed ? ('clear' as const) : ('left' as const);
    };
    if (!(await sweepDays(table, { territory, job: 'eraseLooks', first: to, to, today }, lookAt))) return;
  }
}

/** How many runs meet everybody once. */
export const runsForAll = dataKeyShards.length / partsPerRun;
