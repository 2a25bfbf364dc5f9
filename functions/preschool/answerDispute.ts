// The kindergarten's answer, in time by when it arrived. Where it agrees the month gets a new text, which the parent may sign; where it does not the parent
// accepts what stands, or the department decides. It changes the disputed days and no others.

import type { Context } from '../../shared/context.ts';
import { agreedDays, decideTerm, judgeAgreed, judgeAnswer, withChanges, type DayChange } from '../../shared/domain/dispute.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { reviseSheet } from '../../shared/domain/sheet.ts';
import { windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf, type Day } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewOfMonth, wordsPlace } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { documentsOf, readAbsences } from '../../shared/table/absences.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import { attendanceOf, openText, saveRevision, type OpenedSheet } from '../../shared/table/sheetHistory.ts';
import { usedInYear } from '../../shared/table/usedDays.ts';
import { readTheirMonth } from './theirMonth.ts';

export const work: Work<'answerDispute', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const { outcome } = body;
  const sheet = orRefuse(await readTheirMonth(context, params));
  // Where no other head answers in time the department decides.
  orRefuse(judgeOwnFamily(sheet.child, caller));
  const { state, month, dispute } = sheet;
  if (state === 'signed' && dispute !== undefined) return orRefuse(refuse('dispute-taken-back', {}));
  if (state !== 'disputed' || dispute === undefined) return orRefuse(refuse('move-forbidden', { thing: 'sheet', state, move: 'answer' }));
  orRefuse(judgeAnswer(dispute, at));
  const rules = orRefuse(windowRulebook(context.rulebooks(), sheet.territory, month)).attendance;
  const shown = openText(sheet);
  const attendance = attendanceOf(context.rulebooks(), shown);
  const agreed: readonly DayChange[] = outcome === 'kept' ? [] : orRefuse(agreedDays(shown, dispute, body.days, attendance));
  if (outcome === 'changed') orRefuse(await judgeByPapers(context, shown, agreed, attendance, dayOf(at)));
  const text = outcome === 'kept' ? sheet : reviseSheet(shown, agreed, 'kindergarten-agreed', attendance);
  const comment = body.comment === undefined ? undefined : await (await context.vault()).seal(...wordsPlace(sheet, 'answer'), body.comment);
  const answer = { at, by, outcome, ...(comment === undefined ? {} : { comment }) };
  const term = decideTerm(dayOf(at), rules, context.calendar());
  const { lastDay } = term.decideBy ?? dispute.decideBy ?? {};
  const data = { outcome, days: agreed.map((one) => ({ ...one })), ...(lastDay === undefined ? {} : { decideBy: lastDay }) };
  const after = { dispute: { ...dispute, answer, ...term } };
  const saved = saveRevision(sheet, text, after, command, { kind: 'sheet-answered', data });
  const application = await readApplication(table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const told = { ...(await readSeatNames(table, sheet)), month, ...(lastDay === undefined ? {} : { lastDay }) };
  const notices = noticesFor(saved.event, outcome === 'kept' ? 'month-kept' : 'month-agreed', application, told);
  return commit(table, command, [...saved.writes, ...noticeWrites(notices)], viewOfMonth(saved.sheet, at));
};

/** What the kindergarten cannot agree to alone, by the papers recorded so far and what of a year's days is used up. */
async function judgeByPapers(
  { table, calendar }: Context,
  shown: OpenedSheet,
  agreed: readonly DayChange[],
  attendance: Attendance,
  today: Day,
): Promise<Refusal | undefined> {
  const [contract, absences] = await Promise.all([readContract(table, shown.contract), readAbsences(table, shown.contract)]);
  if (contract === undefined) throw new Error('a child’s month without its contract');
  const rules = { attendance, calendar: calendar(), today };
  const used = await usedInYear(table, contract, withChanges(shown.codes, agreed), shown.month, rules);
  return judgeAgreed(shown, agreed, { documents: documentsOf(absences), used, attendance, calendar: calendar() });
}
