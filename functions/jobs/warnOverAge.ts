// Tells families some weeks ahead that they will leave the queue by age: once for each last day, in the window of days before it that the
// rulebook gives. The window is the same for all children of a year, so on most days of the year there is nobody to look for.

import type { Context } from '../../shared/context.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day, dayOf, yearOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { warningDue } from '../../shared/domain/update.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { isAgeWarned } from '../../shared/table/updates.ts';
import { warningWrites } from './applyRow.ts';
import { territoriesAsked } from './territories.ts';

/** Applications looked at together. */
const atOnce = 25;

/** Warns every waiting family whose window is open on the day; begins anew at the next run where the time was too short. */
export async function warnOverAge(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly warned: number }> {
  const on = dayOf(at ?? context.now());
  let warned = 0;
  for (const one of territoriesAsked(context, territory)) {
    const rulebook = rulebookOn(context.rulebooks(), one, on);
    if (isRefusal(rulebook) || !isWindowOpen(rulebook, on)) continue;
    const keys = await scanWaiting(context.table, one);
    for (let from = 0; from < keys.length; from += orderKeyBytes * atOnce) {
      if (timeIsUp()) return { warned };
      const numbers = numbersIn(keys.subarray(from, from + orderKeyBytes * atOnce));
      const told = await Promise.all(numbers.map((number) => warnFamily(context, number, rulebook, on)));
      warned += told.filter(Boolean).length;
    }
  }
  if (warned > 0) context.log.info('families-warned', { warned });
  return { warned };
}

/** Whether any child could be within its warning days: those of a last day this year or, across New Year, the next. */
function isWindowOpen(rulebook: Rulebook, on: Day): boolean {
  const { leave } = rulebook.age;
  if (leave === null) return false;
  const births = [0, 1].map((years) => day(`${yearOf(on) + years - leave.turning}-06-15`));
  return births.some((bornOn) => warningDue(bornOn, rulebook, on) !== undefined);
}

function numbersIn(keys: Uint8Array): readonly string[] {
  const numbers: string[] = [];
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) numbers.push(placeOf(keys, offset).number);
  return numbers;
}

/** False when it is not its time, or the family knows. */
async function warnFamily(context: Context, number: string, rulebook: Rulebook, on: Day): Promise<boolean> {
  const application = await readApplication(context.table, number);
  if (application?.state !== 'waiting') return false;
  const lastDay = warningDue(application.bornOn, rulebook, on);
  if (lastDay === undefined || (await isAgeWarned(context.table, number, lastDay))) return false;
  const outcome = await context.table.together(`warn|${number}|${lastDay}`, warningWrites(application, lastDay, { at: context.now() }));
  return outcome.done;
}
