// A parent who says that days of a month were otherwise. Only the days named are open, and only they are held: the kindergarten agrees or keeps to what it
// marked, in its working days; then the parent accepts what came of it, or the department decides. Whose turn it is follows from the answer and the
// deadlines stored with the dispute, so a kindergarten that stays silent needs no job to lose its say.

import { codeOf, dayOff, findCode, markOn, notEnrolled, resolveMonth, usedIn, withMark, type AbsenceDocument } from './attendance.ts';
import { deadlineAfter, type Calendar, type Deadline } from './calendar.ts';
import { firstDayOf, monthOf, type Month } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { moveSheet, type SheetState } from './timesheet.ts';
import type { Day, Instant } from './time.ts';

/** `changed`: the kindergarten agrees, and the month has a new text; `kept`: it does not. */
export const disputeOutcomes = ['changed', 'kept'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export const decisionOutcomes = ['as-shown', 'changed'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What the department goes by: chosen, not typed. */
export const decisionReasons = ['marks-hold', 'family-is-right', 'paper-seen', 'looked-on-the-spot', 'family-not-reached'] as const;

/** A day and the code it should have. */
export interface DayChange {
  readonly day: Day;
  readonly code: string;
}

interface Shown {
  readonly month: Month;
  readonly codes: string;
}

type Codes = Pick<Attendance, 'codes' | 'unmarked'>;

/** The code that is meant by a code, by `present` or by `absent`; undefined where the rulebook has none such. */
function codeSaid(says: string, attendance: Codes): string | undefined {
  if (says === 'present') return attendance.codes.find(({ present }) => present)?.code;
  if (says === 'absent') return attendance.unmarked;
  return /^[A-Z]$/.test(says) ? findCode(attendance, says)?.code : undefined;
}

/**
 * The days with the codes they should have, in order, without those that have them already; or why one of them cannot: it is no working day of the month
 * on which the child was enrolled, or the code is none of the rulebook's.
 */
export function changesOf(
  { month, codes }: Shown,
  said: readonly { readonly day: Day; readonly says: string }[],
  attendance: Codes,
): readonly DayChange[] | Refusal {
  const changes: DayChange[] = [];
  for (const { day, says } of said) {
    const stands = monthOf(day) === month ? markOn(codes, day) : notEnrolled;
    if (stands === notEnrolled || stands === dayOff) return refuse('day-not-in-month', { day });
    const code = codeSaid(says, attendance);
    if (code === undefined) return refuse('day-code-unknown', { codes: attendance.codes.map((one) => one.code) });
    if (codeOf(stands) !== code) changes.push({ day, code });
  }
  return changes.toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** What a parent disputes: every day named has to differ from what stands. */
export function disputedDays(
  shown: Shown,
  said: readonly { readonly day: Day; readonly says: string }[],
  attendance: Codes,
): readonly DayChange[] | Refusal {
  const changes = changesOf(shown, said, attendance);
  if (isRefusal(changes)) return changes;
  const same = said.find(({ day }) => changes.every((one) => one.day !== day));
  return same === undefined ? changes : refuse('day-says-the-same', { day: same.day });
}

/** The state after a dispute; where the other parent was quicker, or the month is settled, why not. */
export function judgeDisputing(state: SheetState): SheetState | Refusal {
  if (state === 'signed') return refuse('month-signed', {});
  if (state === 'disputed') return refuse('month-disputed', {});
  return moveSheet(state, 'dispute');
}

type Terms = Pick<Attendance, 'dispute'>;

/**
 * Until when the kindergarten answers and, should it not, until when the department decides. The second is left out where the calendar does not reach so
 * far; a dispute does not wait for the calendar.
 */
export function disputeTerms(
  today: Day,
  { dispute }: Terms,
  calendar: Calendar,
): { readonly answerBy: Deadline; readonly decideBy?: Deadline } | Refusal {
  const answerBy = deadlineAfter(today, dispute.answerWorkingDays, calendar);
  return isRefusal(answerBy) ? answerBy : { answerBy, ...decideTerm(answerBy.lastDay, { dispute }, calendar) };
}

/** Until when the department decides, counted from that day. */
export function decideTerm(from: Day, { dispute }: Terms, calendar: Calendar): { readonly decideBy?: Deadline } {
  const decideBy = deadlineAfter(from, dispute.decideWorkingDays, calendar);
  return isRefusal(decideBy) ? {} : { decideBy };
}

/** What the rules need of a stored dispute. */
export interface DisputeState {
  readonly by: string;
  readonly days: readonly { readonly day: Day; readonly says: string }[];
  readonly answerBy: Deadline;
  readonly answer?: { readonly outcome: DisputeOutcome } | undefined;
  readonly decideBy?: Deadline | undefined;
}

/** Who has to do something about it at that instant. */
export function turnOf({ answer, answerBy }: Pick<DisputeState, 'answer' | 'answerBy'>, at: Instant): 'preschool' | 'department' {
  return answer === undefined && at < answerBy.before ? 'preschool' : 'department';
}

/** True where the department has let its days pass. */
export function isDecisionOverdue({ decideBy }: Pick<DisputeState, 'decideBy'>, at: Instant): boolean {
  return decideBy !== undefined && at >= decideBy.before;
}

/** Why the kindergarten can answer no more; undefined while it can. The last millisecond of its last day is in time. */
export function judgeAnswer({ answer, answerBy }: Pick<DisputeState, 'answer' | 'answerBy'>, at: Instant): Refusal | undefined {
  if (answer !== undefined) return refuse('dispute-answered', {});
  return at < answerBy.before ? undefined : refuse('answer-time-over', { deadline: answerBy.before, at });
}

/** What a kindergarten's agreement is judged by. */
export interface AgreeingBy {
  readonly documents: readonly AbsenceDocument[];
  /** By code: days counted in the year outside this month. */
  readonly used: Readonly<Record<string, number>>;
  readonly attendance: Attendance;
  readonly calendar: Calendar;
}

/** What the parent says, or what the kindergarten gives for some of the disputed days; the codes alone, whatever they are worth. */
export function agreedDays(
  shown: Shown,
  dispute: Pick<DisputeState, 'days'>,
  given: readonly { readonly day: Day; readonly says: string }[] | undefined,
  attendance: Codes,
): readonly DayChange[] | Refusal {
  const outside = given?.find(({ day }) => dispute.days.every((one) => one.day !== day));
  if (outside !== undefined) return refuse('day-not-disputed', { day: outside.day });
  const changes = changesOf(shown, given ?? dispute.days, attendance);
  if (isRefusal(changes)) return changes;
  return changes.length === 0 ? refuse('nothing-changes', {}) : changes;
}

/**
 * Why a kindergarten cannot make these changes alone; undefined where it can. A code that is the whole group's is no agreement about one child, an absence is
 * not paid without a paper that was recorded in its time, and no cap is passed, of the month or of the year: those stay with the department.
 */
export function judgeAgreed(
  { month, codes }: Shown,
  changes: readonly DayChange[],
  { documents, used, attendance, calendar }: AgreeingBy,
): Refusal | undefined {
  const given = new Set(changes.map(({ code }) => code));
  const forAll = codesForAll(changes, attendance);
  if (forAll.length > 0) return refuse('code-for-whole-group', { codes: forAll });
  const agreed = withChanges(codes, changes);
  // Every day of the text stands inside the contract; what the rules make of it matters on the changed days alone.
  const resolved = resolveMonth(month, { marks: agreed, enrolled: { from: firstDayOf(month) }, documents, used: {} }, attendance, calendar);
  if (isRefusal(resolved)) return resolved;
  for (const { day } of changes) {
    const because = resolved.moved.find((one) => one.day === day)?.because;
    if (because === 'no-document') return refuse('day-without-paper', { day });
    if (because === 'document-late') return refuse('day-paper-late', { day });
  }
  const inMonth = usedIn(month, agreed, attendance);
  for (const { code, cap: { monthDays = Infinity, yearDays = Infinity } = {} } of attendance.codes) {
    if (!given.has(code)) continue;
    if (Array.from(agreed).filter((mark) => codeOf(mark) === code).length > monthDays) return refuse('day-above-cap', { most: monthDays });
    if ((used[code] ?? 0) + (inMonth[code] ?? 0) > yearDays) return refuse('day-above-year-cap', { most: yearDays });
  }
  return undefined;
}

/** Codes that are given to a whole group at once, among those of the changed days. */
export function codesForAll(changes: readonly DayChange[], { codes }: Codes): readonly string[] {
  const given = new Set(changes.map(({ code }) => code));
  return codes.filter(({ code, whole }) => whole === true && given.has(code)).map(({ code }) => code);
}

/** The codes of a month with those of the changed days. */
export function withChanges(codes: string, changes: readonly DayChange[]): string {
  return changes.reduce((before, { day, code }) => withMark(before, day, code), codes);
}

/**
 * Whether that person may sign a disputed month. Who disputed it may take it back at any time; the other parent accepts what the kindergarten answered, and
 * not the days the first one has just objected to.
 */
export function judgeAccepting(
  { state, dispute }: { readonly state: SheetState; readonly dispute?: DisputeState | undefined },
  person: string,
): Refusal | undefined {
  if (state !== 'disputed' || dispute === undefined) return undefined;
  return dispute.answer !== undefined || dispute.by === person ? undefined : refuse('month-disputed', {});
}

/**
 * Why the department cannot decide the month now; undefined where it can: after the kindergarten’s answer or its time for one, and where the parent was
 * silent. What is signed or decided is corrected instead.
 */
export function judgeDeciding(
  { state, dispute }: { readonly state: SheetState; readonly dispute?: DisputeState | undefined },
  at: Instant,
): Refusal | undefined {
  if (state === 'held' || state === 'review') return undefined;
  if (state !== 'disputed' || dispute === undefined) return refuse('move-forbidden', { thing: 'sheet', state, move: 'decide' });
  return turnOf(dispute, at) === 'department' ? undefined : refuse('dispute-unanswered', { lastDay: dispute.answerBy.lastDay });
}

/** What the department changes: days that were disputed, and any where the parent was silent. */
export function decidedChanges(
  shown: Shown,
  dispute: Pick<DisputeState, 'days'> | undefined,
  given: readonly { readonly day: Day; readonly says: string }[],
  attendance: Codes,
): readonly DayChange[] | Refusal {
  const outside = dispute === undefined ? undefined : given.find(({ day }) => dispute.days.every((one) => one.day !== day));
  if (outside !== undefined) return refuse('day-not-disputed', { day: outside.day });
  const changes = changesOf(shown, given, attendance);
  return isRefusal(changes) || changes.length > 0 ? changes : refuse('nothing-changes', {});
}
