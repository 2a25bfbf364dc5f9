// Why is my number what it is, and what moved it? The family asks of its own application, anybody asks by number.

import * as z from 'zod';
import * as c from '../contracts/positions.ts';
import { ApplicationNumberParam, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const ofApplication = z.strictObject({ number: ApplicationNumberParam });
const pages = z.strictObject({ before: c.HistoryBefore.optional(), limit: z.coerce.number().int().min(1).max(50).default(20) });

export const positionRoutes = {
  showMyPosition: {
    method: 'GET',
    path: '/v1/me/applications/{number}/position',
    audience: 'parent',
    action: 'own application: look',
    summary: 'The category and why, the number and what it is made of, and the turn across categories',
    params: ofApplication,
    reply: c.MyPosition,
    refusals: ['application-unknown', 'territory-unknown', 'rulebook-none'],
  },
  listMyHistory: {
    method: 'GET',
    path: '/v1/me/applications/{number}/history',
    audience: 'parent',
    action: 'own application: look',
    summary: 'Every published version in which the number changed, newest first, with the causes',
    params: ofApplication,
    query: pages,
    reply: c.History,
    refusals: ['application-unknown', 'territory-unknown', 'rulebook-none', 'queue-not-published'],
  },
  listHistory: {
    method: 'GET',
    path: '/v1/territories/{territory}/positions/{number}/history',
    audience: 'public',
    action: 'open queue: look',
    summary: 'Every published version in which the number of an application changed, newest first, with the causes',
    params: z.strictObject({ territory: TerritoryId, number: ApplicationNumberParam }),
    query: pages,
    reply: c.History,
    refusals: ['territory-unknown', 'rulebook-none', 'queue-not-published', 'application-unknown'],
    cacheSeconds: 10,
  },
} as const satisfies Record<string, Route>;
