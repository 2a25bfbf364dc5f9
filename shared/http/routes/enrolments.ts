// Children whom lists of two kindergartens name.

import * as z from 'zod';
import * as c from '../contracts/enrolments.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

export const enrolmentRoutes = {
  resolveDoubleEnrolment: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/double-enrolments/resolve',
    audience: 'department',
    action: 'child in two kindergartens: decide',
    personal: { what: 'contract', why: 'admission' },
    summary: 'Decide in which of two kindergartens a child is that both list: keep the present contract, or move from a day on',
    params: z.strictObject({ territory: TerritoryId }),
    body: c.ResolveDoubleEnrolment,
    reply: c.ResolvedEnrolment,
    refusals: [
      'work-unknown',
      'own-family',
      'move-forbidden',
      'start-impossible',
      'month-closed-there',
      'group-full',
      'territory-unknown',
      'rulebook-none',
      'basis-lapsed',
    ],
  },
} as const satisfies Record<string, Route>;
