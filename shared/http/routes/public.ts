// What anyone may ask, without a token.

import * as z from 'zod';
import * as c from '../contracts/public.ts';
import { DayParam, Limit } from '../contracts/files.ts';
import { ApplicationNumberParam, Category, PreschoolId, RoundId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });

export const publicRoutes = {
  listTerritories: {
    method: 'GET',
    path: '/v1/territories',
    audience: 'public',
    action: 'open queue: look',
    summary: 'The territories whose queue stands here',
    reply: c.Territories,
    refusals: [],
    cacheSeconds: 60,
  },
  showQueue: {
    method: 'GET',
    path: '/v1/territories/{territory}/queue',
    audience: 'public',
    action: 'open queue: look',
    summary: 'The published queue: version, time, digest, categories and their counts; or an earlier version of it',
    params: inTerritory,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    reply: c.Queue,
    refusals: ['territory-unknown', 'rulebook-none', 'queue-not-published', 'version-unknown'],
    cacheSeconds: 10,
  },
  listQueueDays: {
    method: 'GET',
    path: '/v1/territories/{territory}/queue-days',
    audience: 'public',
    action: 'open queue: count',
    summary: 'How the queue was at the end of each day, in all and by category: of the last year, or from a day on',
    params: inTerritory,
    query: z.strictObject({ from: DayParam.optional() }),
    reply: c.QueueDays,
    refusals: ['territory-unknown', 'rulebook-none'],
    cacheSeconds: 300,
  },
  listQueue: {
    method: 'GET',
    path: '/v1/territories/{territory}/queue/{category}',
    audience: 'public',
    action: 'open queue: look',
    summary: 'Rows of one category in the legal order',
    params: z.strictObject({ territory: TerritoryId, category: Category }),
    query: z.strictObject({
      from: z.coerce.number().int().min(1).max(10_000_000).default(1),
      limit: z.coerce.number().int().min(1).max(500).default(50),
      version: z.coerce.number().int().min(1).optional(),
    }),
    reply: c.QueuePage,
    refusals: ['territory-unknown', 'rulebook-none', 'queue-not-published', 'category-unknown', 'version-unknown'],
    cacheSeconds: 10,
  },
  findPosition: {
    method: 'GET',
    path: '/v1/territories/{territory}/positions/{number}',
    audience: 'public',
    action: 'open queue: look',
    summary: 'Category and position of one application, by its number; with `explain`, what the position is made of and its turn',
    params: z.strictObject({ territory: TerritoryId, number: ApplicationNumberParam }),
    query: z.strictObject({ explain: z.enum(['true', 'false']).optional() }),
    reply: c.Position,
    refusals: ['territory-unknown', 'rulebook-none', 'queue-not-published', 'application-unknown', 'position-not-published'],
    cacheSeconds: 10,
  },
  listPublicRounds: {
    method: 'GET',
    path: '/v1/territories/{territory}/rounds',
    audience: 'public',
    action: 'rounds: follow',
    summary: 'The rounds of a territory and their states, newest first',
    params: inTerritory,
    query: z.strictObject({ after: RoundId.optional(), limit: Limit }),
    reply: c.PublicRounds,
    refusals: ['territory-unknown'],
    cacheSeconds: 10,
  },
  listPreschools: {
    method: 'GET',
    path: '/v1/territories/{territory}/preschools',
    audience: 'public',
    action: 'kindergartens: look',
    summary:
      'The kindergartens a voucher may be taken to, with free places and waiting families by group; by words, age, language, distance',
    params: inTerritory,
    query: c.SearchPreschools,
    reply: c.Preschools,
    refusals: ['territory-unknown', 'rulebook-none'],
    cacheSeconds: 60,
  },
  showRules: {
    method: 'GET',
    path: '/v1/territories/{territory}/rules',
    audience: 'public',
    action: 'rules: read',
    summary:
      'The rulebook in force: its acts, categories, statuses and their papers, deadlines, day codes, the text of the consent; or that of a day',
    params: inTerritory,
    query: z.strictObject({ on: DayParam.optional() }),
    reply: c.Rules,
    refusals: ['territory-unknown', 'rulebook-none'],
    cacheSeconds: 300,
  },
  showPreschool: {
    method: 'GET',
    path: '/v1/territories/{territory}/preschools/{preschool}',
    audience: 'public',
    action: 'kindergartens: look',
    summary: 'One kindergarten with all its groups, those that take nobody new too',
    params: z.strictObject({ territory: TerritoryId, preschool: PreschoolId }),
    reply: c.PublicPreschool,
    refusals: ['territory-unknown', 'rulebook-none', 'preschool-unknown'],
    cacheSeconds: 60,
  },
} as const satisfies Record<string, Route>;
