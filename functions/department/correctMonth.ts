// A head puts a month right, whatever it is paid by now: seen first as a dry run, with what it comes to. What was shown and signed before stays under its
// digest. Both sides are told; the money follows by itself, as the difference between two texts, in the next register. A parent who has not answered yet
// gets days to look at the new text.

import type { Context } from '../../shared/context.ts';
import {
  differenceOf,
  daysDecided,
  judgeCorrecting,
  reviseByPapers,
  stateCorrected,
  type CorrectionCause,
} from '../../shared/domain/correction.ts';
import { warnOfChanges } from '../../shared/domain/correctionWarnings.ts';
import { decidedChanges, withChanges, type DayChange } from '../../shared/domain/dispute.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { reviseSheet, type SheetText } from '../../shared/domain/sheet.ts';
import { lastDayOfWindow, ownWindow, signingWindow, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { warningWords } from '../../shared/http/words/corrections.ts';
import { documentsOf, readAbsences } from '../../shared/table/absences.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { resolveAgain } from '../../shared/table/correcting.ts';
import { latePapersDone } from '../../shared/table/latePapers.ts';
import { listSheetTexts, openMonth, openText, saveRevision, type OpenedSheet } from '../../shared/table/sheetHistory.ts';
import { toldWrite } from '../../shared/table/sheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { usedInYear } from '../../shared/table/usedDays.ts';
import { findMonth, judgeOwnMonth, tellBoth } from './sheetDesk.ts';

export const work: Work<'correctMonth', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const { because, dryRun = false, days = [], latePapers = false } = body;
  const sheet = orRefuse(await findMonth(context, params));
  orRefuse(await judgeOwnMonth(context, sheet, caller));
  const state = orRefuse(stateCorrected(sheet.state));
  const lastDay = state === 'presented' ? orRefuse(lastDayToAnswer(context, sheet, at)) : undefined;
  if (body.digest !== sheet.digest) return orRefuse(refuse('sheet-changed', { digest: sheet.digest }));
  const { shown, attendance } = orRefuse(openMonth(context.rulebooks(), sheet));
  const text = orRefuse(
    because === 'paper-came'
      ? await reviseFromPapers(context, sheet, attendance, { late: latePapers, today: dayOf(at) })
      : reviseFromDays(shown, days, because, attendance),
  );
  const after = openText(text);
  const difference = differenceOf(shown, after);
  const reply = {
    dryRun,
    state,
    before: viewOfText(shown),
    after: viewOfText(after),
    days: difference.days.map((one) => ({ ...one })),
    differenceDays: difference.payableDays,
    differenceTiyn: difference.amount,
    warnings: orRefuse(because === 'paper-came' ? [] : await warn(context, shown, difference.days, attendance, dayOf(at))),
  };
  if (dryRun) return reply;
  const decision = state === 'decided' ? { decision: { at, by, reason: because, digest: text.digest } } : {};
  const { payableDays, amount } = difference;
  const data = { because, late: latePapers, days: reply.days.map(({ day, is }) => ({ day, code: is })), payableDays, amount };
  const saved = saveRevision(sheet, text, { state, ...decision }, command, { kind: 'sheet-corrected', data });
  const counted = { days: difference.days.length, wasDays: shown.payableDays, isDays: after.payableDays };
  const told = { state, ...counted, ...(lastDay === undefined ? {} : { lastDay }) };
  const notices = await tellBoth(table, saved.event, 'month-corrected', saved.sheet, told);
  const line = lastDay === undefined ? [] : [toldWrite(sheet.territory, sheet, { on: dayOf(at), lastDay })];
  // What the department was told of papers for this month is done with it.
  const papers = because === 'paper-came' ? ((await readAbsences(table, sheet.contract))?.documents ?? []) : [];
  const done = await latePapersDone(table, sheet, papers, sheet.month);
  return commit(table, command, [...saved.writes, ...line, ...done, ...noticeWrites(notices)], reply);
};

/** Of a parent who has not answered yet: the last day to sign or dispute the text that is shown now; or why none can be shown. */
function lastDayToAnswer({ rulebooks, calendar }: Context, sheet: StoredSheet, at: Instant): Day | Refusal {
  const { territory, month, state } = sheet;
  const rulebook = windowRulebook(rulebooks(), territory, month);
  if (isRefusal(rulebook)) return rulebook;
  const now = signingWindow(at, month, sheet, rulebook.attendance, calendar());
  if (isRefusal(now)) return now;
  const own = ownWindow(month, { ...sheet, shownAt: at }, rulebook.attendance, calendar());
  return judgeCorrecting(state, now, at) ?? (isRefusal(own) ? own : lastDayOfWindow(own));
}

function viewOfText({ revision, digest, codes, payableDays, amount }: OpenedSheet) {
  return { revision, digest, codes, payableDays, amountTiyn: amount };
}

function reviseFromDays(
  shown: OpenedSheet,
  days: readonly DayChange[],
  because: CorrectionCause,
  attendance: Attendance,
): SheetText | Refusal {
  const given = days.map(({ day, code }) => ({ day, says: code }));
  const changes = decidedChanges(shown, undefined, given, attendance);
  return isRefusal(changes) ? changes : reviseSheet(shown, changes, because, attendance);
}

/** What marking would not have taken, in words; the department may have its reasons. */
async function warn(
  { table, calendar }: Context,
  shown: OpenedSheet,
  different: readonly { readonly day: Day; readonly is: string }[],
  attendance: Attendance,
  today: Day,
) {
  const changes = different.map(({ day, is }) => ({ day, code: is }));
  const [contract, absences] = await Promise.all([readContract(table, shown.contract), readAbsences(table, shown.contract)]);
  if (contract === undefined) throw new Error('a child’s month without its contract');
  const rules = { attendance, calendar: calendar(), today };
  const used = await usedInYear(table, contract, withChanges(shown.codes, changes), shown.month, rules);
  const warnings = warnOfChanges(shown, changes, { documents: documentsOf(absences), used, ...rules });
  return isRefusal(warnings) ? warnings : warnings.map(({ code, days }) => ({ code, days: [...days], words: warningWords[code] }));
}

async function reviseFromPapers(
  { table, calendar }: Context,
  sheet: StoredSheet,
  attendance: Attendance,
  how: { readonly late: boolean; readonly today: Day },
): Promise<SheetText | Refusal> {
  const resolved = await resolveAgain(table, sheet, { attendance, calendar: calendar(), ...how });
  if (isRefusal(resolved)) return resolved;
  const decided = daysDecided(await listSheetTexts(table, sheet));
  return reviseByPapers(openText(sheet), resolved, decided, attendance);
}
