// Reports on attendance, closing, signing and money, for the department; and for a kindergarten, whom to call.

import * as z from 'zod';
import * as c from '../contracts/reports.ts';
import { MonthParam, PreschoolId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const reports = '/v1/department/territories/{territory}/reports';
const inTerritory = z.strictObject({ territory: TerritoryId });

export const reportRoutes = {
  reportAttendance: {
    method: 'GET',
    path: `${reports}/attendance`,
    audience: 'department',
    action: 'attendance: report',
    summary: 'Attendance of a closed month: in all, by day, and by kindergarten; days of children by code, no child',
    params: inTerritory,
    query: c.AttendanceQuery,
    reply: c.AttendanceReport,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
  tableAttendance: {
    method: 'GET',
    path: `${reports}/attendance.csv`,
    audience: 'department',
    action: 'attendance: report',
    summary: 'The same as a table of all kindergartens, or of all days',
    params: inTerritory,
    query: c.AttendanceTableQuery,
    reply: c.Csv,
    text: 'csv',
    limit: 'make-file',
    refusals: ['territory-unknown', 'rulebook-none'],
  },
  reportClosing: {
    method: 'GET',
    path: `${reports}/closing`,
    audience: 'department',
    action: 'attendance: report',
    summary: 'Which kindergartens had children in the month and have not closed it',
    params: inTerritory,
    query: c.ClosingQuery,
    reply: c.ClosingReport,
    refusals: [],
  },
  reportSigning: {
    method: 'GET',
    path: `${reports}/signing`,
    audience: 'department',
    action: 'attendance: report',
    summary: 'How many children’s months of each kindergarten are signed, in dispute, held or decided; counts alone',
    params: inTerritory,
    query: c.SigningQuery,
    reply: c.SigningReport,
    refusals: [],
  },
  reportPayments: {
    method: 'GET',
    path: `${reports}/payments`,
    audience: 'department',
    action: 'money: report',
    summary: 'How far the money is: sealed and not billed, drafted, paid, corrected, held; of a month or of each month of a year',
    params: inTerritory,
    query: c.PaymentsQuery,
    reply: c.PaymentsReport,
    refusals: [],
  },
  reportSigns: {
    method: 'GET',
    path: `${reports}/signs`,
    audience: 'department',
    action: 'odd months: report',
    summary:
      'Groups whose month is worth a look: always present, marked late, or many days saved within a minute; counts, no child, no verdict',
    params: inTerritory,
    query: c.SignsQuery,
    reply: c.SignsReport,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
  listUnsigned: {
    method: 'GET',
    path: '/v1/preschool/{preschool}/timesheets/{month}/unsigned',
    audience: 'preschool',
    action: 'unsigned months: look',
    personal: { what: 'contract', why: 'timesheet' },
    summary: 'Children of your kindergarten whose month is not signed, with whom to call; every look is written down',
    params: z.strictObject({ preschool: PreschoolId, month: MonthParam }),
    query: c.UnsignedQuery,
    reply: c.UnsignedMonths,
    refusals: ['preschool-unknown'],
  },
} as const satisfies Record<string, Route>;
