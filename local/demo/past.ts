// A past the demo city never had, so that the chart of its queue has something to show: the year before its first publication, day by day. It is made up
// of when the made-up families applied and of a made-up round on the fifteenth of each month, which served some who had waited long and the few with a
// right of their own who had come since the round before. Nothing else in the city knows of them.

import type { Stretch } from '../../shared/domain/allocation.ts';
import { categoryOf } from '../../shared/domain/category.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, day, dayOf, later, parseInstant, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { queueDayItem } from '../../shared/table/queueDays.ts';
import type { Item } from '../../shared/table/table.ts';
import { demoCity, demoRulebook } from './city.ts';
import { demoFamilies } from './families.ts';

const days = 365;
const roundOn = '-15';
/** Of every made-up round: who had waited long, by category, and who came with a right since the round before. */
const servedLong = { 10: 34, 11: 22, 6: 8, 7: 6 } as const;
const servedNew = { 2: 6, 3: 10, 7: 12 } as const;

/** The days before that instant's own, oldest first. */
export function demoPast(now: Instant): readonly Item[] {
  const rulebook = demoRulebook();
  const submitted = demoFamilies(rulebook).flatMap(({ bornOn = '', statuses = '', submittedAt = '' }) => {
    const found = categoryOf({ bornOn: day(bornOn), statuses: statuses.split(' ') }, rulebook);
    const at = parseInstant(submittedAt);
    return isRefusal(found) || at === undefined ? [] : [{ category: found.category, on: dayOf(at) }];
  });
  const today = dayOf(now);
  return Array.from({ length: days }, (_, index) => {
    const on = addDays(today, index - days);
    const counts = new Map<number, number>();
    const add = (category: number, more: number) => counts.set(category, (counts.get(category) ?? 0) + more);
    for (const family of submitted) if (family.on <= on) add(family.category, 1);
    const rounds = roundsBetween(on, today);
    for (const [category, served] of Object.entries(servedLong)) add(Number(category), served * rounds);
    const sinceRound = (Number(on.slice(8)) + 16) % 31;
    for (const [category, served] of Object.entries(servedNew)) add(Number(category), Math.floor((served * sinceRound) / 31));
    return dayItem(on, counts);
  });
}

function dayItem(on: Day, counts: ReadonlyMap<number, number>): Item {
  const stretches: Stretch[] = [];
  for (const [category, count] of [...counts].sort(([a], [b]) => a - b)) {
    const last = stretches.at(-1);
    stretches.push({ category, first: last === undefined ? 0 : last.first + last.count, count });
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const asOf = later(startOf(addDays(on, 1)), -1);
  return queueDayItem(demoCity, { version: 1, run: '', asOf, publishedAt: asOf, total, digest: '', rulebook: '', stretches });
}

/** How many made-up rounds came after that day, before today. */
function roundsBetween(on: Day, today: Day): number {
  let rounds = 0;
  for (let next = addDays(on, 1); next < today; next = addDays(next, 1)) if (next.endsWith(roundOn)) rounds += 1;
  return rounds;
}
