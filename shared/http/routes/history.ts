// Months another system kept: brought in, and added up.

import * as z from 'zod';
import * as c from '../contracts/history.ts';
import { MonthParam, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

export const historyRoutes = {
  importAttendanceHistory: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/attendance-history',
    audience: 'department',
    action: 'past attendance: import',
    personal: { what: 'import', why: 'queue' },
    summary: 'A kindergarten’s month of absences another system kept, as history: sealed, shown to no parent, paid by no register',
    params: z.strictObject({ territory: TerritoryId }),
    body: c.ImportAttendanceHistory,
    reply: c.ImportedAttendanceHistory,
    refusals: ['territory-unknown', 'rulebook-none', 'history-month-not-over', 'history-code-unknown'],
  },
  showAttendanceTotals: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/attendance-totals/{month}',
    audience: 'department',
    action: 'past attendance: look',
    summary: 'Days by code of every kindergarten whose month is closed, added up as it was closed',
    params: z.strictObject({ territory: TerritoryId, month: MonthParam }),
    query: c.TotalsPage,
    reply: c.AttendanceTotals,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
} as const satisfies Record<string, Route>;
