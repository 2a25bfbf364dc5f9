// Days, months and moments as people write them. Always by the clock of Kazakhstan (+05:00), wherever the phone is and whatever it thinks. The names of
// months are the product's own: not every browser knows Kazakh.

import { clockInWords, dayInWords, dayInFigures, monthInWords } from '../../shared/domain/dayWords.ts';
import type { Month } from '../../shared/domain/month.ts';
import { clockTextOf, dayOf, instant, later, parseDay, parseInstant, type Day, type Instant } from '../../shared/domain/time.ts';
import { language } from './text.ts';

/** `24 ноября 2026 года` of `2026-11-24`. */
export function inWords(on: string): string {
  const day = parseDay(on);
  return day === undefined ? on : dayInWords(day, language.value);
}

/** `24.11.2026` of `2026-11-24`, for tables. */
export function inFigures(on: string): string {
  const day = parseDay(on);
  return day === undefined ? on : dayInFigures(day);
}

/** `1–10 декабря 2026 года`; days of two months in full. */
export function rangeInWords(from: string, to: string): string {
  if (from === to) return inWords(from);
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${inWords(from)} – ${inWords(to)}`;
  const [first, last] = [from, to].map((on) => String(Number(on.slice(8))));
  return inWords(to).replace(new RegExp(`(^| )${last}(?= )`), `$1${first}–${last}`);
}

/** `июль 2026 года` of `2026-07`. */
export function monthWords(of: string): string {
  return monthInWords(of as Month, language.value);
}

/** `24 ноября 2026 года, 19:37` of an ISO instant. */
export function momentInWords(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso : clockInWords(at, language.value);
}

/** `19:37` of an ISO instant, for what is good for minutes. */
export function clock(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso : clockTextOf(at).slice(11, 16);
}

/** The day in Kazakhstan of an ISO instant, `2026-11-24`. */
export function dayOfMoment(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso : dayOf(at);
}

/** The last day that is in time, of the first instant that is too late: midnight is the end of the day before it. */
export function lastDayBefore(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso : dayOf(later(at, -1));
}

let aheadMilliseconds: number | undefined;
let isSure = false;

/**
 * The service's clock is right and a phone's may not be: answers say what time it is there. One that nobody keeps is believed; until there is one, of
 * those a cache may have kept for some minutes the one that says the latest time, since none can be from the future. What is kept for good says nothing.
 */
export function learnTime(headers: Headers): void {
  const caching = headers.get('cache-control') ?? '';
  const there = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1_000;
  if (Number.isNaN(there) || caching.includes('immutable')) return;
  const isFresh = caching.includes('no-store');
  if (isSure && !isFresh) return;
  const ahead = there - Date.now();
  aheadMilliseconds = isFresh || aheadMilliseconds === undefined ? ahead : Math.max(aheadMilliseconds, ahead);
  isSure ||= isFresh;
}

/** Now, by the service's clock. */
export function now(): Instant {
  return instant(Math.trunc(Date.now() + (aheadMilliseconds ?? 0)));
}

/** Today in Kazakhstan, by the service's clock. */
export function today(): Day {
  return dayOf(now());
}
