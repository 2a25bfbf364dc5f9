// Yearly updates of the queue: drafted by one person, computed by a job, looked through, approved by another person, applied by the job.

import * as z from 'zod';
import { Limit } from '../contracts/files.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import * as c from '../contracts/updates.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofUpdate = z.strictObject({ territory: TerritoryId, update: c.UpdateId });

const updates = '/v1/department/territories/{territory}/updates';

export const updateRoutes = {
  draftUpdate: {
    method: 'POST',
    path: updates,
    audience: 'department',
    action: 'queue update: draft',
    summary: 'Draft an update of the queue as of a day; a job computes who changes category and who leaves',
    params: inTerritory,
    body: c.DraftUpdate,
    reply: c.Update,
    status: 201,
    refusals: ['territory-unknown', 'rulebook-none', 'update-open'],
  },
  listUpdates: {
    method: 'GET',
    path: updates,
    audience: 'department',
    action: 'queue update: look',
    summary: 'All updates with their progress, newest first',
    params: inTerritory,
    query: z.strictObject({ after: c.UpdateId.optional(), limit: Limit }),
    reply: c.Updates,
    refusals: [],
  },
  showUpdate: {
    method: 'GET',
    path: `${updates}/{update}`,
    audience: 'department',
    action: 'queue update: look',
    summary: 'One update, how far it is computed and applied, and the moves open to it',
    params: ofUpdate,
    reply: c.Update,
    refusals: ['update-unknown'],
  },
  checkUpdate: {
    method: 'GET',
    path: `${updates}/{update}/check`,
    audience: 'department',
    action: 'queue update: look',
    personal: { what: 'application', why: 'queue' },
    summary: 'Dry run: who changes category and why, who leaves by age, who is warned, with totals; writes nothing',
    params: ofUpdate,
    query: c.RowRange(500, 100),
    reply: c.UpdateCheck,
    refusals: ['update-unknown'],
  },
  diffUpdate: {
    method: 'GET',
    path: `${updates}/{update}/diff`,
    audience: 'department',
    action: 'queue update: look',
    personal: { what: 'application', why: 'queue' },
    summary: 'The same rows as a table for a spreadsheet, up to 10,000 at a time',
    params: ofUpdate,
    query: c.RowRange(10_000, 10_000),
    reply: c.UpdateDiff,
    text: 'csv',
    refusals: ['update-unknown'],
  },
  approveUpdate: {
    method: 'POST',
    path: `${updates}/{update}/approve`,
    audience: 'department',
    action: 'queue update: approve',
    summary: 'Approve a computed draft as a second person: freezes its rows; the job applies them from the day of the update on',
    params: ofUpdate,
    reply: c.Update,
    refusals: ['update-unknown', 'update-not-ready', 'same-person', 'move-forbidden'],
  },
  cancelUpdate: {
    method: 'POST',
    path: `${updates}/{update}/cancel`,
    audience: 'department',
    action: 'queue update: approve',
    summary: 'Cancel what is not applied yet; what is applied stays',
    params: ofUpdate,
    reply: c.Update,
    refusals: ['update-unknown', 'move-forbidden'],
  },
} as const satisfies Record<string, Route>;
