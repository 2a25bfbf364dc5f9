// Who looked at whose data: as the department's watchers search it, and as a family reads it of its own child.

import * as z from 'zod';
import { addDays, day, parseDay, type Day } from '../../domain/time.ts';
import { lookKinds, purposes } from '../../domain/trail.ts';
import { DayParam, Limit } from './files.ts';
import { iso, labels } from './shapes.ts';

export const ChildId = z.string().regex(/^[0-9a-z]{26}$/, 'not a child of yours');

/** Whose data: a child, a person, an application, a contract, a group or a kindergarten. */
const SubjectParam = z
  .string()
  .regex(
    /^(?:(?:child|person)#[0-9a-z]{26}|(?:application|contract)#[0-9A-Z]{8,16}|group#[a-z0-9-]{1,40}#[a-z0-9-]{1,40}|preschool#[a-z0-9-]{1,40})$/,
    'whose: as application#7K2M4Q9X',
  )
  .describe('Whose data: a child, a person, an application, a contract, a group or a kindergarten, as application#7K2M4Q9X');

/** The place of a look in the order of time: milliseconds, of this century and the next two, and which of that one. */
const LookCursor = z.string().regex(/^00\d{13}#[0-9a-f]{16}$/, 'not a cursor: give back the `next` of the page before');

/** A search goes from day to day: without an end of time it would go on for ever. */
const earliest = day('2000-01-01');
const latest = day('2199-12-31');
const mostDays = 31;

/** What was said of another field may be wrong too, and is seen here all the same. */
const isDay = (on: Day | undefined): on is Day => on !== undefined && parseDay(on) !== undefined;
const isKept = (on: Day | undefined) => on === undefined || (isDay(on) && on >= earliest && on <= latest);
const isSpan = (from: Day | undefined, to: Day | undefined) =>
  from === undefined ? to === undefined : isDay(from) && isDay(to) && from <= to && to < addDays(from, mostDays);

const flag = z.enum(['true']).transform(() => true);

export const AuditQuery = z
  .strictObject({
    day: DayParam.optional(),
    from: DayParam.optional(),
    to: DayParam.optional().describe('Included; at most 31 days'),
    about: SubjectParam.optional(),
    by: z
      .string()
      .regex(/^(?:[0-9a-z]{26}|[0-9a-f]{8})$/, 'a person’s id, or the sign a family was shown')
      .optional()
      .describe('A person’s id, or the sign a family was shown'),
    action: z
      .string()
      .regex(/^[a-z][A-Za-z]{1,60}$/, 'the name of a route')
      .optional(),
    refused: flag.optional().describe('Only what was refused'),
    nowhere: flag.optional().describe('Attempts at what exists in no territory, instead of those here'),
    after: LookCursor.optional(),
    limit: Limit,
  })
  .refine(
    ({ day, from, about }) => [day, from, about].filter((way) => way !== undefined).length === 1,
    'one way to search: a day, from and to, or about',
  )
  .refine(({ from, to }) => isSpan(from, to), 'from and to, together, the last not before the first, at most 31 days')
  .refine((query) => [query.day, query.from, query.to].every(isKept), 'from 2000 to 2199')
  .meta({ id: 'AuditQuery' });

export const AuditTableQuery = AuditQuery.safeExtend({
  language: z.enum(['kk', 'ru', 'en']).optional().describe('Of the words for what was done; Kazakh if you name none'),
}).meta({ id: 'AuditTableQuery' });

const looked = {
  at: iso,
  as: z.string().describe('The role they acted in; parent where they had none'),
  action: z.string().describe('The name of the route'),
  what: z.enum(lookKinds).optional(),
  why: z.enum(purposes).optional(),
  way: z.enum(['look', 'change']).optional(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().optional().describe('What it was refused with'),
};

export const AuditPage = z
  .object({
    looks: z.array(
      z.object({
        ...looked,
        by: z.string(),
        sign: z.string().describe('The sign a family is shown of this person'),
        name: z.string().optional().describe('Of staff of this territory, as they were appointed; a family is never named'),
        doing: labels.describe('What the route does, in a few words'),
        preschool: z.string().optional(),
        about: z.array(z.string()),
        with: z.array(z.string()).optional(),
        from: z.string().optional().describe('The network the request came from'),
      }),
    ),
    lookedUntil: iso.optional().describe('How far the search has come: there may be more behind `next` even where nothing was found'),
    next: z.string().optional(),
  })
  .meta({ id: 'AuditPage' });

export const ChildLooks = z
  .object({
    looks: z.array(
      z.object({
        at: iso,
        who: z.object({
          role: z.string(),
          words: labels,
          sign: z.string().describe('Always the same of one person: name it in a complaint'),
          preschool: z.object({ preschool: z.string(), names: z.object({ kk: z.string(), ru: z.string() }).optional() }).optional(),
        }),
        way: z.enum(['look', 'change']),
        what: z.object({ code: z.enum(lookKinds), words: labels }).optional(),
        why: z.object({ code: z.enum(purposes), words: labels }).optional(),
        of: z.enum(['child', 'group', 'kindergarten', 'city']).describe('Of your child alone, or of everybody there at once'),
        outcome: z.enum(['done', 'refused']),
        words: labels.describe('What happened, in one sentence'),
      }),
    ),
    lookedUntil: iso.optional().describe('How far back the search has come: there may be more behind `next` even where nothing was found'),
    next: z.string().optional(),
  })
  .meta({ id: 'ChildLooks' });

export const LooksQuery = z.strictObject({
  before: LookCursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
