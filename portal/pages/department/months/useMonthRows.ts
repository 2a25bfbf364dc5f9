// One row a kindergarten, out of three questions: its timesheet, whether it had children and has not closed, and what the parents said.

import type { Month } from '../../../../shared/domain/month.ts';
import type { Reply } from '../../../api/client.ts';
import type { Asked } from '../../../api/useAsk.ts';
import { byName } from '../preschools/register.ts';
import { useWholeList } from '../preschools/wholeList.ts';
import type { StateCounts } from './Shares.tsx';

type Head = Reply<'GET /v1/department/territories/{territory}/timesheets/{month}'>['timesheets'][number];

export interface MonthRow {
  readonly preschool: string;
  readonly names: Head['names'];
  readonly state: Head['state'];
  readonly reopened: number;
  readonly children: number | undefined;
  readonly unmarked: number;
  /** As they stand now: decisions and corrections are in it. */
  readonly payableDays: number | undefined;
  readonly amountTiyn: number | undefined;
  /** As they were when the month was closed. */
  readonly closed: { readonly payableDays: number; readonly amountTiyn: number } | undefined;
  readonly states: StateCounts;
}

export interface MonthRows {
  readonly rows: readonly MonthRow[];
  readonly isWhole: boolean;
  /** Kindergartens that had nobody in that month. */
  readonly childless: number;
  readonly window: Head['window'];
}

export function useMonthRows(territory: string, month: Month): Asked<MonthRows> {
  const params = { territory };
  const heads = useWholeList(
    'GET /v1/department/territories/{territory}/timesheets/{month}',
    (after) => ({ params: { territory, month }, query: { after, limit: 50 } }),
    ({ timesheets }) => timesheets,
    ({ next }) => next,
  );
  const unclosed = useWholeList(
    'GET /v1/department/territories/{territory}/reports/closing',
    (after) => ({ params, query: { month, after, limit: 50 } }),
    (reply) => reply.unclosed,
    ({ next }) => next,
  );
  const signing = useWholeList(
    'GET /v1/department/territories/{territory}/reports/signing',
    (after) => ({ params, query: { month, after, limit: 20 } }),
    ({ preschools }) => preschools,
    ({ next }) => next,
  );
  const asked = [heads, unclosed, signing];
  const isHere = heads.reply !== undefined && unclosed.reply !== undefined && signing.reply !== undefined;
  return {
    reply: isHere
      ? { ...joined(heads.reply ?? [], unclosed.reply ?? [], signing.reply ?? []), isWhole: asked.every(({ isWhole }) => isWhole) }
      : undefined,
    told: asked.find(({ told }) => told !== undefined)?.told,
    isAsking: asked.some(({ isAsking }) => isAsking),
    again: () => asked.forEach(({ again }) => again()),
  };
}

type Unclosed = Reply<'GET /v1/department/territories/{territory}/reports/closing'>['unclosed'][number];
type Signing = Reply<'GET /v1/department/territories/{territory}/reports/signing'>['preschools'][number];

function joined(heads: readonly Head[], unclosed: readonly Unclosed[], signing: readonly Signing[]): Omit<MonthRows, 'isWhole'> {
  const open = new Map(unclosed.map((one) => [one.preschool, one]));
  const said = new Map(signing.map((one) => [one.preschool, one]));
  const rows = heads
    .filter(({ preschool, state }) => state !== 'open' || open.has(preschool))
    .map(({ preschool, names, state, reopened, children, unmarked = 0, payableDays, amountTiyn }) => {
      const closed = payableDays === undefined || amountTiyn === undefined ? undefined : { payableDays, amountTiyn };
      const sheets = said.get(preschool);
      // Until parents have been shown all of it there is nothing but what was closed.
      const now = sheets === undefined || sheets.shown === 0 || sheets.shown < (children ?? 0) ? closed : sheets;
      return {
        preschool,
        names,
        state,
        reopened,
        children: children ?? open.get(preschool)?.children,
        unmarked,
        payableDays: now?.payableDays,
        amountTiyn: now?.amountTiyn,
        closed,
        states: sheets?.states ?? {},
      };
    });
  const order = { open: 0, closed: 1, sealed: 2 } as const;
  return {
    rows: byName(rows).toSorted((a, b) => order[a.state] - order[b.state]),
    childless: heads.length - rows.length,
    window: heads.find((one) => one.window !== undefined)?.window,
  };
}
