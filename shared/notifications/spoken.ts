// What a notice knows, as its sentences say it: days as people write them, the kindergarten and the group by their names in the reader's language. It is
// done here for every text at once, so that none can show a machine's day. Names of kindergartens are long, and an SMS is paid for by the piece: there
// they are cut with an ellipsis, no shorter than it takes.

import { clockInWords, dayInFigures, dayInWords, monthInFigures, monthInWords } from '../domain/dayWords.ts';
import { parseMonth } from '../domain/month.ts';
import type { Notice } from '../domain/notice.ts';
import { parseDay, parseInstant } from '../domain/time.ts';
import type { Locale } from './messages.ts';

type Data = Notice['data'];
const ending = { kk: 'Kk', ru: 'Ru', en: 'En' } as const;

/**
 * The data of a text. `preschool` and `group` become names, and where a notice keeps none they are left out; with `most`, the longest a name may be,
 * days are in figures, as for an SMS.
 */
export function spoken(data: Data, locale: Locale, most?: number): Data {
  const { preschool: _, group: __, ...rest } = data;
  const said = Object.entries(rest).map(([key, value]) => [key, sayDay(value, locale, most !== undefined)] as const);
  const [preschool, group] = [data[`preschool${ending[locale]}`], data[`group${ending[locale]}`]];
  return {
    ...Object.fromEntries(said),
    ...(preschool === undefined ? {} : { preschool: cut(String(preschool), most) }),
    ...(group === undefined ? {} : { group: cut(String(group), most) }),
  };
}

function sayDay(value: string | number, locale: Locale, inFigures: boolean): string | number {
  if (typeof value === 'number') return value;
  const [day, month, at] = [parseDay(value), parseMonth(value), parseInstant(value)];
  if (month !== undefined) return inFigures ? monthInFigures(month) : monthInWords(month, locale);
  if (day !== undefined) return inFigures ? dayInFigures(day) : dayInWords(day, locale);
  return at === undefined ? value : clockInWords(at, locale);
}

/** What stands in quotes is what a kindergarten is called: the rest of a long name goes first. */
function cut(name: string, most: number | undefined): string {
  if (most === undefined || name.length <= most) return name;
  const called = /[«“"][^»”"]+[»”"]/.exec(name)?.[0] ?? name;
  return called.length <= most ? called : `${called.slice(0, most - 1).trimEnd()}…`;
}

/** The kindergarten and the group, as a sentence of its own after another; nothing where the notice keeps no names. */
export function whereKk({ preschool, group }: Data): string {
  return preschool === undefined ? '' : ` Балабақша: ${preschool}${group === undefined ? '' : `, топ: ${group}`}.`;
}
export function whereRu({ preschool, group }: Data): string {
  return preschool === undefined ? '' : ` Детский сад: ${preschool}${group === undefined ? '' : `, группа: ${group}`}.`;
}
export function whereEn({ preschool, group }: Data): string {
  return preschool === undefined ? '' : ` Kindergarten: ${preschool}${group === undefined ? '' : `, group: ${group}`}.`;
}

/** The same in brief, to stand after the number in an SMS. */
export function inBrief({ preschool, group }: Data): string {
  return preschool === undefined ? '' : `, ${preschool}${group === undefined ? '' : ` / ${group}`}`;
}
