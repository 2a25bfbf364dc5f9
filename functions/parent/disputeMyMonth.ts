// Any guardian may object, in the same days in which the month may be signed. Of two who press at once the first decides what the other hears.

import type { Context } from '../../shared/context.ts';
import { codeOf, markOn } from '../../shared/domain/attendance.ts';
import { disputedDays, disputeTerms, judgeDisputing } from '../../shared/domain/dispute.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { judgeWindow, signingWindow, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewOfMonth, wordsPlace } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import { attendanceOf, openText } from '../../shared/table/sheetHistory.ts';
import { readSheet, saveSheet } from '../../shared/table/sheets.ts';
import { noticesToHeads } from '../../shared/table/tellingHeads.ts';
import { readMyContract } from './myContract.ts';

export const work: Work<'disputeMyMonth', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const contract = orRefuse(await readMyContract(context, params));
  const { month } = params;
  const sheet = orRefuse((await readSheet(table, contract.preschool, month, contract.contract)) ?? refuse('sheet-unknown', { month }));
  const rules = orRefuse(windowRulebook(context.rulebooks(), sheet.territory, month)).attendance;
  const isAnswered = sheet.state === 'signed' || sheet.state === 'disputed';
  const window = orRefuse(signingWindow(at, month, sheet, rules, context.calendar()));
  // Who is told that the family has spoken already need not hear that it is late as well.
  if (!isAnswered) orRefuse(judgeWindow(window, at));
  const state = orRefuse(judgeDisputing(sheet.state));
  if (body.digest !== sheet.digest) return orRefuse(refuse('document-changed', { digest: sheet.digest }));
  const shown = openText(sheet);
  const days = orRefuse(disputedDays(shown, body.days, attendanceOf(context.rulebooks(), shown)));
  const terms = orRefuse(disputeTerms(dayOf(at), rules, context.calendar()));
  const comment =
    body.comment === undefined ? undefined : await (await context.vault()).seal(...wordsPlace(sheet, 'dispute'), body.comment);
  const said = days.map(({ day, code }) => ({ day, says: code }));
  // What stands now is kept with it: the text may get others before it is settled.
  const stood = said.map((one) => ({ ...one, stands: codeOf(markOn(shown.codes, one.day)) }));
  const dispute = { at, by, days: stood, ...(comment === undefined ? {} : { comment }), ...terms };
  const { answerBy, decideBy } = terms;
  const data = {
    digest: sheet.digest,
    days: said,
    answerBy: answerBy.lastDay,
    ...(decideBy === undefined ? {} : { decideBy: decideBy.lastDay }),
  };
  const saved = saveSheet(sheet, { ...sheet, state, dispute }, command, { kind: 'sheet-disputed', data });
  const application = await readApplication(table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const told = { ...(await readSeatNames(table, sheet)), month, days: days.length, lastDay: answerBy.lastDay };
  const notices = [
    ...noticesFor(saved.event, 'month-disputed', application, told),
    ...(await noticesToHeads(table, saved.event, 'preschool-month-disputed', sheet, {
      month,
      days: days.length,
      lastDay: answerBy.lastDay,
    })),
  ];
  return commit(table, command, [...saved.writes, ...noticeWrites(notices)], viewOfMonth(saved.sheet, at));
};
