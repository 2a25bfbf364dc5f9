// A voucher is good until the last day of kindergarten by age, which is the last day in the queue too: the child then goes to school. Families are
// told some weeks ahead, and from the day after it the voucher is closed. One last day serves all children of a year, so on most days of the year
// there is nobody to look for.

import { lastDayInQueue } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, day, yearOf, type Day } from './time.ts';
import { warningDue } from './update.ts';

/** Days after the last one in which vouchers are looked through again: long enough for a job that stood still, and for a child enrolled meanwhile. */
const daysAfter = 30;

/** Whether any child could be within its warning days, or just past its last one. */
export function isSchoolSeason({ age }: Pick<Rulebook, 'age'>, on: Day): boolean {
  const { leave } = age;
  if (leave === null) return false;
  // Across New Year both the year before and the next may matter.
  const lastDays = [-1, 0, 1].map((years) => day(`${yearOf(on) + years}-${leave.on}`));
  return lastDays.some((lastDay) => addDays(lastDay, -leave.warnDays) <= on && on <= addDays(lastDay, daysAfter));
}

/** What is due for a child with a live voucher on that day. */
export function schoolAgeDue(
  bornOn: Day,
  rulebook: Rulebook,
  on: Day,
): { readonly due: 'close' | 'warn'; readonly lastDay: Day } | undefined {
  const lastDay = lastDayInQueue(bornOn, rulebook);
  if (lastDay === undefined) return undefined;
  if (lastDay < on) return { due: 'close', lastDay };
  return warningDue(bornOn, rulebook, on) === undefined ? undefined : { due: 'warn', lastDay };
}
