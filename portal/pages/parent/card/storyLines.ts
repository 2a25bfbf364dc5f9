// The line of a number over the days: of each day its last number, one line for each category it stood in. A few moves are named on it: those that were
// not a mere shift, and the greatest shifts; the list beside it has them all.

import { dayOf, parseInstant } from '../../../../shared/domain/time.ts';
import type { Reply } from '../../../api/client.ts';
import type { Text } from '../../../language/text.ts';

export type Entry = Reply<'GET /v1/me/applications/{number}/history'>['entries'][number];

export interface StoryPoint {
  readonly day: string;
  readonly value: number;
  readonly note?: Text | undefined;
}

export interface StoryLine {
  readonly category: number;
  readonly points: readonly StoryPoint[];
}

interface Published {
  readonly position: number;
  readonly asOf: string;
}

const namedShifts = 6;

/** `entries` come newest first; `published` is the place now, to which the last line leads. */
export function linesOf(entries: readonly Entry[], published: Published | undefined): readonly StoryLine[] {
  const named = new Set(
    entries
      .filter(({ kind }) => kind === 'shifted')
      .toSorted((one, other) => Math.abs(deltaOf(other) ?? 0) - Math.abs(deltaOf(one) ?? 0))
      .slice(0, namedShifts),
  );
  const lines = new Map<number, Map<string, StoryPoint>>();
  let last: number | undefined;
  for (const entry of entries.toReversed()) {
    const { to, asOf, kind, sentence } = entry;
    last = to?.category;
    if (to === undefined) continue;
    const day = dayIn(asOf);
    const line = lines.get(to.category) ?? new Map<string, StoryPoint>();
    const isNamed = kind !== 'shifted' || named.has(entry);
    // A day with two moves keeps the number of the later one, and a name if either has one.
    const note = isNamed ? sentence : line.get(day)?.note;
    line.set(day, { day, value: to.position, note });
    lines.set(to.category, line);
  }
  if (published !== undefined && last !== undefined) {
    const line = lines.get(last);
    const day = dayIn(published.asOf);
    if (line !== undefined && !line.has(day)) line.set(day, { day, value: published.position });
  }
  return [...lines].map(([category, points]) => ({ category, points: [...points.values()] }));
}

/** By how many places it came forward; less than nothing where it fell back, undefined where it did not move within a category. */
export function deltaOf({ from, to }: Pick<Entry, 'from' | 'to'>): number | undefined {
  return from === undefined || to === undefined || from.category !== to.category ? undefined : from.position - to.position;
}

/** In Kazakhstan. */
function dayIn(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso.slice(0, 10) : dayOf(at);
}
