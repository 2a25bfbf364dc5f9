// The kindergarten's answer, in time by when it arrived. Where it agrees the month gets a new text, which the parent may sign; where it does not the parent
// accepts what stands, or the department decides. It changes the disputed days and no others.

import type { Context } from '../../shared/context.ts';
import { agreedChanges, decideTerm, judgeAnswer, type DayChange } from '../../shared/domain/dispute.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { reviseSheet } from '../../shared/domain/sheet.ts';
import { windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewOfMonth, wordsPlace } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { documentsOf, readAbsences } from '../../shared/table/absences.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import { attendanceOf, openText, saveRevision } from '../../shared/table/sheetHistory.ts';
import { readTheirMonth } from './theirMonth.ts';

export const work: Work<'answerDispute', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const { outcome } = body;
  const sheet = orRefuse(await readTheirMonth(context, params));
  const { state, month, dispute } = sheet;
  if (state !== 'disputed' || dispute === undefined) return orRefuse(refuse('move-forbidden', { thing: 'sheet', state, move: 'answer' }));
  orRefuse(judgeAnswer(dispute, at));
  const rules = orRefuse(windowRulebook(context.rulebooks(), sheet.territory, month)).attendance;
  const shown = openText(sheet);
  const attendance = attendanceOf(context.rulebooks(), shown);
  const documents = documentsOf(await readAbsences(table, sheet.contract));
  const agreed: readonly DayChange[] =
    outcome === 'kept' ? [] : orRefuse(agreedChanges(shown, dispute, body.days, { documents, attendance }));
  const text = outcome === 'kept' ? sheet : reviseSheet(shown, agreed, 'kindergarten-agreed', attendance);
  const comment = body.comment === undefined ? undefined : (await context.vault()).seal(wordsPlace(sheet, 'answer'), body.comment);
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
