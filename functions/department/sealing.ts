// What a seal is judged by, read once for one kindergarten: its timesheet, the window of its parents, and the months of children nobody has answered yet.

import type { Context } from '../../shared/context.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import type { Month } from '../../shared/domain/month.ts';
import { nobodyUnanswered, sealTimesheet, withUnanswered, type Unanswered } from '../../shared/domain/sealing.ts';
import { signingWindow, windowOf, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import type { Command } from '../../shared/domain/command.ts';
import { listSheets } from '../../shared/table/sheets.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Timesheet } from '../../shared/table/timesheetItems.ts';
import { listTimesheets, readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';

/** Sealed in one transaction, with three writes each; their children are read within the time of a request. */
export const sealedAtOnce = 20;

export interface ToSeal {
  readonly timesheet: Timesheet;
  /** Why it cannot be sealed now; absent where it can. */
  readonly refused?: Refusal;
}

interface Asked {
  readonly territory: string;
  readonly month: Month;
}

/** Whether it can be sealed at that instant. A window that cannot be told refuses the request itself. */
export async function judgeSeal(context: Context, asked: Asked, timesheet: Timesheet, at: Instant): Promise<ToSeal | Refusal> {
  const { territory, month } = asked;
  const rulebook = windowRulebook(context.rulebooks(), territory, month);
  if (isRefusal(rulebook)) return rulebook;
  const calendar = context.calendar();
  const window = windowOf(month, rulebook.attendance, calendar);
  if (isRefusal(window)) return window;
  const { state, presentedAt } = timesheet;
  const judge = (unanswered: Unanswered) => sealTimesheet({ state, presentedAt, windowBefore: window.before, unanswered }, at);
  // Children are read only where nothing else stands against it.
  const before = judge(nobodyUnanswered);
  if (isRefusal(before)) return { timesheet, refused: before };
  let unanswered = nobodyUnanswered;
  for await (const sheet of listSheets(context.table, timesheet.preschool, month)) {
    const own = signingWindow(at, month, sheet, rulebook.attendance, calendar);
    if (isRefusal(own)) return own;
    unanswered = withUnanswered(unanswered, sheet.state, own);
  }
  const refused = judge(unanswered);
  return isRefusal(refused) ? { timesheet, refused } : { timesheet };
}

/** A page of the kindergartens that have a timesheet of the month, each judged; `next` where there are more. */
export async function judgeSeals(
  context: Context,
  asked: Asked,
  { after, limit, at }: { readonly after?: string | undefined; readonly limit: number; readonly at: Instant },
): Promise<{ readonly judged: readonly ToSeal[]; readonly next?: string } | Refusal> {
  const all = await listTimesheets(context.table, asked.territory, asked.month);
  const left = after === undefined ? all : all.filter((preschool) => preschool > after);
  const page = left.slice(0, limit);
  const judged = await Promise.all(
    page.map(async (preschool) => {
      const timesheet = await readTimesheet(context.table, preschool, asked.month);
      if (timesheet === undefined) throw new Error('a timesheet in the list of its month that is not there');
      return judgeSeal(context, asked, timesheet, at);
    }),
  );
  const seals: ToSeal[] = [];
  for (const one of judged) {
    if (isRefusal(one)) return one;
    seals.push(one);
  }
  const next = left.length > page.length ? page.at(-1) : undefined;
  return next === undefined ? { judged: seals } : { judged: seals, next };
}

/** The three writes of a seal, and the timesheet as it stands then. */
export function sealWrites(timesheet: Timesheet, command: Command): { readonly timesheet: Timesheet; readonly writes: readonly Write[] } {
  const after = { ...timesheet, state: 'sealed' as const, sealedAt: command.at };
  const { children } = timesheet;
  return saveTimesheet(timesheet, after, command, { kind: 'timesheet-sealed', data: children === undefined ? {} : { children } });
}

export function viewOfToSeal({ timesheet: { preschool, state }, refused }: ToSeal) {
  const because = refused === undefined || state === 'sealed' ? undefined : reasonOf(refused);
  return { preschool, state, sealable: refused === undefined, ...(because === undefined ? {} : { because }) };
}

function reasonOf(refused: Refusal) {
  if (refused.refusal === 'seal-early') return { code: refused.refusal, from: isoOf(refused.because.from) };
  if (refused.refusal === 'months-unanswered')
    return { code: refused.refusal, months: refused.because.months, from: isoOf(refused.because.from) };
  return { code: refused.refusal === 'month-not-shown' ? refused.refusal : ('move-forbidden' as const) };
}
