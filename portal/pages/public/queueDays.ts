// The days of a queue as a line, and which rounds lie ahead.

import type { Reply } from '../../api/client.ts';
import type { Point } from '../../charts/LineChart.tsx';

type Days = Reply<'GET /v1/territories/{territory}/queue-days'>['days'];
type Round = Reply<'GET /v1/territories/{territory}/rounds'>['rounds'][number];

/** How many of those categories waited on each day; of all of them where none are named. */
export function lineOf(days: Days, categories: ReadonlySet<number> | undefined): readonly Point[] {
  return days.map(({ day, total, categories: counts }) => ({
    day,
    value: categories === undefined ? total : counts.reduce((sum, { category, count }) => sum + (categories.has(category) ? count : 0), 0),
  }));
}

const mostPoints = 60;

/** So many points as a small screen shows, evenly apart; the first and the last stay. */
export function thinned(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / mostPoints);
  return points.filter((_, at) => at === 0 || (points.length - 1 - at) % every === 0);
}

export function isAhead({ state }: Pick<Round, 'state'>): boolean {
  return state === 'draft' || state === 'approved' || state === 'issuing';
}

export function isOver({ state }: Pick<Round, 'state'>): boolean {
  return state === 'finished';
}
