// What the department plans rounds with: other plans side by side with the real one, and the money of a year.

import * as z from 'zod';
import * as c from '../contracts/roundDesk.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofYear = z.strictObject({ territory: TerritoryId, year: c.BudgetYear });

export const roundDeskRoutes = {
  compareRounds: {
    method: 'POST',
    looks: true,
    path: '/v1/department/territories/{territory}/rounds/what-if',
    audience: 'department',
    action: 'round: look',
    summary: 'What if: up to four other plans side by side with a round, or with the rulebook’s own plan; writes nothing',
    params: inTerritory,
    body: c.CompareRounds,
    reply: c.RoundComparison,
    refusals: [
      'territory-unknown',
      'rulebook-none',
      'round-unknown',
      'queue-not-published',
      'plan-unknown',
      'calendar-unknown',
      'rate-none',
    ],
  },
  showBudget: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/budgets/{year}',
    audience: 'department',
    action: 'budget: look',
    summary:
      'The money of a year for vouchers: what was set, what rounds that begin in the year have bound, what came back, what is free. Vouchers of earlier years that run on are bound nowhere: the amount is set net of them',
    params: ofYear,
    reply: c.Budget,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
  setBudget: {
    method: 'PUT',
    path: '/v1/department/territories/{territory}/budgets/{year}',
    audience: 'department',
    action: 'budget: set',
    summary:
      'Set the money of a year for vouchers, net of those that run on from earlier years; from then on no approval may bind more than is free',
    params: ofYear,
    body: c.SetBudget,
    reply: c.Budget,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
} as const satisfies Record<string, Route>;
