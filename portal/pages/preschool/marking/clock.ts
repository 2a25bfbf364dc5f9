// When something was saved, as briefly as it can be said.

import { clock, dayOfMoment, momentInWords, today } from '../../../language/time.ts';

/** `10:42` of today, the whole moment of another day. */
export function whenOf(iso: string): string {
  return dayOfMoment(iso) === today() ? clock(iso) : momentInWords(iso);
}
