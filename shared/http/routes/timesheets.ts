// Timesheets of kindergartens: looked at, closed and opened again by their heads, seen by the department.

import * as z from 'zod';
import * as c from '../contracts/timesheets.ts';
import { MonthParam, PreschoolId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const own = '/v1/preschool/{preschool}/timesheets';
const ofMonth = z.strictObject({ preschool: PreschoolId, month: MonthParam });

export const timesheetRoutes = {
  listOwnTimesheets: {
    method: 'GET',
    path: own,
    audience: 'preschool',
    action: 'own timesheet: look',
    summary:
      'The kindergarten’s timesheets of this month and of the eleven before it in which it had children, newest first; what is not closed as well',
    params: z.strictObject({ preschool: PreschoolId }),
    reply: c.TimesheetHeads,
    refusals: ['preschool-unknown', 'territory-unknown', 'rulebook-none'],
  },
  showOwnTimesheet: {
    method: 'GET',
    path: `${own}/{month}`,
    audience: 'preschool',
    action: 'own timesheet: look',
    personal: { what: 'month', why: 'timesheet' },
    summary:
      'What the month counts as and is worth, and what is to be looked at before it is closed: unmarked days, missing papers, caps, late marks',
    params: ofMonth,
    reply: c.Timesheet,
    refusals: ['preschool-unknown', 'territory-unknown', 'rulebook-none', 'rate-none', 'calendar-unknown'],
  },
  closeTimesheet: {
    method: 'POST',
    path: `${own}/{month}/close`,
    audience: 'preschool',
    action: 'own timesheet: close and open',
    summary: 'Close the month with the digest you were shown; from then on nobody marks in it',
    params: ofMonth,
    body: c.CloseTimesheet,
    reply: c.TimesheetHead,
    refusals: [
      'preschool-unknown',
      'territory-unknown',
      'rulebook-none',
      'rate-none',
      'calendar-unknown',
      'move-forbidden',
      'groups-too-many',
      'earlier-month-open',
      'month-not-over',
      'timesheet-changed',
      'days-unmarked',
    ],
  },
  reopenTimesheet: {
    method: 'POST',
    path: `${own}/{month}/reopen`,
    audience: 'preschool',
    action: 'own timesheet: close and open',
    summary: 'Open a closed month again, with the reason, before parents see it; the department is shown that it was',
    params: ofMonth,
    body: c.ReopenTimesheet,
    reply: c.TimesheetHead,
    refusals: ['preschool-unknown', 'territory-unknown', 'rulebook-none', 'calendar-unknown', 'move-forbidden', 'timesheet-shown'],
  },
  listTimesheets: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/timesheets/{month}',
    audience: 'department',
    action: 'timesheets: look',
    summary:
      'Every kindergarten’s timesheet of a month, kindergarten by kindergarten: which are not closed, which were opened again, what they come to',
    params: z.strictObject({ territory: TerritoryId, month: MonthParam }),
    query: c.TimesheetPage,
    reply: c.TerritoryTimesheets,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
} as const satisfies Record<string, Route>;
