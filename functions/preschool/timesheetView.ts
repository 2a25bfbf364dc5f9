// A month as the head looks it over before closing it, and as it was closed. Children are named by their contracts: whose they are is seen in the group's
// day, and that look is written down.

import type { Context } from '../../shared/context.ts';
import {
  draftMonth,
  sumAll,
  sumGroup,
  unmarkedDays,
  type MonthDraft,
  type ResolvedGroup,
  type UnmarkedDay,
} from '../../shared/domain/closing.ts';
import { closableFrom } from '../../shared/domain/closing.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { checkChildMonth } from '../../shared/domain/monthChecks.ts';
import { daysOfMonth, lastDayOf } from '../../shared/domain/month.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { movesOpen, viewHead } from '../../shared/http/timesheetView.ts';
import { termsOf, type ClosingGround } from '../../shared/table/closing.ts';
import { listGroupMonths } from '../../shared/table/groupMonths.ts';
import type { Registered } from '../../shared/table/preschools.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Timesheet } from '../../shared/table/timesheetItems.ts';
import { isOver } from './closable.ts';

export interface Looked {
  readonly registered: Registered;
  readonly ground: ClosingGround;
  readonly timesheet: Timesheet | undefined;
  readonly draft: MonthDraft;
  readonly at: Instant;
  readonly isHead: boolean;
  /** A month before it has to be closed first. */
  readonly isBarred: boolean;
}

/** What the month counts as: once it is closed, as it was closed. */
export async function draftOf(
  { table, calendar }: Pick<Context, 'table' | 'calendar'>,
  { of, groups, attendance }: ClosingGround,
  timesheet: Timesheet | undefined,
): Promise<MonthDraft | Refusal> {
  if (timesheet === undefined || timesheet.state === 'open') return draftMonth(of, groups, attendance, calendar());
  return { digest: timesheet.digest ?? '', groups: await frozenGroups(table, of) };
}

async function frozenGroups(table: Table, of: ClosingGround['of']): Promise<readonly ResolvedGroup[]> {
  const groups: ResolvedGroup[] = [];
  for await (const frozen of listGroupMonths(table, of)) {
    const children = Object.entries(frozen.codes)
      .map(([contract, codes]) => ({ contract, codes, moved: frozen.moved[contract] ?? [] }))
      .sort((one, other) => (one.contract < other.contract ? -1 : 1));
    if (children.length > 0) groups.push({ group: frozen.group, terms: termsOf(frozen), children });
  }
  return groups;
}

export function viewTimesheet({ calendar }: Pick<Context, 'calendar'>, looked: Looked) {
  const { registered, ground, timesheet, draft, at, isHead, isBarred } = looked;
  const { of, attendance, signing } = ground;
  const { month } = of;
  const rules = { attendance, signing, calendar: calendar() };
  const from = closableFrom(month, attendance, rules.calendar);
  if (isRefusal(from)) return from;
  const unmarked = unmarkedDays(draft.groups, dayOf(at));
  const daysOf = (days: readonly UnmarkedDay[]) => days.reduce((sum, { contracts }) => sum + contracts.length, 0);
  const notMarked = daysOf(unmarked);
  const working = daysOfMonth(month).filter((on) => isWorkingDay(on, rules.calendar) === true);
  const counted = new Set(draft.groups.flatMap(({ children }) => children.map(({ contract }) => contract)));
  const isClosed = timesheet !== undefined && timesheet.state !== 'open';
  const there = ground.groups.flatMap(({ children }) => children);
  const { amount, ...sums } = sumAll(draft.groups.map((group) => sumGroup(group, attendance)));
  return {
    ...viewHead(timesheet, month, rules),
    ...sums,
    amountTiyn: amount,
    digest: draft.digest,
    closableFrom: isoOf(from),
    moves: movesOpen(timesheet, month, { ...rules, at, isHead }, !isBarred && isOver(month, draft, at, rules)),
    notMarked: {
      code: attendance.unmarked,
      days: notMarked,
      ahead: daysOf(unmarkedDays(draft.groups, lastDayOf(month))) - notMarked,
    },
    unmarkedDays: unmarked.length,
    uncounted: isClosed
      ? there.filter(({ contract, enrolled }) => !counted.has(contract) && isThere(enrolled)).map(({ contract }) => contract)
      : [],
    groups: draft.groups.map(viewGroup),
  };

  function isThere(enrolled: { readonly from: Day; readonly to?: Day | undefined }): boolean {
    return working.some((on) => enrolled.from <= on && (enrolled.to === undefined || on <= enrolled.to));
  }

  function viewGroup(group: ResolvedGroup) {
    const names = registered.groups.find((one) => one.group.group === group.group)?.group.names;
    const inputs = ground.groups.find((one) => one.group === group.group)?.children ?? [];
    const checks = group.children.flatMap((child) => {
      const input = inputs.find(({ contract }) => contract === child.contract);
      return input === undefined ? [] : [checkChildMonth(month, input, child, attendance, rules.calendar)];
    });
    const { amount: worth, ...counts } = sumGroup(group, attendance);
    const days = unmarked.filter((one) => one.group === group.group);
    const today = dayOf(at) < lastDayOf(month) ? dayOf(at) : lastDayOf(month);
    const past = working.filter((on) => on <= today);
    const inMarks = (marks: readonly { readonly contract: string; readonly day: Day; readonly mark: string }[]) =>
      marks.map(({ contract, day, mark }) => ({ contract, day, code: mark.toUpperCase() }));
    return {
      group: group.group,
      names: names ?? { kk: group.group, ru: group.group, en: group.group },
      ...counts,
      amountTiyn: worth,
      workingDays: group.terms.workingDays,
      markedDays: past.length - days.length - past.filter((on) => isNobodys(group, on)).length,
      unmarked: days.map(({ day, contracts }) => ({ day, children: contracts.length })),
      papersMissing: checks.flatMap(({ missing }) => missing.map((one) => ({ ...one, days: [...one.days] }))),
      capped: checks.flatMap(({ capped }) => [...capped]),
      markedLate: inMarks(checks.flatMap(({ late }) => late)),
      contradicted: inMarks(checks.flatMap(({ contradicted }) => contradicted)),
    };
  }
}

/** A working day on which no child of the group is under contract: there is nothing to mark. */
function isNobodys({ children }: ResolvedGroup, on: Day): boolean {
  return children.every(({ codes }) => (codes[Number(on.slice(8)) - 1] ?? '-') === '-');
}
