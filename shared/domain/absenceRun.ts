// How long a child has been away without a valid reason, in calendar days without a break: days off between two such days belong to it, a day with a
// valid reason or with a recorded paper ends it, a day nobody marked neither counts nor ends it: what the kindergarten forgot is not held against the
// family. The family is warned on the days of the rulebook, and nothing is proposed that was not warned of some days before.

import { codeOf, dayOff, findCode, markOn, notEnrolled, unmarkedDay, withMark, type AbsenceDocument, type MovedDay } from './attendance.ts';
import type { MarkedDay } from './markedDays.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, type Day } from './time.ts';

export interface AbsenceRun {
  /** Its first and its newest day without a reason. */
  readonly from: Day;
  readonly to: Day;
  /** Calendar days, those nobody marked left out. */
  readonly days: number;
  /** No day that ends it was among those looked at: it may have begun earlier. */
  readonly mayBeLonger: boolean;
}

/** The run that reaches the newest marked day, of days in their order; undefined where the child was there or had a reason last. */
export function absenceRun(
  days: readonly MarkedDay[],
  documents: readonly Pick<AbsenceDocument, 'from' | 'to'>[],
  attendance: Pick<Attendance, 'codes'>,
): AbsenceRun | undefined {
  let run: { from: Day; to: Day; days: number } | undefined;
  let between = 0;
  for (const { on, mark } of days.toReversed()) {
    if (mark === unmarkedDay || (mark === notEnrolled && run === undefined)) continue;
    if (mark === dayOff) {
      if (run !== undefined) between += 1;
      continue;
    }
    // A code the rulebook does not know is no reproach.
    const isValid = findCode(attendance, codeOf(mark))?.valid !== false;
    const hasPaper = documents.some(({ from, to }) => from <= on && on <= to);
    if (isValid || hasPaper) return run === undefined ? undefined : { ...run, mayBeLonger: false };
    run = { from: on, to: run?.to ?? on, days: (run?.days ?? 0) + 1 + between };
    between = 0;
  }
  return run === undefined ? undefined : { ...run, mayBeLonger: true };
}

/**
 * The codes of a month that was shown, as they count here: as its newest text has them, whatever was marked. A day that only a rule moved counts as it was
 * marked, since neither a day nobody marked nor a missing paper is a reproach; a day still `disputed` as the family says it, where that is a reason.
 */
export function codesStanding(
  { codes, moved }: { readonly codes: string; readonly moved: readonly MovedDay[] },
  disputed: readonly { readonly day: Day; readonly says: string }[],
  attendance: Pick<Attendance, 'codes'>,
): string {
  const isReproach = (mark: string) => findCode(attendance, mark)?.valid === false;
  const marked = moved.filter(({ day }) => isReproach(markOn(codes, day))).map(({ day, from }) => ({ day, code: from }));
  const said = disputed.filter(({ says }) => !isReproach(says)).map(({ day, says }) => ({ day, code: says }));
  return [...marked, ...said].reduce((before, { day, code }) => withMark(before, day, code), codes);
}

/** What a family was told of a run: `told` is the number of days it was told at, or those of the proposal once that was made. */
export interface WatchedRun {
  readonly from: Day;
  readonly told: number;
  readonly toldOn: Day;
}

export type AbsenceStep = { readonly step: 'warn' | 'propose'; readonly at: number };

/** So many calendar days lie at least between a warning and the proposal, also where a job that was down comes late. */
const daysAfterWarning = 3;

/** What is due for a run; undefined where the family knows. A run that begins later than the one remembered is another. */
export function absenceStep(
  { from, days }: Pick<AbsenceRun, 'from' | 'days'>,
  before: WatchedRun | undefined,
  { absence }: Pick<Rulebook['revocation'], 'absence'>,
  today: Day,
): AbsenceStep | undefined {
  const known = before !== undefined && from <= before.from ? before : undefined;
  const told = known?.told ?? 0;
  const { proposeDays } = absence;
  if (told >= proposeDays) return undefined;
  const warnDays = absence.warnDays.filter((one) => one < proposeDays);
  const wasWarned = known !== undefined && told >= Math.max(0, ...warnDays) && addDays(known.toldOn, daysAfterWarning) <= today;
  if (days >= proposeDays && (wasWarned || warnDays.length === 0)) return { step: 'propose', at: proposeDays };
  const reached = warnDays.filter((one) => told < one && one <= days);
  return reached.length === 0 ? undefined : { step: 'warn', at: Math.max(...reached) };
}
