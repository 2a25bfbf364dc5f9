// Who looked at a child's data: for its guardian, and as a table for whoever watches over it.

import * as z from 'zod';
import type { Route } from '../route.ts';
import * as looks from '../contracts/looks.ts';
import { TerritoryId } from '../contracts/shapes.ts';

export const lookRoutes = {
  listMyChildLooks: {
    method: 'GET',
    path: '/v1/me/children/{child}/looks',
    audience: 'parent',
    action: 'own child’s looks: look',
    summary: 'Who looked at or changed your child’s data, what for, and who tried to without right; newest first',
    params: z.strictObject({ child: looks.ChildId }),
    query: looks.LooksQuery,
    reply: looks.ChildLooks,
    refusals: [],
  },
  tableAudit: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/audit.csv',
    audience: 'department',
    action: 'who looked: look',
    personal: { what: 'audit', why: 'oversight' },
    limit: 'make-file',
    summary: 'Who looked at what, as a table: the page of the same search',
    params: z.strictObject({ territory: TerritoryId }),
    query: looks.AuditTableQuery,
    reply: z.object({ text: z.string() }),
    text: 'csv',
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Route>>;
