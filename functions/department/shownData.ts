// Records count instants in milliseconds, replies write them in ISO. What an event or an entry holds is open, so its instants are known by their names:
// those of `at`, and what ends in At, Before or Until. Days are text already and stay.

import { instant, isoOf } from '../../shared/domain/time.ts';

const namesInstant = /^(?:at|until)$|(?:At|Before|Until)$/;

/** The data as the department reads it. */
export function showData<T>(data: Readonly<Record<string, T>>): Record<string, T | string> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'number' && namesInstant.test(name) ? isoOf(instant(value)) : value,
    ]),
  );
}
