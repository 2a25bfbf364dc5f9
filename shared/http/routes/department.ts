// What the education department may ask, each person in the territories where they hold a role.

import * as z from 'zod';
import * as c from '../contracts/department.ts';
import { Limit } from '../contracts/files.ts';
import { ImportId, RoundId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofRound = z.strictObject({ territory: TerritoryId, round: RoundId });
const ofImport = z.strictObject({ territory: TerritoryId, import: ImportId });

export const departmentRoutes = {
  draftRound: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/rounds',
    audience: 'department',
    action: 'round: draft',
    summary: 'Draft a round of vouchers: by count, by money, by free places or by vouchers that came back',
    params: inTerritory,
    body: c.DraftRound,
    reply: c.Round,
    status: 201,
    refusals: ['territory-unknown', 'rulebook-none', 'plan-unknown', 'basis-lapsed', 'calendar-unknown', 'rate-none'],
  },
  listRounds: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/rounds',
    audience: 'department',
    action: 'round: look',
    summary: 'All rounds with their progress',
    params: inTerritory,
    query: z.strictObject({ after: RoundId.optional(), limit: Limit }),
    reply: c.Rounds,
    refusals: ['territory-unknown'],
  },
  showRound: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/rounds/{round}',
    audience: 'department',
    action: 'round: look',
    summary: 'One round, its progress and the moves open to it',
    params: ofRound,
    reply: c.Round,
    refusals: ['territory-unknown', 'round-unknown'],
  },
  checkRound: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/rounds/{round}/check',
    audience: 'department',
    action: 'round: look',
    summary:
      'Dry run: who would be served, what it would cost, who would be passed over and why, what would be left; it does not know ages, which are met at the issuing; writes nothing',
    params: ofRound,
    reply: c.RoundCheck,
    refusals: [
      'territory-unknown',
      'round-unknown',
      'rulebook-none',
      'queue-not-published',
      'plan-unknown',
      'calendar-unknown',
      'rate-none',
    ],
  },
  approveRound: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/rounds/{round}/approve',
    audience: 'department',
    action: 'round: approve',
    summary: 'Approve a draft as a second person: freezes its input and starts the issuing',
    params: ofRound,
    reply: c.Round,
    refusals: [
      'territory-unknown',
      'round-unknown',
      'rulebook-none',
      'queue-not-published',
      'plan-unknown',
      'same-person',
      'move-forbidden',
      'basis-lapsed',
      'calendar-unknown',
      'rate-none',
      'budget-exceeded',
      'queue-behind',
      'round-empty',
    ],
  },
  cancelRound: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/rounds/{round}/cancel',
    audience: 'department',
    action: 'round: approve',
    summary: 'Cancel what is not issued yet; vouchers already issued stay',
    params: ofRound,
    reply: c.Round,
    refusals: ['territory-unknown', 'round-unknown', 'move-forbidden'],
  },
  openImport: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/imports',
    audience: 'department',
    action: 'applications: import',
    summary: 'Open an import of applications from another system',
    params: inTerritory,
    body: c.OpenImport,
    reply: c.Import,
    status: 201,
    refusals: ['territory-unknown', 'rulebook-none'],
  },
  importRows: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/imports/{import}/rows',
    audience: 'department',
    action: 'applications: import',
    personal: { what: 'import', why: 'queue' },
    summary: 'Up to 200 canonical rows; each is accepted, merged or rejected with its reason',
    params: ofImport,
    body: c.ImportRows,
    reply: c.ImportOutcomes,
    refusals: ['territory-unknown', 'rulebook-none', 'import-unknown', 'import-closed', 'basis-lapsed'],
  },
  finishImport: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/imports/{import}/finish',
    audience: 'department',
    action: 'applications: import',
    summary: 'Close the import; the queue is published anew by the next run of recomputeQueue',
    params: ofImport,
    reply: c.Import,
    refusals: ['territory-unknown', 'import-unknown'],
  },
} as const satisfies Record<string, Route>;
