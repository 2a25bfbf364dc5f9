// A month laid out in weeks from Monday to Sunday, as it hangs on a wall.

import { parseDay, weekdayOf } from '../../../../shared/domain/time.ts';

const daysOfWeek = 7;

/** The days in rows of seven; a place before the first day and after the last one is empty. */
export function weeksOf<One extends { readonly day: string }>(days: readonly One[]): readonly (readonly (One | undefined)[])[] {
  const first = parseDay(days[0]?.day ?? '');
  if (first === undefined) return [];
  const before = weekdayOf(first) - 1;
  const places = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks: (One | undefined)[][] = [];
  for (let from = 0; from < places.length; from += daysOfWeek) {
    const week = places.slice(from, from + daysOfWeek);
    weeks.push([...week, ...Array.from({ length: daysOfWeek - week.length }, () => undefined)]);
  }
  return weeks;
}

/** With a capital, as at the head of a page. */
export function asTitle(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
