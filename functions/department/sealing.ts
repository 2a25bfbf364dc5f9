// What a seal is judged by, read once for one kindergarten: its timesheet, the window of its parents, and the months of children nobody has answered yet.

import type { Context } from '../../shared/context.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Month } from '../../shared/domain/month.ts';
import { nobodyUnanswered, sealTimesheet, withUnanswered, type Unanswered } from '../../shared/domain/sealing.ts';
import { signingWindow, windowOf, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import type { Command } from '../../shared/domain/command.ts';
import { findMonthsWithChildren } from '../../shared/table/monthsWithChildren.ts';
import { listPreschoolIds, readRegistered } from '../../shared/table/preschools.ts';
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

/** Whether a kindergarten of the territory without a timesheet of the month had children in it, and so has one to close. */
export async function isUnclosed({ table, calendar }: Context, { territory, month }: Asked, preschool: string): Promise<boolean> {
  const registered = await readRegistered(table, preschool);
  if (registered?.preschool.territory !== territory) return false;
  return (await findMonthsWithChildren(table, registered, [month], calendar())).has(month);
}

/** A kindergarten of a page, its timesheet if it has one, and why it cannot be sealed now. */
type Judged = ToSeal | { readonly unclosed: string; readonly timesheet?: undefined; readonly refused: Refusal };

/** A page of the kindergartens that have a timesheet of the month or children to close one for, each judged; `next` where there are more. */
export async function judgeSeals(
  context: Context,
  asked: Asked,
  { after, limit, at }: { readonly after?: string | undefined; readonly limit: number; readonly at: Instant },
): Promise<{ readonly judged: readonly Judged[]; readonly next?: string } | Refusal> {
  const { table } = context;
  const { territory, month } = asked;
  const begun = (await listTimesheets(table, territory, month)).filter((preschool) => after === undefined || preschool > after);
  // A kindergarten of another system's history has a timesheet and stands in no register.
  const registered = await listPreschoolIds(table, territory, { after, limit });
  const left = [...new Set([...begun, ...registered.ids])].sort();
  const page = left.slice(0, limit);
  const judged = await Promise.all(
    page.map(async (preschool): Promise<Judged | Refusal | undefined> => {
      const timesheet = await readTimesheet(table, preschool, month);
      if (timesheet !== undefined) return judgeSeal(context, asked, timesheet, at);
      return (await isUnclosed(context, asked, preschool)) ? { unclosed: preschool, refused: refuse('month-not-closed', {}) } : undefined;
    }),
  );
  const seals: Judged[] = [];
  for (const one of judged) {
    if (one === undefined) continue;
    if (isRefusal(one)) return one;
    seals.push(one);
  }
  const isMore = left.length > page.length || registered.next !== undefined;
  const next = isMore ? page.at(-1) : undefined;
  return next === undefined ? { judged: seals } : { judged: seals, next };
}

/** The three writes of a seal, and the timesheet as it stands then. */
export function sealWrites(timesheet: Timesheet, command: Command): { readonly timesheet: Timesheet; readonly writes: readonly Write[] } {
  const after = { ...timesheet, state: 'sealed' as const, sealedAt: command.at };
  const { children } = timesheet;
  return saveTimesheet(timesheet, after, command, { kind: 'timesheet-sealed', data: children === undefined ? {} : { children } });
}

export function viewOfToSeal(judged: Judged) {
  const { refused } = judged;
  const { preschool, state } = judged.timesheet ?? { preschool: judged.unclosed, state: 'open' as const };
  const because = refused === undefined || state === 'sealed' ? undefined : reasonOf(refused);
  return { preschool, state, sealable: refused === undefined, ...(because === undefined ? {} : { because }) };
}

function reasonOf(refused: Refusal) {
  if (refused.refusal === 'seal-early') return { code: refused.refusal, from: isoOf(refused.because.from) };
  if (refused.refusal === 'months-unanswered')
    return { code: refused.refusal, months: refused.because.months, from: isoOf(refused.because.from) };
  const isPlain = refused.refusal === 'month-not-shown' || refused.refusal === 'month-not-closed';
  return { code: isPlain ? refused.refusal : ('move-forbidden' as const) };
}
