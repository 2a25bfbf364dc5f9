// Coming back from the stop-list. The rulebook says for each reason how often, within how many calendar days and whether the old place is kept; it is
// the rulebook of the day of the suspension, so that a later one cannot take away what the family was told. Days are counted from the day after
// the suspension, the last one whole: its last millisecond counts, the next one does not (I-12). Nobody comes back to a better place (I-13).

import { moveApplication, type ApplicationState } from './application.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { lastDayInQueue } from './rulebook.ts';
import type { Rulebook, SuspensionReason } from './rulebookSchema.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from './time.ts';

/** What the rule needs of an application. `restores` counts by the reason of the suspension. */
export interface Stopped {
  readonly state: ApplicationState;
  readonly submittedAt: Instant;
  readonly bornOn: Day;
  /** `until`: a stop for a set time, which ends by itself and not before. */
  readonly suspended?: { readonly reason: SuspensionReason; readonly at: Instant; readonly until?: Instant | undefined } | undefined;
  readonly restores?: Readonly<Partial<Record<SuspensionReason, number | undefined>>> | undefined;
}

type Restores = Partial<Record<SuspensionReason, number>>;

export interface Restored {
  readonly state: ApplicationState;
  readonly submittedAt: Instant;
  readonly restores: Restores;
}

/** The first instant that is too late to restore; undefined where there is no limit or nothing to restore. */
export function restoreBefore({ suspended }: Stopped, rulebook: Pick<Rulebook, 'restore'>): Instant | undefined {
  const windowDays = suspended === undefined ? null : rulebook.restore[suspended.reason].windowDays;
  return suspended === undefined || windowDays === null ? undefined : startOf(addDays(dayOf(suspended.at), windowDays + 1));
}

/** The application as it waits again, or why the guardian cannot bring it back at that instant. */
export function restoreApplication(application: Stopped, rulebook: Pick<Rulebook, 'restore' | 'age'>, at: Instant): Restored | Refusal {
  const state = moveApplication(application.state, 'restore');
  if (isRefusal(state)) return state;
  const { suspended, bornOn, submittedAt } = application;
  if (suspended === undefined) return refuse('move-forbidden', { thing: 'application', state: application.state, move: 'restore' });
  const { until } = suspended;
  const tooEarly = until !== undefined && at < until;
  if (tooEarly) return refuse('restore-not-yet', { from: until, at });
  const { maxRestores, keepOriginalOrder } = rulebook.restore[suspended.reason];
  const used = application.restores?.[suspended.reason] ?? 0;
  const usedUp = maxRestores !== null && used >= maxRestores;
  if (usedUp) return refuse('restores-used-up', { allowed: maxRestores, used });
  const deadline = restoreBefore(application, rulebook);
  const tooLate = deadline !== undefined && at >= deadline;
  if (tooLate) return refuse('restore-window-passed', { deadline, at });
  const lastDay = lastDayInQueue(bornOn, rulebook);
  const tooOld = lastDay !== undefined && dayOf(at) > lastDay;
  if (tooOld) return refuse('child-over-age', { lastDay });
  const restores = { ...countsOf(application.restores), [suspended.reason]: used + 1 };
  // A clock that stepped back must not lend anybody a better place either.
  const place = keepOriginalOrder || at < submittedAt ? submittedAt : at;
  return { state, submittedAt: place, restores };
}

/**
 * What the family may be told of coming back: the first instant that is too late, where its reason has a limit, and whether the date stays; the refusal
 * where it is refused for good. A stop for a set time is judged at its end; a window never outlasts the age limit.
 */
export function chanceToRestore(
  application: Stopped,
  rulebook: Pick<Rulebook, 'restore' | 'age'>,
  at: Instant,
): { readonly before?: Instant; readonly keepsDate: boolean } | Refusal {
  const until = application.suspended?.until ?? at;
  const restored = restoreApplication(application, rulebook, until > at ? until : at);
  if (isRefusal(restored)) return restored;
  const window = restoreBefore(application, rulebook);
  const lastDay = lastDayInQueue(application.bornOn, rulebook);
  const ofAge = lastDay === undefined ? undefined : startOf(addDays(lastDay, 1));
  const before = window !== undefined && ofAge !== undefined && ofAge < window ? ofAge : window;
  const reason = application.suspended?.reason;
  const keepsDate = reason !== undefined && rulebook.restore[reason].keepOriginalOrder;
  return { ...(before === undefined ? {} : { before }), keepsDate };
}

/** The same as a notice says it; nothing where the family could not come back. */
export function wayBack(
  application: Stopped,
  rulebook: Pick<Rulebook, 'restore' | 'age'> | Refusal,
  now: Instant,
): Readonly<Record<string, string>> {
  const chance = isRefusal(rulebook) ? rulebook : chanceToRestore(application, rulebook, now);
  if (isRefusal(chance)) return {};
  const { before, keepsDate } = chance;
  return {
    restorable: 'yes',
    ...(before === undefined ? {} : { restoreBy: addDays(dayOf(before), -1) }),
    ...(keepsDate ? { keepsDate: 'yes' } : {}),
  };
}

/** For the notice of a voucher: `lastChance` where the application could not come back from a stop for that reason at that instant. */
export function lastChance(
  application: Omit<Stopped, 'state' | 'suspended'>,
  reason: SuspensionReason,
  rulebook: Pick<Rulebook, 'restore' | 'age'> | Refusal,
  at: Instant,
): { readonly lastChance?: 'yes' } {
  if (isRefusal(rulebook)) return {};
  const stopped: Stopped = { ...application, state: 'suspended', suspended: { reason, at } };
  return isRefusal(chanceToRestore(stopped, rulebook, at)) ? { lastChance: 'yes' } : {};
}

function countsOf(restores: Stopped['restores']): Restores {
  const counts: Restores = {};
  for (const [reason, count] of Object.entries(restores ?? {})) if (count !== undefined) counts[reason as SuspensionReason] = count;
  return counts;
}
