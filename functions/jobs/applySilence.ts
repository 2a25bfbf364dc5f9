// Takes a month nobody signed or disputed in time for what the rulebook says of silence: held, taken as right, or looked at by the department. It judges by
// an instant long enough past that no signature which arrived in time can still be under way (I-15), and each month by its own last day. It reads the
// list of months that wait for a parent, from which a month goes when it is signed, so whatever trouble held up is found again however old it is.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { ownWindow } from '../../shared/domain/signingWindow.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import { moveSheet } from '../../shared/domain/timesheet.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { documentOfSheet } from '../../shared/table/sheetSigning.ts';
import { listSheetsToSign, readSheet, saveSheet, type SheetToSign } from '../../shared/table/sheets.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';
import { monthRulesOf, monthsAtOnce, type MonthRules } from './windowOfMonth.ts';

export async function applySilence(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly passed: number }> {
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  let passed = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const rulesOf = monthRulesOf(context, one);
      const due: { readonly waiting: SheetToSign; readonly found: MonthRules }[] = [];
      for await (const waiting of listSheetsToSign(context.table, one)) {
        const found = rulesOf(waiting.month);
        // Nobody's own window ends before the common one: within it no month is read.
        if (found !== undefined && settled >= found.common.before) due.push({ waiting, found });
      }
      await forEachAtOnce(due, monthsAtOnce, async ({ waiting, found }) => {
        if (timeIsUp()) return;
        const { preschool, month, contract } = waiting;
        const isPassed = await tryEach({ preschool, month, contract }, () => passMonth(context, waiting, found.rules, settled));
        if (isPassed === true) passed += 1;
      });
      if (timeIsUp()) return { passed };
    }
    if (passed > 0) context.log.info('months-passed', { passed });
    return { passed };
  });
}

/** By the policy: what becomes of the month, and what its guardians are told. */
const policies = {
  HOLD_PAYMENT: { move: 'hold', notice: 'month-held' },
  AUTO_APPROVE: { move: 'approve', notice: 'month-approved' },
  DEPARTMENT_REVIEW: { move: 'review', notice: 'month-in-review' },
} as const;

/** False while its own days run, or where somebody acted meanwhile. */
async function passMonth(
  context: Context,
  { preschool, month, contract }: SheetToSign,
  { silence, ...rules }: Attendance,
  settled: Instant,
): Promise<boolean> {
  const sheet = await readSheet(context.table, preschool, month, contract);
  const own = sheet === undefined ? undefined : ownWindow(month, sheet, rules, context.calendar());
  if (sheet === undefined || own === undefined || isRefusal(own) || settled < own.before) return false;
  const { move, notice } = policies[silence];
  const state = moveSheet(sheet.state, move);
  if (isRefusal(state)) return false;
  const application = await readApplication(context.table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const now = context.now();
  const of = documentOfSheet(sheet);
  const command: Command = { name: 'applySilence', by: 'job:applySilence', as: 'system', at: now, key: of, digest: digestOf(of) };
  const saved = saveSheet(sheet, { ...sheet, state, passedAt: now }, command, {
    kind: 'sheet-passed',
    data: { policy: silence, digest: sheet.digest },
  });
  const notices = noticesFor(saved.event, notice, application, { month, contract });
  // A guard failed: the parent or another run was quicker, and that stands.
  return (await context.table.together(`silence|${of}|${sheet.version}`, [...saved.writes, ...noticeWrites(notices)])).done;
}
