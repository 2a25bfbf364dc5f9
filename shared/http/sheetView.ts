// A disputed month as all three sides see it, and what was sealed of it. Whose turn it is and what is overdue follows from the stored deadlines at the
// instant of the look.

import { codeOf, markOn } from '../domain/attendance.ts';
import type { Deadline } from '../domain/calendar.ts';
import { isDecisionOverdue, turnOf, type DisputeOutcome } from '../domain/dispute.ts';
import type { Month } from '../domain/month.ts';
import { openSheet } from '../domain/sheet.ts';
import type { SheetState } from '../domain/timesheet.ts';
import { isoOf, type Day, type Instant } from '../domain/time.ts';

export interface ShownDispute {
  readonly at: Instant;
  readonly days: readonly { readonly day: Day; readonly stands?: string | undefined; readonly says: string }[];
  readonly comment?: string | undefined;
  readonly answerBy: Deadline;
  readonly answer?: { readonly at: Instant; readonly outcome: DisputeOutcome; readonly comment?: string | undefined } | undefined;
  readonly decideBy?: Deadline | undefined;
}

/** What is shown of a stored month. */
export interface ShownMonth {
  readonly territory: string;
  readonly preschool: string;
  readonly group: string;
  readonly contract: string;
  readonly child: string;
  readonly month: Month;
  readonly state: SheetState;
  readonly digest: string;
  readonly canonical: string;
  readonly dispute?: ShownDispute | undefined;
}

export function viewOfMonth(sheet: ShownMonth, at: Instant) {
  const { territory, preschool, group, contract, month, state, digest, dispute } = sheet;
  const { codes, payableDays, amount, revision } = openSheet(sheet);
  return {
    territory,
    preschool,
    group,
    contract,
    month,
    state,
    revision,
    digest,
    codes,
    payableDays,
    amountTiyn: amount,
    dispute: dispute === undefined ? undefined : viewOfDispute(dispute, codes, state, at),
  };
}

function viewOfDispute(dispute: ShownDispute, codes: string, state: SheetState, at: Instant) {
  const { days, answerBy, answer, decideBy } = dispute;
  return {
    at: isoOf(dispute.at),
    days: days.map(({ day, stands, says }) => {
      const is = codeOf(markOn(codes, day));
      return { day, stands: stands ?? is, says, is };
    }),
    answerLastDay: answerBy.lastDay,
    answerBefore: isoOf(answerBy.before),
    answer: answer === undefined ? undefined : { at: isoOf(answer.at), outcome: answer.outcome },
    decideLastDay: decideBy?.lastDay,
    turn: state === 'disputed' ? turnOf(dispute, at) : undefined,
    overdue: state === 'disputed' && isDecisionOverdue(dispute, at),
  };
}

/** Whose the words typed of a month are, and where they stand sealed. */
export function wordsPlace(
  { preschool, month, contract, child }: Pick<ShownMonth, 'preschool' | 'month' | 'contract' | 'child'>,
  of: 'dispute' | 'answer',
) {
  return [`child#${child}`, `sheet#${preschool}#${month}#${contract}/${of}`] as const;
}

/** The dispute with what both sides wrote, opened; without what was erased since. */
export async function openDispute<View extends object>(
  view: View,
  sheet: ShownMonth,
  read: (whose: `child#${string}`, place: string, sealed: string) => Promise<string | undefined>,
): Promise<View & { readonly comment?: string; readonly answerComment?: string }> {
  const { comment: sealed, answer } = sheet.dispute ?? {};
  const comment = sealed === undefined ? undefined : await read(...wordsPlace(sheet, 'dispute'), sealed);
  const answerComment = answer?.comment === undefined ? undefined : await read(...wordsPlace(sheet, 'answer'), answer.comment);
  return {
    ...view,
    ...(comment === undefined ? {} : { comment }),
    ...(answerComment === undefined ? {} : { answerComment }),
  };
}
