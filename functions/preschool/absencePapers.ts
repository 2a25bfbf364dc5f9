// What recording a paper and taking it back have in common: whose absences they are, and what is said of them afterwards.

import type { Context } from '../../shared/context.ts';
import { judgeDays, type PaperDay } from '../../shared/domain/absencePapers.ts';
import type { Event } from '../../shared/domain/event.ts';
import { noticesFor, type NoticeKind } from '../../shared/domain/notice.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { dayOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { viewOfMissing, viewOfPaper } from '../../shared/http/absenceView.ts';
import { paperWords } from '../../shared/http/words/absences.ts';
import { documentsOf, enrolledBy, monthsBetween, readMarkedDays, readMissing, recentMonths } from '../../shared/table/absences.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Absences, StoredAbsenceDocument } from '../../shared/table/timesheetItems.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

/** How attendance is judged at that instant in the contract's territory. */
export function attendanceOf({ rulebooks }: Pick<Context, 'rulebooks'>, { territory }: Contract, at: Instant): Attendance | Refusal {
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  return isRefusal(rulebook) ? rulebook : rulebook.attendance;
}

/** The paper with what it does, what is still missing, and what to do next; for one that was taken back, without its days. */
export async function viewDone(
  context: Context,
  contract: Contract,
  { absences, paper }: { readonly absences: Absences; readonly paper: StoredAbsenceDocument },
  { attendance, today }: { readonly attendance: Attendance; readonly today: Day },
) {
  const { table } = context;
  const calendar = context.calendar();
  const documents = documentsOf(absences);
  const judged = documents.find(({ document }) => document === paper.document);
  const named = await readMarkedDays(table, contract, monthsBetween(paper.from, paper.to), calendar);
  const days = judged === undefined ? [] : judgeDays(judged, named, enrolledBy(contract), attendance, calendar);
  if (isRefusal(days)) return days;
  const missing = await readMissing(table, contract, documents, { attendance, calendar, months: recentMonths(today) });
  if (isRefusal(missing)) return missing;
  const months = await Promise.all(
    monthsBetween(paper.from, paper.to).map(async (month) => ({
      month,
      state: (await readTimesheet(table, contract.preschool, month))?.state ?? ('open' as const),
    })),
  );
  const count = (outcome: PaperDay['outcome']) => days.filter((one) => one.outcome === outcome).length;
  return {
    ...viewOfPaper(paper, attendance),
    days: days.map(({ day, mark, outcome }) => ({ day, ...(mark === undefined ? {} : { mark }), outcome })),
    months,
    missing: missing.map((one) => viewOfMissing(one, attendance, today)),
    next: paperWords({
      withdrawn: judged === undefined,
      justified: count('justified'),
      late: count('late'),
      otherwise: count('marked-otherwise'),
      notMarked: days.filter(({ day, outcome }) => outcome === 'not-marked' && day <= today).length,
      closed: months.some(({ state }) => state !== 'open'),
    }),
  };
}

/** The family hears of its paper, without what it is for. */
export async function noticesOfPaper(
  { table }: Context,
  event: Event,
  kind: Extract<NoticeKind, `absence-document-${string}`>,
  contract: Contract,
  { document, from, to }: Pick<StoredAbsenceDocument, 'document' | 'from' | 'to'>,
): Promise<readonly Write[]> {
  const [application, names] = await Promise.all([readApplication(table, contract.application), readSeatNames(table, contract)]);
  if (application === undefined) throw new Error('a contract without its application');
  return noticeWrites(noticesFor(event, kind, application, { ...names, document, from, to }));
}
