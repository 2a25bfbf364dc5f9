// Kazakhstan keeps one time, UTC+5, since 2024-03-01 and has no summer time. Deadlines are judged in that fixed offset, so that an old
// tzdata (which still says +06 for Almaty) cannot move a family's deadline by an hour. An instant is counted in whole milliseconds.

declare const instantBrand: unique symbol;
declare const dayBrand: unique symbol;

/** Milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar date `YYYY-MM-DD` in Kazakhstan, without a zone. Compares correctly as a string. */
export type Day = string & { readonly [dayBrand]: true };

const offsetMilliseconds = 5 * 60 * 60 * 1000;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const latestMilliseconds = 2 ** 48 - 1;

/** The instant of that many milliseconds; throws on fractions and on what does not fit an order key (u48). */
export function instant(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds > latestMilliseconds) throw new RangeError('not an instant');
  return milliseconds as Instant;
}

export function later(at: Instant, milliseconds: number): Instant {
  return instant(at + milliseconds);
}

/** The instant as ISO 8601 in UTC, to the millisecond: `2026-07-01T04:00:00.000Z`. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}

/** Reads ISO 8601 with an explicit zone; undefined when it is not one or names a date that does not exist. */
export function parseInstant(text: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match?.[1] === undefined || parseDay(match[1]) === undefined) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) || milliseconds < 0 ? undefined : instant(Math.trunc(milliseconds));
}

/** Reads `YYYY-MM-DD`; undefined for anything else, 2026-02-30 included. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  return new Date(milliseconds).toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** A date known to be right, as in tests and data already checked; throws on any other. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The date in Kazakhstan at that instant. */
export function dayOf(at: Instant): Day {
  return new Date(at + offsetMilliseconds).toISOString().slice(0, 10) as Day;
}

/** Midnight at which the day begins in Kazakhstan. */
export function startOf(on: Day): Instant {
  return instant(Date.parse(`${on}T00:00:00Z`) - offsetMilliseconds);
}

/** How a clock in Kazakhstan showed that instant, as people read it: `2026-11-22 19:37`. A minute that has begun is not rounded up. */
export function clockTextOf(at: Instant): string {
  return new Date(at + offsetMilliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

export function addDays(on: Day, days: number): Day {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10) as Day;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}
