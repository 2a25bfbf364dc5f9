// A head puts a month right, whatever it is paid by now: seen first as a dry run, with what it comes to. What was shown and signed before stays under its
// digest. Both sides are told; the money follows by itself, as the difference between two texts, in the next register.

import type { Context } from '../../shared/context.ts';
import { differenceOf, daysDecided, reviseByPapers, stateCorrected, type CorrectionCause } from '../../shared/domain/correction.ts';
import { decidedChanges, type DayChange } from '../../shared/domain/dispute.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { reviseSheet, type SheetText } from '../../shared/domain/sheet.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { resolveAgain } from '../../shared/table/correcting.ts';
import { attendanceOf, listSheetTexts, openText, saveRevision, type OpenedSheet } from '../../shared/table/sheetHistory.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { findMonth, tellBoth } from './sheetDesk.ts';

export const work: Work<'correctMonth', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const { because, dryRun = false, days = [], latePapers = false } = body;
  const sheet = orRefuse(await findMonth(context, params));
  const state = orRefuse(stateCorrected(sheet.state));
  if (body.digest !== sheet.digest) return orRefuse(refuse('document-changed', { digest: sheet.digest }));
  const shown = openText(sheet);
  const attendance = attendanceOf(context.rulebooks(), shown);
  const text = orRefuse(
    because === 'paper-came'
      ? await reviseFromPapers(context, sheet, attendance, latePapers)
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
  };
  if (dryRun) return reply;
  const decision = state === 'decided' ? { decision: { at, by, reason: because, digest: text.digest } } : {};
  const { payableDays, amount } = difference;
  const data = { because, late: latePapers, days: reply.days.map(({ day, is }) => ({ day, code: is })), payableDays, amount };
  const saved = saveRevision(sheet, text, { state, ...decision }, command, { kind: 'sheet-corrected', data });
  const told = { state, days: difference.days.length, wasDays: shown.payableDays, isDays: after.payableDays };
  const notices = await tellBoth(table, saved.event, 'month-corrected', saved.sheet, told);
  return commit(table, command, [...saved.writes, ...noticeWrites(notices)], reply);
};

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

async function reviseFromPapers(
  { table, calendar }: Context,
  sheet: StoredSheet,
  attendance: Attendance,
  late: boolean,
): Promise<SheetText | Refusal> {
  const resolved = await resolveAgain(table, sheet, { attendance, calendar: calendar(), late });
  if (isRefusal(resolved)) return resolved;
  const decided = daysDecided(await listSheetTexts(table, sheet));
  return reviseByPapers(openText(sheet), resolved, decided, attendance);
}
