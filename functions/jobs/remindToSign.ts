// Tells guardians that a month is there to be signed, reminds them on the rulebook's days, and on its last day. What was told stands on the month's line in
// the list of those to sign, written with the notices and by the version of the month: two runs tell once, and who has signed is not reminded. By day
// only. Heads hear once how many of their months nobody has signed, as a number.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor, noticeToPerson } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { isByDay, startOfReminders } from '../../shared/domain/reminder.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { headsToldOn, tellingDue } from '../../shared/domain/signingReminder.ts';
import { lastDayOfWindow, ownWindow, type OwnWindow } from '../../shared/domain/signingWindow.ts';
import { addDays, dayOf, instant, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { sheetKey } from '../../shared/table/timesheetKeys.ts';
import { documentOfSheet } from '../../shared/table/sheetSigning.ts';
import { listSheetsToSign, readSheet, toldWrite, type SheetToSign } from '../../shared/table/sheets.ts';
import { listHeads } from '../../shared/table/tellingHeads.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';
import { monthRulesOf, monthsAtOnce, type MonthRules } from './windowOfMonth.ts';

export async function remindToSign(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly told: number; readonly headsTold: number }> {
  const now = at ?? context.now();
  const today = dayOf(now);
  let [told, headsTold] = [0, 0];
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const rulebook = rulebookOn(context.rulebooks(), one, today);
      if (isRefusal(rulebook) || !isByDay(now, rulebook.reminders.at)) continue;
      const start = startOfReminders(today, rulebook.reminders.at);
      const rulesOf = monthRulesOf(context, one);
      const unsigned = new Map<string, Unsigned>();
      const due: { readonly waiting: SheetToSign; readonly found: MonthRules }[] = [];
      for await (const waiting of listSheetsToSign(context.table, one)) {
        const { month } = waiting;
        const found = rulesOf(month);
        if (found === undefined) continue;
        if (headsToldOn(month, found.common, found.rules) === today) countUnsigned(unsigned, waiting, found);
        if (mayBeDue(today, waiting, found)) due.push({ waiting, found });
      }
      await forEachAtOnce(due, monthsAtOnce, async ({ waiting, found }) => {
        if (timeIsUp()) return;
        const { preschool, month, contract } = waiting;
        const isTold = await tryEach({ preschool, month, contract }, () => tellGuardians(context, one, waiting, found, { today, start }));
        if (isTold === true) told += 1;
      });
      for (const [preschool, theirs] of unsigned) {
        if (timeIsUp()) return { told, headsTold };
        headsTold += (await tryEach({ preschool }, () => tellHeads(context, one, preschool, theirs, start))) ?? 0;
      }
    }
    if (told + headsTold > 0) context.log.info('signing-reminded', { told, headsTold });
    return { told, headsTold };
  });
}

/** Read off the line alone, so that an hour in which nobody is to be told reads no month. */
function mayBeDue(today: Day, { month, told }: SheetToSign, { rules, common }: MonthRules): boolean {
  if (told === undefined) return true;
  const isLate = told.lastDay > lastDayOfWindow(common);
  const own: OwnWindow = isLate ? { ...common, before: startOf(addDays(told.lastDay, 1)), late: 'shown-late' } : common;
  return tellingDue(today, month, own, rules, told.on) !== undefined;
}

/** False where there is nothing to tell any more, or another run was quicker. */
async function tellGuardians(
  context: Context,
  territory: string,
  waiting: SheetToSign,
  { rules }: MonthRules,
  { today, start }: { readonly today: Day; readonly start: Instant },
): Promise<boolean> {
  const { preschool, month, contract, told } = waiting;
  const sheet = await readSheet(context.table, preschool, month, contract);
  const own = sheet === undefined ? undefined : ownWindow(month, sheet, rules, context.calendar());
  if (sheet?.state !== 'presented' || own === undefined || isRefusal(own)) return false;
  const kind = tellingDue(today, month, own, rules, told?.on);
  if (kind === undefined) return false;
  const application = await readApplication(context.table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const lastDay = lastDayOfWindow(own);
  // From the month and the day alone: of two runs at once one writes it.
  const hash = digestOf(`told|${documentOfSheet(sheet)}|${today}`);
  const source = { hash, at: instant(Math.max(start, dayOf(sheet.presentedAt) === today ? sheet.presentedAt : start)), territory };
  const notices = noticesFor(source, kind, application, { month, contract, lastDay });
  const outcome = await context.table.together(`tell|${hash}`, [
    { verb: 'check', table: 'records', guard: { ifVersion: sheet.version }, key: sheetKey(preschool, month, contract) },
    toldWrite(territory, waiting, { on: today, lastDay }),
    ...noticeWrites(notices),
  ]);
  return outcome.done;
}

interface Unsigned {
  readonly month: SheetToSign['month'];
  readonly lastDay: Day;
  readonly count: number;
}

function countUnsigned(unsigned: Map<string, Unsigned>, { preschool, month }: SheetToSign, { common }: MonthRules): void {
  const { count = 0 } = unsigned.get(preschool) ?? {};
  unsigned.set(preschool, { month, lastDay: lastDayOfWindow(common), count: count + 1 });
}

/** How many heads were told now; none where an hour before they were. */
async function tellHeads(
  context: Context,
  territory: string,
  preschool: string,
  { month, lastDay, count }: Unsigned,
  at: Instant,
): Promise<number> {
  const source = { hash: digestOf(`unsigned|${preschool}|${month}`), at, territory };
  const heads = await listHeads(context.table, preschool);
  const notices = heads.map((person) => noticeToPerson(source, 'preschool-months-unsigned', person, { preschool, month, count, lastDay }));
  let told = 0;
  for (const write of noticeWrites(notices)) {
    if (write.verb === 'put' && (await context.table.put('records', write.item, 'ifAbsent')).done) told += 1;
  }
  return told;
}
