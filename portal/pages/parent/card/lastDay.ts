// The last day that is in time, of the first instant that is too late.

import { isoOf, later, parseInstant } from '../../../../shared/domain/time.ts';
import { dayOfMoment } from '../../../language/time.ts';

export function lastDayOf(before: string): string {
  const end = parseInstant(before);
  return end === undefined ? before : dayOfMoment(isoOf(later(end, -1)));
}
