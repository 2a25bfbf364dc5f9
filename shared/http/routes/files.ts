// A family's file as the department finds, reads and changes it, its queues of work; and what the public may know of the queue in numbers.

import * as z from 'zod';
import * as desk from '../contracts/desk.ts';
import * as c from '../contracts/files.ts';
import { ApplicationNumberParam, TerritoryId } from '../contracts/shapes.ts';
import type { Access, Route } from '../route.ts';

const clerks: Access = { who: 'staff', roles: ['department_operator', 'department_head'] };
const lookers: Access = { who: 'staff', roles: ['department_operator', 'department_head', 'auditor'] };
const watchers: Access = { who: 'staff', roles: ['department_head', 'auditor'] };
const everyone: Access = { who: 'everyone' };

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofApplication = z.strictObject({ territory: TerritoryId, number: ApplicationNumberParam });
const ofClaim = z.strictObject({ territory: TerritoryId, number: ApplicationNumberParam, status: c.Slug.max(60) });
const ofQueue = z.strictObject({ territory: TerritoryId, queue: desk.WorkQueueName });
const page = z.strictObject({ after: c.Cursor.optional(), limit: c.Limit });

const here = '/v1/department/territories/{territory}';

export const fileRoutes = {
  searchApplications: {
    method: 'POST',
    looks: true,
    path: `${here}/applications/search`,
    audience: 'department',
    access: lookers,
    summary:
      'Find applications by number, IIN, phone or name, or list them by state, category and day of submission; every search is written down',
    params: inTerritory,
    body: c.SearchApplications,
    reply: c.FoundApplications,
    refusals: ['territory-unknown', 'rulebook-none', 'search-too-wide'],
  },
  showFamilyFile: {
    method: 'GET',
    path: `${here}/applications/{number}`,
    audience: 'department',
    access: lookers,
    summary: 'The whole file of a family, with its chain of events and whether it is whole; every look is written down',
    params: ofApplication,
    reply: c.FamilyFile,
    refusals: ['application-unknown'],
  },
  listAudit: {
    method: 'GET',
    path: `${here}/audit`,
    audience: 'department',
    access: watchers,
    summary: 'Who looked at what on a day, oldest first',
    params: inTerritory,
    query: z.strictObject({ day: c.DayParam, after: c.Cursor.optional(), limit: c.Limit }),
    reply: desk.Looks,
    refusals: [],
  },
  showWork: {
    method: 'GET',
    path: `${here}/work`,
    audience: 'department',
    access: lookers,
    summary: 'How much waits for the department, by queue',
    params: inTerritory,
    reply: desk.WorkCounts,
    refusals: ['territory-unknown', 'calendar-unknown'],
  },
  listWork: {
    method: 'GET',
    path: `${here}/work/{queue}`,
    audience: 'department',
    access: lookers,
    summary: 'A queue of work, what has waited longest first',
    params: ofQueue,
    query: page,
    reply: desk.WorkList,
    refusals: ['territory-unknown', 'calendar-unknown'],
  },
  closeWork: {
    method: 'POST',
    path: `${here}/work/{queue}/close`,
    audience: 'department',
    access: clerks,
    summary: 'Take an entry off the queue: a family that was reached otherwise, a pair that is no duplicate, a paper that changes nothing',
    params: z.strictObject({ territory: TerritoryId, queue: z.enum(['duplicates', 'undeliverable', 'enrolled-waiting', 'late-papers']) }),
    body: desk.CloseWork,
    reply: desk.ClosedWork,
    refusals: ['work-unknown'],
  },
  decideClaim: {
    method: 'POST',
    path: `${here}/applications/{number}/claims/{status}/decide`,
    audience: 'department',
    access: clerks,
    summary: 'Verify or reject a claim to a status; the application moves to its true category at its original time',
    params: ofClaim,
    body: c.DecideClaim,
    reply: c.FiledApplication,
    refusals: [
      'application-unknown',
      'claim-unknown',
      'papers-not-in-force',
      'move-forbidden',
      'category-none',
      'territory-unknown',
      'rulebook-none',
    ],
  },
  suspendApplication: {
    method: 'POST',
    path: `${here}/applications/{number}/suspend`,
    audience: 'department',
    access: clerks,
    summary: 'Put a waiting application on the stop-list; the family is told',
    params: ofApplication,
    body: c.SuspendApplication,
    reply: c.FiledApplication,
    refusals: ['application-unknown', 'move-forbidden'],
  },
  archiveApplication: {
    method: 'POST',
    path: `${here}/applications/{number}/archive`,
    audience: 'department',
    access: clerks,
    summary: 'Take an application out of the queue for good; the family is told',
    params: ofApplication,
    body: c.ArchiveApplication,
    reply: c.FiledApplication,
    refusals: ['application-unknown', 'move-forbidden'],
  },
  listDuplicates: {
    method: 'GET',
    path: `${here}/duplicates`,
    audience: 'department',
    access: lookers,
    summary: 'Pairs of applications that may be one family’s, found as they came in',
    params: inTerritory,
    query: page,
    reply: desk.Duplicates,
    refusals: [],
  },
  mergeApplication: {
    method: 'POST',
    path: `${here}/applications/{number}/merge`,
    audience: 'department',
    access: clerks,
    summary: 'Merge an application into another of the same child; a dry run shows both and the result',
    params: ofApplication,
    body: c.MergeApplication,
    reply: c.MergedApplication,
    refusals: ['application-unknown', 'merge-impossible', 'move-forbidden', 'category-none', 'territory-unknown', 'rulebook-none'],
  },
  showStatistics: {
    method: 'GET',
    path: '/v1/territories/{territory}/statistics',
    audience: 'public',
    access: everyone,
    summary: 'The queue in numbers: by category, birth year, waiting time and district; fewer than five are merged',
    params: inTerritory,
    reply: desk.Statistics,
    refusals: ['territory-unknown', 'rulebook-none', 'statistics-not-published'],
    cacheSeconds: 300,
  },
  showOpenData: {
    method: 'GET',
    path: '/v1/territories/{territory}/open-data.csv',
    audience: 'public',
    access: everyone,
    summary: 'The queue as a table for download, without anything that could lead back to a family',
    params: inTerritory,
    reply: desk.OpenData,
    text: 'csv',
    refusals: ['territory-unknown', 'rulebook-none', 'statistics-not-published'],
    cacheSeconds: 300,
  },
} as const satisfies Record<string, Route>;
