// The last day that is in time, of the first instant that is too late: midnight is the end of the day before it.

import { dayOf, later, parseInstant } from '../../../shared/domain/time.ts';

export function lastDayBefore(iso: string): string {
  const at = parseInstant(iso);
  return at === undefined ? iso : dayOf(later(at, -1));
}
