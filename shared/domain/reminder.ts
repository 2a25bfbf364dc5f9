// Families are reminded of a deadline twice: on the morning of the day on which half of it is over, and on the morning of its last day, each once. A
// job that comes late still reminds on that day, but never at night and never when it is too late to act. Where both days are one, once is enough.

import type { Deadline } from './calendar.ts';
import { deadlineWith, type Lapse } from './legalBasis.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { dayOf, instant, later, startOf, type Day, type Instant } from './time.ts';

export const reminders = ['half', 'last'] as const;
export type Reminder = (typeof reminders)[number];

/** What an entry of a deadline keeps as told; `again`: that the days run again after a pause; `still`: that they stand still while the legal basis has lapsed. */
export const tellings = [...reminders, 'again', 'still'] as const;
export type Telling = (typeof tellings)[number];

export interface ReminderDue {
  readonly reminder: Reminder;
  /** When it was to be sent. A notice carries this instant, so that two jobs at once make one notice. */
  readonly at: Instant;
  /** Everything that is done with by it. */
  readonly reminded: readonly Telling[];
  readonly lastDay: Day;
}

const minuteMilliseconds = 60_000;
/** Nobody's phone rings before or after, in minutes of the day. */
const [morning, night] = [8 * 60, 21 * 60];
/** The latest a rulebook can put them, so that an hourly job still finds an hour for them. */
const latestStart = night - 2 * 60;

/** The reminder that should be sent at that instant; undefined where it is not its time, or it was sent. */
export function reminderDue(
  { deadline, reminded = [] }: { readonly deadline: Deadline; readonly reminded?: readonly Telling[] | undefined },
  { at }: Rulebook['reminders'],
  lapses: readonly Lapse[],
  now: Instant,
): ReminderDue | undefined {
  const runs = deadlineWith(deadline, lapses);
  if (runs === undefined || now >= runs.before) return undefined;
  const today = dayOf(now);
  const start = startOfReminders(today, at);
  const isTime = isByDay(now, at);
  const reminder = today === runs.lastDay ? 'last' : today === runs.halfDay ? 'half' : undefined;
  if (!isTime || reminder === undefined || reminded.includes(reminder)) return undefined;
  const due: readonly Reminder[] = reminder === 'last' ? reminders : [reminder];
  const done: readonly Telling[] = [...reminded, ...due.filter((one) => !reminded.includes(one))];
  return { reminder, at: start, reminded: done, lastDay: runs.lastDay };
}

/** Between the hour of that day's reminders and the night. */
export function isByDay(now: Instant, at: string): boolean {
  const today = dayOf(now);
  return now >= startOfReminders(today, at) && now < later(startOf(today), night * minuteMilliseconds);
}

/** When a day's reminders begin: at the rulebook's time, but by day. */
export function startOfReminders(on: Day, at: string): Instant {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const minute = Math.min(latestStart, Math.max(morning, hours * 60 + minutes));
  return instant(startOf(on) + minute * minuteMilliseconds);
}
