// How messages to families fare, in numbers alone.

import * as z from 'zod';
import { DayParam } from '../contracts/files.ts';
import { RoundId, TerritoryId } from '../contracts/shapes.ts';
import * as c from '../contracts/tellings.ts';
import type { Route } from '../route.ts';

const here = '/v1/department/territories/{territory}';

export const tellingRoutes = {
  listToldDays: {
    method: 'GET',
    path: `${here}/told`,
    audience: 'department',
    action: 'messages: count',
    summary: 'How the messages of each day fare, the newest day first; counted every ten minutes',
    params: z.strictObject({ territory: TerritoryId }),
    query: c.ToldDaysPage,
    reply: c.ToldDays,
    refusals: [],
  },
  showToldDay: {
    method: 'GET',
    path: `${here}/told/{day}`,
    audience: 'department',
    action: 'messages: count',
    summary: 'How the messages of a day fare, by kind and by channel; counted every ten minutes',
    params: z.strictObject({ territory: TerritoryId, day: DayParam }),
    reply: c.ToldDayView,
    refusals: ['told-nothing'],
  },
  showToldRound: {
    method: 'GET',
    path: `${here}/rounds/{round}/told`,
    audience: 'department',
    action: 'messages: count',
    summary: 'How the messages about the vouchers of a round fare, by the days on which it issued them; counted every ten minutes',
    params: z.strictObject({ territory: TerritoryId, round: RoundId }),
    reply: c.ToldRound,
    refusals: ['round-unknown'],
  },
} as const satisfies Record<string, Route>;
