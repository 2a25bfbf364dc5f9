// When the parents' window of a month opens, every child's month is made from what the closing froze, and is there to be signed. Nothing is decided here:
// stopped anywhere and run again, by any number of workers, it ends in the same months, since each is written only where it is not there yet. A month that
// was closed after the window had opened is shown as soon as it is closed; its parents get their days all the same.

import type { Context } from '../../shared/context.ts';
import { hasWorkingDay } from '../../shared/domain/closing.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { windowOf, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import { termsOf } from '../../shared/table/closing.ts';
import { inForceSince, readContract } from '../../shared/table/contracts.ts';
import { listGroupMonths } from '../../shared/table/groupMonths.ts';
import { timesheetKey } from '../../shared/table/timesheetKeys.ts';
import { readSheet, saveSheet } from '../../shared/table/sheets.ts';
import type { Write } from '../../shared/table/table.ts';
import type { StoredGroupMonth, Timesheet } from '../../shared/table/timesheetItems.ts';
import { listMonthsDue, readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

export interface Presented {
  readonly sheets: number;
  readonly timesheets: number;
}

/** Two writes a child, and the check that the month was not opened again. */
const childrenAtOnce = 30;

export async function presentSheets(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Presented> {
  // A reopening that arrived in time may still be under way.
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  const did = { sheets: 0, timesheets: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      for (const { preschool, month } of await listMonthsDue(context.table, one, 'to-present')) {
        if (timeIsUp()) return did;
        if (!isOpen(context, one, month, settled)) continue;
        const made = await tryEach({ preschool, month }, () => present(context, preschool, month, timeIsUp));
        did.sheets += made?.sheets ?? 0;
        did.timesheets += made?.isWhole === true ? 1 : 0;
      }
    }
    if (did.sheets + did.timesheets > 0) context.log.info('sheets-presented', did);
    return did;
  });
}

function isOpen({ rulebooks, calendar }: Context, territory: string, month: Month, settled: Instant): boolean {
  const rulebook = windowRulebook(rulebooks(), territory, month);
  if (isRefusal(rulebook)) return false;
  const window = windowOf(month, rulebook.attendance, calendar());
  return !isRefusal(window) && settled >= window.opens;
}

/** The months of all children of a kindergarten, group by group; whole once the timesheet says so. */
async function present(context: Context, preschool: string, month: Month, timeIsUp: () => boolean) {
  const { table } = context;
  const timesheet = await readTimesheet(table, preschool, month);
  if (timesheet?.state !== 'closed' || timesheet.presentedAt !== undefined) return { sheets: 0, isWhole: false };
  let sheets = 0;
  for await (const frozen of listGroupMonths(table, timesheet)) {
    const contracts = Object.keys(frozen.codes).filter((contract) => hasWorkingDay(frozen.codes[contract] ?? ''));
    for (let from = 0; from < contracts.length; from += childrenAtOnce) {
      if (timeIsUp()) return { sheets, isWhole: false };
      sheets += await makeSheets(context, timesheet, frozen, contracts.slice(from, from + childrenAtOnce));
    }
  }
  const now = context.now();
  const command = commandOf(`${preschool}#${month}`, now);
  const { children = 0 } = timesheet;
  const saved = saveTimesheet(timesheet, { ...timesheet, presentedAt: now }, command, { kind: 'timesheet-presented', data: { children } });
  // A guard failed: another run was quicker, or a child's month is missing no more.
  const { done } = await table.together(`presented|${preschool}|${month}|${timesheet.version}`, saved.writes);
  return { sheets, isWhole: done };
}

/** How many of them were made; those that are there already were made by another run. */
async function makeSheets(context: Context, timesheet: Timesheet, frozen: StoredGroupMonth, all: readonly string[]): Promise<number> {
  const { table } = context;
  const { preschool, month, version } = timesheet;
  const missing: string[] = [];
  await Promise.all(
    all.map(async (contract) => {
      if ((await readSheet(table, preschool, month, contract)) === undefined) missing.push(contract);
    }),
  );
  if (missing.length === 0) return 0;
  const made = await Promise.all(missing.toSorted().map((contract) => sheetWrites(context, frozen, contract)));
  const stillClosed: Write = { verb: 'check', table: 'records', key: timesheetKey(preschool, month), guard: { ifVersion: version } };
  const key = `present|${preschool}|${month}|${digestOf(missing.toSorted().join())}`;
  const outcome = await table.together(key, [...made.flat(), stillClosed]);
  // Somebody else made some of them at the same moment: what is left is looked at again.
  const isOvertaken = !outcome.done && outcome.clashes.every(({ index }) => index < made.flat().length);
  if (isOvertaken) return makeSheets(context, timesheet, frozen, all);
  return outcome.done ? missing.length : 0;
}

async function sheetWrites({ table, rulebooks, now }: Context, frozen: StoredGroupMonth, id: string): Promise<readonly Write[]> {
  const { territory, preschool, month, group, rulebook: version, calendarVersion } = frozen;
  const contract = await readContract(table, id);
  if (contract === undefined) throw new Error('a closed month of a contract that is not there');
  // The codes are judged by the rules they were closed under.
  const rulebook = rulebookNamed(rulebooks(), territory, version);
  if (rulebook === undefined) throw new Error('a month that was closed under a rulebook that is not there');
  const of = { territory, preschool, group, contract: id, month };
  const [codes = '', moved = []] = [frozen.codes[id], frozen.moved[id]];
  const ground = { ...of, codes, moved, terms: termsOf(frozen), rulebook: version, calendarVersion, revision: 1 };
  const text = writeSheet(ground, rulebook.attendance);
  const { amount } = openSheet(text);
  const { voucher, application, child } = contract;
  const at = now();
  const content = { ...of, voucher, application, child, state: 'presented' as const, revision: 1, ...text, amount };
  return saveSheet(
    undefined,
    { ...content, presentedAt: at, enrolledAt: inForceSince(contract) },
    commandOf(`${preschool}#${month}#${id}`, at),
    {
      kind: 'sheet-presented',
      data: { digest: text.digest, amount },
    },
  ).writes;
}

function commandOf(about: string, at: Instant): Command {
  return { name: 'presentSheets', by: 'job:presentSheets', as: 'system', at, key: about, digest: digestOf(about) };
}
