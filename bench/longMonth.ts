// A closed month of many children, made: groups of 25, kindergartens of six groups, and codes as they come, most days present and some children away
// for a stretch. The same children for the same number, so that whoever adds them up can be compared.

import type { StoredGroupMonth } from '../shared/table/timesheetItems.ts';
import { isWorkingDay } from '../shared/domain/calendar.ts';
import { daysOfMonth, firstDayOf, lastDayOf, month } from '../shared/domain/month.ts';
import { shippedCalendar } from '../shared/rulebooks/index.ts';
import { territory } from './benchContext.ts';

export const monthAdded = month('2026-07');
export const childrenPerGroup = 25;
const groupsPerPreschool = 6;

const works = daysOfMonth(monthAdded).map((on) => isWorkingDay(on, shippedCalendar()) === true);
/** The reasons for a stretch away, by how often they come. */
const away = ['B', 'B', 'B', 'Z', 'O', 'N', 'S', 'K'];

/** The codes of a child, by its number. */
export function madeMonth(child: number): string {
  let seed = (child * 2_654_435_761 + 12_345) >>> 0;
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % below;
  };
  const [from, days, reason] = [draw(31), draw(12), away[draw(away.length)] ?? 'N'];
  const isLate = draw(9) === 0;
  return works
    .map((isWorking, at) => (!isWorking ? 'H' : at >= from && at < from + days ? reason : isLate && at === from ? 'p' : 'P'))
    .join('');
}

const idOf = (kind: string, number: number, length: number): string => `${kind}${number.toString(36)}`.padEnd(length, 'x');

/** The group's item as it is stored, without its key. */
export function madeGroup(group: number, children: number): StoredGroupMonth {
  const codes: Record<string, string> = {};
  for (let at = 0; at < children; at += 1) {
    const child = group * childrenPerGroup + at;
    codes[idOf('c', child, 26)] = madeMonth(child);
  }
  return {
    item: 'groupMonth',
    territory,
    preschool: preschoolOf(group),
    month: monthAdded,
    group: idOf('g', group, 13),
    version: 1,
    codes,
    moved: {},
    rates: [{ from: firstDayOf(monthAdded), to: lastDayOf(monthAdded), monthTiyn: 4_500_000 }],
    workingDays: works.filter(Boolean).length,
    formula: { preset: 'month-rate', roundToTiyn: 100 },
    rulebook: 'karaganda-2026-2',
    calendarVersion: 'kz-2026-2',
  };
}

/** In order, as their keys are. */
export function preschoolOf(group: number): string {
  return `p${String(Math.floor(group / groupsPerPreschool)).padStart(12, '0')}`;
}
