// Extensions of deadlines after a correction of the working calendar: drafted by one person, approved by another, carried out by a job, open to all.

import * as z from 'zod';
import * as c from '../contracts/extensions.ts';
import { Limit } from '../contracts/files.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofExtension = z.strictObject({ territory: TerritoryId, extension: c.ExtensionId });

const page = z.strictObject({ after: c.ExtensionId.optional(), limit: Limit });

const extensions = '/v1/department/territories/{territory}/extensions';

export const extensionRoutes = {
  listPublicExtensions: {
    method: 'GET',
    path: '/v1/territories/{territory}/extensions',
    audience: 'public',
    action: 'extended deadlines: follow',
    summary: 'Deadlines extended after a correction of the working calendar: when, why, and how many from which day to which',
    params: inTerritory,
    query: page,
    reply: c.PublicExtensions,
    refusals: ['territory-unknown'],
    cacheSeconds: 60,
  },
  draftExtension: {
    method: 'POST',
    path: extensions,
    audience: 'department',
    action: 'deadline extension: draft',
    summary: 'Draft an extension: the deadlines that the corrected calendar in force would end later',
    params: inTerritory,
    body: c.DraftExtension,
    reply: c.Extension,
    status: 201,
    refusals: ['extension-open', 'extension-empty'],
  },
  listExtensions: {
    method: 'GET',
    path: extensions,
    audience: 'department',
    action: 'deadline extension: look',
    summary: 'All extensions with their progress, newest first',
    params: inTerritory,
    query: page,
    reply: c.Extensions,
    refusals: [],
  },
  showExtension: {
    method: 'GET',
    path: `${extensions}/{extension}`,
    audience: 'department',
    action: 'deadline extension: look',
    summary: 'One extension, how far it is carried out, and the moves open to it',
    params: ofExtension,
    reply: c.Extension,
    refusals: ['extension-unknown'],
  },
  checkExtension: {
    method: 'GET',
    path: `${extensions}/{extension}/check`,
    audience: 'department',
    action: 'deadline extension: look',
    summary: 'Dry run: how many deadlines would move now, from which day to which; writes nothing',
    params: ofExtension,
    reply: c.ExtensionCheck,
    refusals: ['extension-unknown'],
  },
  approveExtension: {
    method: 'POST',
    path: `${extensions}/{extension}/approve`,
    audience: 'department',
    action: 'deadline extension: approve',
    summary: 'Approve a draft as a second person: it is published, and the job moves the deadlines',
    params: ofExtension,
    reply: c.Extension,
    refusals: ['extension-unknown', 'calendar-changed', 'same-person', 'move-forbidden'],
  },
  cancelExtension: {
    method: 'POST',
    path: `${extensions}/{extension}/cancel`,
    audience: 'department',
    action: 'deadline extension: approve',
    summary: 'Cancel what is not moved yet; deadlines already extended stay so',
    params: ofExtension,
    reply: c.Extension,
    refusals: ['extension-unknown', 'move-forbidden'],
  },
} as const satisfies Record<string, Route>;
