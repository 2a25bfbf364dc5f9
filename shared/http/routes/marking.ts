// Marking who was there: a group's day by its teacher or the head, what the head looks at, and who changed what.

import * as c from '../contracts/marking.ts';
import type { Route } from '../route.ts';

const group = '/v1/preschool/{preschool}/groups/{group}';
const day = `${group}/days/{day}`;

export const markingRoutes = {
  showGroupDay: {
    method: 'GET',
    path: day,
    audience: 'preschool',
    action: 'group’s days: look',
    personal: { what: 'group-day', why: 'care' },
    summary:
      'The children of a group on a day, each with the mark that is saved or none; everybody present is proposed. The look is written down',
    params: c.OfGroupDay,
    reply: c.GroupDay,
    refusals: ['group-unknown', 'territory-unknown', 'rulebook-none', 'day-ahead', 'day-off', 'calendar-unknown'],
  },
  markGroupDay: {
    method: 'PUT',
    path: day,
    audience: 'preschool',
    action: 'group’s days: mark',
    summary: 'Say what everybody was on that day, and who was something else; after the time for it with a reason, and visibly late',
    params: c.OfGroupDay,
    body: c.MarkGroupDay,
    reply: c.MarkedDay,
    refusals: [
      'group-unknown',
      'territory-unknown',
      'rulebook-none',
      'day-ahead',
      'day-off',
      'calendar-unknown',
      'day-code-unknown',
      'code-for-whole-group',
      'contract-unknown',
      'not-enrolled',
      'month-closed',
      'day-changed',
      'late-reason-needed',
    ],
  },
  listGroupDayHistory: {
    method: 'GET',
    path: `${day}/history`,
    audience: 'preschool',
    action: 'group’s days: who marked',
    personal: { what: 'group-day', why: 'care' },
    summary: 'Who saved that day and whose mark it changed, the first save first; the look is written down',
    params: c.OfGroupDay,
    query: c.HistoryPage,
    reply: c.DayHistory,
    refusals: ['group-unknown'],
  },
  showGroupMonth: {
    method: 'GET',
    path: `${group}/months/{month}`,
    audience: 'preschool',
    action: 'group’s days: look',
    personal: { what: 'month', why: 'care' },
    summary: 'The month of a group: the marks of each child, working days nobody marked, marks made late; the look is written down',
    params: c.OfGroupMonth,
    reply: c.GroupMonth,
    refusals: ['group-unknown', 'territory-unknown', 'rulebook-none', 'calendar-unknown'],
  },
  showPreschoolDay: {
    method: 'GET',
    path: '/v1/preschool/{preschool}/days/{day}',
    audience: 'preschool',
    action: 'group’s days: look',
    summary: 'A day of the whole kindergarten: which groups are marked, when and by whom, and how many children were what',
    params: c.OfPreschoolDay,
    reply: c.PreschoolDay,
    refusals: ['preschool-unknown', 'territory-unknown', 'rulebook-none', 'day-ahead', 'day-off', 'calendar-unknown'],
  },
  listMarkHistory: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/preschools/{preschool}/groups/{group}/days/{day}/history',
    audience: 'department',
    action: 'group’s days: look into',
    personal: { what: 'group-day', why: 'care' },
    summary: 'Who in the kindergarten saved that day and whose mark it changed, by contract; the look is written down',
    params: c.OfRegisteredDay,
    query: c.HistoryPage,
    reply: c.DayHistory,
    refusals: ['preschool-unknown', 'group-unknown'],
  },
} as const satisfies Record<string, Route>;
