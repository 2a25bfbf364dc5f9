// A round is over and the queue without those it served is published: who still waits is told the number it had and the number it has. Both come from two
// published queues, the frozen one and the one after, which do not change; so a run that was stopped goes on where it stood, by a place that moves with
// each page of notices. Whoever left the line meanwhile is told nothing, and who has no guardian here has nobody to read it.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { movedUp, type MovedUp } from '../../shared/domain/movedUp.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf, startOf, type Instant } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import { applicationKey } from '../../shared/table/keys.ts';
import { beginNews, listNumberNews, listUntoldRounds, readFinishedAt, readNumberNews, toldNumbers } from '../../shared/table/numberNews.ts';
import type { NumberNews } from '../../shared/table/numberNewsItems.ts';
import { readPointer, readWholeQueue } from '../../shared/table/queue.ts';
import { readRound } from '../../shared/table/rounds.ts';
import type { Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import type { TryEach } from './goingOn.ts';

/** How long a round is news; and long before the chunks of the queue after it may go. */
const newsDays = 7;
/** Each is looked after by one guard and has a notice for each guardian, in one transaction with the place. */
const familiesPerStep = 30;
/** Pages lost to families who moved in that very moment, after which the rest is left to the next run. */
const mostRaces = 5;

export interface Telling {
  readonly context: Context;
  readonly territory: string;
  readonly now: Instant;
  readonly timeIsUp: () => boolean;
  readonly tryEach: TryEach;
}

/** Begins what is due and goes on with what was begun; how many families were told. */
export async function tellNumbers(telling: Telling): Promise<number> {
  const { context, territory, timeIsUp, tryEach } = telling;
  for (const { round, issued, draftedAt } of await listUntoldRounds(context.table, territory)) {
    await tryEach({ territory, round }, () => beginRound(telling, round, { issued, draftedAt }));
  }
  let told = 0;
  for (const news of await listNumberNews(context.table, territory)) {
    if (timeIsUp()) break;
    told += (await tryEach({ territory, round: news.round }, () => tellRound(telling, news))) ?? 0;
  }
  return told;
}

/** Nothing is written until the outcome is published; of a round that gave nothing or is long over, that there is nothing to tell. */
async function beginRound(
  { context: { table }, territory, now }: Telling,
  round: string,
  { issued, draftedAt }: { readonly issued: number; readonly draftedAt: Instant },
): Promise<void> {
  const finishedAt = await readFinishedAt(table, territory, round);
  const isNews = issued > 0 && now < endOfNews(finishedAt);
  const pointer = isNews ? await readPointer(table, territory) : undefined;
  if (isNews && (pointer === undefined || pointer.asOf < finishedAt)) return;
  const frozenRun = pointer === undefined ? undefined : (await readRound(table, territory, round))?.frozen?.queueRun;
  if (pointer !== undefined && frozenRun === undefined) throw new Error('a finished round that froze no queue');
  const telling =
    pointer === undefined || frozenRun === undefined ? undefined : { draftedAt, finishedAt, issued, frozenRun, run: pointer.run, row: 0 };
  // Where another run was quicker, it told the same of the same queue or of one published later.
  const write = beginNews(territory, round, telling);
  await table.put('records', write.item, 'ifAbsent');
}

function endOfNews(finishedAt: Instant): Instant {
  return startOf(addDays(dayOf(finishedAt), newsDays));
}

/** Page after page to the end; how many families this run told. */
async function tellRound(telling: Telling, begun: NumberNews): Promise<number> {
  const { context, territory, timeIsUp } = telling;
  const { table } = context;
  const moved = await readMoved(telling, begun);
  let [news, told, races]: [NumberNews, number, number] = [begun, 0, 0];
  let next = moved.findIndex(({ row }) => row >= (begun.telling?.row ?? 0));
  while (news.telling !== undefined && races < mostRaces && !timeIsUp()) {
    const page =
      next === -1 ? { writes: [], families: 0, taken: 0 } : await planPage(telling, news, moved.slice(next, next + familiesPerStep));
    const row = next === -1 ? undefined : moved[next + page.taken]?.row;
    const name = `numbers|${territory}|${news.round}|${news.version}`;
    const outcome = await table.together(name, [toldNumbers(territory, news, row), ...page.writes]);
    if (outcome.done) {
      told += page.families;
      next += page.taken;
      news = { ...news, version: news.version + 1, telling: row === undefined ? undefined : { ...news.telling, row } };
      continue;
    }
    races += 1;
    const found = await readNumberNews(table, territory, news.round);
    if (found === undefined) throw new Error('what is told of a round is not there');
    news = found;
    next = moved.findIndex(({ row: at }) => at >= (found.telling?.row ?? 0));
  }
  return told;
}

/** Nobody where it has stopped being news: the chunks of the queue after it do not stay for ever. */
async function readMoved({ context: { table }, territory, now }: Telling, { telling }: NumberNews): Promise<readonly MovedUp[]> {
  if (telling === undefined || now >= endOfNews(telling.finishedAt)) return [];
  const [older, newer] = await Promise.all([
    readWholeQueue(table, territory, telling.frozenRun),
    readWholeQueue(table, territory, telling.run),
  ]);
  return movedUp(older, newer);
}

interface Page {
  readonly writes: readonly Write[];
  /** Told by it. */
  readonly families: number;
  /** Of those given, told or passed over. */
  readonly taken: number;
}

/** As many families as one transaction holds beside the place. */
async function planPage(telling: Telling, news: NumberNews, moved: readonly MovedUp[]): Promise<Page> {
  const found = await Promise.all(moved.map(({ number }) => readApplication(telling.context.table, number)));
  const writes: Write[] = [];
  let [families, taken] = [0, 0];
  for (const [index, one] of moved.entries()) {
    const application = found[index];
    const theirs = application === undefined ? [] : familyWrites(telling, news, one, application);
    if (writes.length + theirs.length > limits.transactionItems - 1) break;
    writes.push(...theirs);
    taken += 1;
    if (theirs.length > 0) families += 1;
  }
  return { writes, families, taken };
}

/** None for who has left that place in the line, or has nobody to read it. */
function familyWrites({ territory, now, context }: Telling, news: NumberNews, moved: MovedUp, application: Application): readonly Write[] {
  const { number, category, submittedAt, state, guardians, version } = application;
  const standsThere = state === 'waiting' && category === moved.category && submittedAt === moved.submittedAt;
  if (news.telling === undefined || !standsThere || guardians.length === 0) return [];
  // From the round and the application alone.
  const source = { hash: digestOf(`number|${territory}|${news.round}|${number}`), at: now, territory };
  // Not the round by its id: what is counted by that are its vouchers' messages.
  const notices = noticesFor(source, 'number-moved', application, {
    day: dayOf(news.telling.draftedAt),
    count: news.telling.issued,
    placeBefore: moved.placeBefore,
    place: moved.place,
    ...labelsOf(context, territory, category, now),
  });
  return [{ verb: 'check', table: 'records', guard: { ifVersion: version }, key: applicationKey(number) }, ...noticeWrites(notices)];
}

/** The category in the words of the day, as the family's card shows it. */
function labelsOf({ rulebooks }: Context, territory: string, category: number, now: Instant): Notice['data'] {
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(now));
  const labels = isRefusal(rulebook) ? undefined : rulebook.categories.find(({ code }) => code === category)?.labels;
  const { kk, ru, en } = labels ?? { kk: String(category), ru: String(category), en: String(category) };
  return { categoryKk: kk, categoryRu: ru, categoryEn: en };
}
