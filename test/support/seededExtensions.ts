// Deadlines that an older calendar gave, in both territories of the seeded city, and a drafted extension of each.

import type { Calendar } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { people, type Asked, type City } from './city.ts';
import { iinOf } from './iins.ts';
import { giveConfirmed } from './revocationCity.ts';

/** The shipped calendar as if nobody had known of some days off. */
export function calendarWithout(version: string, ...days: readonly string[]): Calendar {
  const calendar = shippedCalendar();
  const years = Object.entries(calendar.years).map(([year, content]) => {
    const holidays = content.holidays.filter(({ day }) => !days.includes(day));
    return [
      year,
      { ...content, holidays, moved: content.moved.filter(({ from, to }) => !days.includes(to) && !days.includes(from)) },
    ] as const;
  });
  return { ...calendar, version, years: Object.fromEntries(years) };
}

/** The calendar corrected by one more day off. */
export function calendarWith(version: string, day: Day, calendar: Calendar = shippedCalendar()): Calendar {
  const year = calendar.years[day.slice(0, 4)];
  const holiday = year?.holidays[0]?.holiday;
  if (year === undefined || holiday === undefined) throw new Error('no such year');
  const years = { ...calendar.years, [day.slice(0, 4)]: { ...year, holidays: [...year.holidays, { day, holiday }] } };
  return { ...calendar, version, years };
}

/** A draft here, and one in the other territory. */
export type SeededExtensions = readonly [string, string];

export async function seedExtensions(city: City, [here, there]: readonly [string, string]): Promise<SeededExtensions> {
  return [await seedExtension(city, here, 961), await seedExtension(city, there, 962)];
}

async function seedExtension(city: City, territory: string, child: number): Promise<string> {
  const calendar = calendarWithout('kz-before-correction', '2026-07-06');
  await giveConfirmed(city, child, iinOf(child), '2022-05-10', { territory, days: 40, calendar });
  const drafted = await city.ask('draftExtension', { params: { territory }, iin: people.clerk, body: { reason: 'holiday-announced' } });
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  return String(drafted.body['extension']);
}

export function extensionRequests(territory: string, [extension]: SeededExtensions) {
  const here = { params: { territory } };
  const ofExtension = { params: { territory, extension } };
  return {
    listPublicExtensions: here,
    showRules: here,
    draftExtension: { ...here, body: { reason: 'day-off-moved' } },
    listExtensions: here,
    showExtension: ofExtension,
    checkExtension: ofExtension,
    approveExtension: ofExtension,
    cancelExtension: ofExtension,
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same for something else, and by another head for what stands in the other territory. */
export function extensionVariants([here, there]: readonly [string, string], [, extension]: SeededExtensions, iin: string) {
  const unknown: Asked = { params: { territory: here, extension: '20260701ffffffff' } };
  const theirs: Asked = { params: { territory: there, extension }, iin };
  return {
    draftExtension: {
      other: { params: { territory: here }, body: { reason: 'calendar-mistake' } },
      byAnother: { params: { territory: there }, body: { reason: 'day-off-moved' }, iin },
    },
    approveExtension: { other: unknown, byAnother: theirs },
    cancelExtension: { other: unknown, byAnother: theirs },
  };
}
