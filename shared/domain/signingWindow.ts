// When a parent may sign a month: from midnight of the 1st to midnight after the 10th of the month that follows, +05:00, judged by when the signature
// reached the gateway (I-15). Whoever could not see the month when the window opened, since the child was enrolled later, the kindergarten closed the
// month later, or the department put another text in its place, is not punished for it. One function, and everybody asks it.

import { isWorkingDay, type Calendar } from './calendar.ts';
import { firstDayOf, monthAfter, type Month } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { rulebookOn, type Rulebook } from './rulebook.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from './time.ts';

export type SigningWindow =
  | { readonly window: 'not-open'; readonly opens: Instant }
  /** `until` is exclusive. */
  | { readonly window: 'open'; readonly until: Instant }
  | { readonly window: 'exempt'; readonly because: 'enrolled-late' | 'shown-late'; readonly until: Instant }
  | { readonly window: 'closed'; readonly since: Instant };

export interface Shown {
  /** When the month was first there to be signed; absent while it is not. */
  readonly presentedAt?: Instant | undefined;
  /** When the text that stands was first there, where it took another one's place before anybody had answered that. */
  readonly shownAt?: Instant | undefined;
  /** When the contract came into force, or was entered where that was later. */
  readonly enrolledAt?: Instant | undefined;
}

type Rules = Pick<Attendance, 'window'>;

/** When the window of a month opens, and the first instant after it. Refuses only where a last day may move and the calendar does not know it. */
export function windowOf(
  of: Month,
  { window }: Rules,
  calendar: Calendar,
): { readonly opens: Instant; readonly before: Instant } | Refusal {
  const first = firstDayOf(monthAfter(of));
  let last = addDays(first, window.lastDay - 1);
  while (window.extendToNextWorkingDay) {
    const works = isWorkingDay(last, calendar);
    if (isRefusal(works)) return works;
    if (works) break;
    last = addDays(last, 1);
  }
  return { opens: startOf(addDays(first, window.firstDay - 1)), before: startOf(addDays(last, 1)) };
}

/**
 * The rulebook a month is signed by: the one in force on the first day after it, so that everybody finds the same one whenever they ask, and a later
 * rulebook moves no window that was open.
 */
export function windowRulebook(rulebooks: readonly Rulebook[], territory: string, of: Month): Rulebook | Refusal {
  return rulebookOn(rulebooks, territory, firstDayOf(monthAfter(of)));
}

/** The window of one child's month: `before` is the first instant that is too late, `late` why that is not the end of the common window. */
export interface OwnWindow {
  readonly opens: Instant;
  readonly before: Instant;
  readonly late?: 'enrolled-late' | 'shown-late';
}

/** The common window, or for a text that was shown after the day it opened on as many days as the rulebook gives; whichever is longer. */
export function ownWindow(of: Month, { presentedAt, shownAt, enrolledAt }: Shown, rules: Rules, calendar: Calendar): OwnWindow | Refusal {
  const common = windowOf(of, rules, calendar);
  const seen = shownAt ?? presentedAt;
  if (isRefusal(common) || seen === undefined || dayOf(seen) <= dayOf(common.opens)) return common;
  const before = startOf(addDays(dayOf(seen), rules.window.lateDays + 1));
  if (before <= common.before) return common;
  const late = enrolledAt !== undefined && enrolledAt >= common.opens ? 'enrolled-late' : 'shown-late';
  return { opens: common.opens, before, late };
}

/** The last day on which the month may be signed. */
export function lastDayOfWindow({ before }: Pick<OwnWindow, 'before'>): Day {
  return addDays(dayOf(before), -1);
}

/** `open` says until when this very month may be signed, also where that is after the common window. */
export function signingWindow(now: Instant, of: Month, shown: Shown, rules: Rules, calendar: Calendar): SigningWindow | Refusal {
  const common = windowOf(of, rules, calendar);
  const own = ownWindow(of, shown, rules, calendar);
  if (isRefusal(common)) return common;
  if (isRefusal(own)) return own;
  if (now < common.opens) return { window: 'not-open', opens: common.opens };
  if (now < common.before) return { window: 'open', until: own.before };
  if (own.late !== undefined && now < own.before) return { window: 'exempt', because: own.late, until: own.before };
  return { window: 'closed', since: own.before };
}

/** Why a month cannot be signed or disputed at that instant; undefined while it can. */
export function judgeWindow(window: SigningWindow, at: Instant): Refusal | undefined {
  if (window.window === 'not-open') return refuse('window-not-open', { opens: window.opens, at });
  return window.window === 'closed' ? refuse('window-closed', { since: window.since, at }) : undefined;
}
