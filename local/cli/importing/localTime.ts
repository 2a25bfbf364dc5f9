// Legacy files write times as a clock on the wall showed them. The zone makes an instant of them, twice a year not without doubt: an hour that
// was repeated, an hour that never was. Both are read with the offset from before the change, and the row is noted.

import { instant, parseDay, parseInstant, type Instant } from '../../../shared/domain/time.ts';

export const dayFormats = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD'] as const;
export type DayFormat = (typeof dayFormats)[number];

const dayPatterns: Readonly<Record<DayFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})/,
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/,
};
const timePattern = /^[T ]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?$/;

/** A date and what follows it, the date as YYYY-MM-DD; undefined when there is no such date. */
function splitDay(text: string, format: DayFormat): { readonly day: string; readonly rest: string } | undefined {
  const match = dayPatterns[format].exec(text);
  if (match?.groups === undefined) return undefined;
  const { year = '', month = '', day = '' } = match.groups;
  const iso = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return iso === undefined ? undefined : { day: iso, rest: text.slice(match[0].length) };
}

/** Reads a date, a time of day behind it ignored: exports write `2012-04-30 00:00:00` for a date. */
export function readLocalDay(text: string, format: DayFormat): string | undefined {
  const split = splitDay(text, format);
  return split !== undefined && (split.rest === '' || timePattern.test(split.rest)) ? split.day : undefined;
}

export type LocalTimeNote = 'time-repeated' | 'time-skipped';

/** Reads a date and time of the zone, or one with its own zone. A date alone is its midnight. */
export function readLocalTime(
  text: string,
  format: DayFormat,
  zone: string,
): { readonly at: Instant; readonly note?: LocalTimeNote } | undefined {
  const withZone = parseInstant(text);
  if (withZone !== undefined) return { at: withZone };
  const split = splitDay(text, format);
  if (split === undefined) return undefined;
  const {
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
  } = split.rest === '' ? {} : (timePattern.exec(split.rest)?.groups ?? { hour: 'none' });
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return undefined;
  const wall =
    Date.parse(`${split.day}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return atWall(wall, zone);
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** `wall` is the time on the clock, counted as if the clock were UTC's. */
function atWall(wall: number, zone: string): { readonly at: Instant; readonly note?: LocalTimeNote } | undefined {
  const before = offsetAt(wall - dayMilliseconds, zone);
  const after = offsetAt(wall + dayMilliseconds, zone);
  const read = (offset: number, note?: LocalTimeNote) => {
    const milliseconds = wall - offset;
    return milliseconds < 0 ? undefined : { at: instant(milliseconds), ...(note === undefined ? {} : { note }) };
  };
  if (before === after) return read(before);
  const holdsBefore = offsetAt(wall - before, zone) === before;
  const holdsAfter = offsetAt(wall - after, zone) === after;
  if (holdsBefore && holdsAfter) return read(before, 'time-repeated');
  if (!holdsBefore && !holdsAfter) return read(before, 'time-skipped');
  return read(holdsBefore ? before : after);
}

const fixedOffset = /^(?<sign>[+-])(?<hours>\d{2}):(?<minutes>[0-5]\d)$/;

export function isZone(zone: string): boolean {
  if (fixedOffset.test(zone)) return Math.abs(fixedMilliseconds(zone) ?? Infinity) <= 14 * 60 * 60 * 1000;
  // Only names: "+5" and the like mean different things to different readers.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function fixedMilliseconds(zone: string): number | undefined {
  const { sign, hours, minutes } = fixedOffset.exec(zone)?.groups ?? {};
  return hours === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const quarterMilliseconds = 15 * 60_000;

/** Milliseconds by which clocks of the zone were ahead of UTC at that moment. */
function offsetAt(milliseconds: number, zone: string): number {
  const fixed = fixedMilliseconds(zone);
  if (fixed !== undefined) return fixed;
  // Asking for an offset is the slowest step of reading a row, and offsets change at quarters of an hour only.
  const quarter = `${zone} ${Math.floor(milliseconds / quarterMilliseconds)}`;
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const offset = findOffset(milliseconds, zone);
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

function findOffset(milliseconds: number, zone: string): number {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    clocks.set(zone, clock);
  }
  const name = clock.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?/.exec(name)?.groups;
  if (match === undefined) return 0;
  const total = (Number(match['hours']) * 60 + Number(match['minutes'])) * 60_000 + Number(match['seconds'] ?? 0) * 1000;
  return match['sign'] === '-' ? -total : total;
}
