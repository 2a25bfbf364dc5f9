// Days, months and moments as people write them. Always by the clock of Kazakhstan (+05:00), wherever the phone is and whatever it thinks. The names of
// months are the product's own: not every browser knows Kazakh.

import { clockInWords, dayInWords, dayInFigures, monthInWords } from '../../shared/domain/dayWords.ts';
import type { Month } from '../../shared/domain/month.ts';
import { clockTextOf, dayOf, instant, parseDay, parseInstant, type Day, type Instant } from '../../shared/domain/time.ts';
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

let aheadMilliseconds = 0;

/** The service's clock is right and a phone's may not be: every fresh answer says what time it is there. */
export function learnTime(date: string | null): void {
  const there = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(there)) aheadMilliseconds = there - Date.now();
}

/** Now, by the service's clock. */
export function now(): Instant {
  return instant(Math.trunc(Date.now() + aheadMilliseconds));
}

/** Today in Kazakhstan, by the service's clock. */
export function today(): Day {
  return dayOf(now());
}
