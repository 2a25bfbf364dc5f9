import type { Context } from '../../shared/context.ts';
import type { Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { windowOf, windowRulebook, type OwnWindow } from '../../shared/domain/signingWindow.ts';

/** As many months are read and written at a time: on the last evening a city has some thousands to tell of. */
export const monthsAtOnce = 16;

export interface MonthRules {
  readonly rules: Attendance;
  /** Of everybody who was shown the month in time. */
  readonly common: OwnWindow;
}

/** The rules of each month of a territory, found once in a run; undefined, and an alarm, where rulebook or calendar do not say. */
export function monthRulesOf(context: Context, territory: string): (month: Month) => MonthRules | undefined {
  const found = new Map<Month, MonthRules | undefined>();
  return (month) => {
    if (!found.has(month)) found.set(month, findRules(context, territory, month));
    return found.get(month);
  };
}

function findRules({ rulebooks, calendar, log }: Context, territory: string, month: Month): MonthRules | undefined {
  const rulebook = windowRulebook(rulebooks(), territory, month);
  const common = isRefusal(rulebook) ? rulebook : windowOf(month, rulebook.attendance, calendar());
  if (!isRefusal(rulebook) && !isRefusal(common)) return { rules: rulebook.attendance, common };
  log.error('window-unknown', { territory, month, reason: isRefusal(common) ? common.refusal : '' });
  return undefined;
}
