// What the department looks for, is shown of a family and decides; what is personal travels in bodies, never in an address.

import * as z from 'zod';
import { applicationStates, claimStates } from '../../domain/application.ts';
import { claimDecisions, claimRejections } from '../../domain/claim.ts';
import { eventKinds } from '../../domain/event.ts';
import { guardianshipStates, relations } from '../../domain/guardianship.ts';
import { parseIin } from '../../domain/identifiers.ts';
import { noticeKinds } from '../../domain/notice.ts';
import { parseDay } from '../../domain/time.ts';
import { voucherStates } from '../../domain/voucher.ts';
import { ApplicationNumberParam, count, dayText, districtLabels, iso } from './shapes.ts';
import { paperNumber } from './typed.ts';

export const DayParam = z
  .string()
  .max(10)
  .transform((text, context) => {
    const day = parseDay(text);
    if (day === undefined) {
      context.addIssue({ code: 'custom', message: 'a day is a date that exists, as YYYY-MM-DD' });
      return z.NEVER;
    }
    return day;
  })
  .meta({ type: 'string', format: 'date', examples: ['2026-07-01'] });

export const Iin = z
  .string()
  .max(20)
  .transform((text, context) => {
    const iin = parseIin(text);
    if (iin === undefined) {
      context.addIssue({ code: 'custom', message: 'twelve digits, the last of which checks the others' });
      return z.NEVER;
    }
    return iin;
  })
  .meta({ type: 'string' });

export const Cursor = z.string().regex(/^[0-9A-Za-z#.-]{1,160}$/, 'not a cursor: give back the `next` of the page before');
export const Limit = z.coerce.number().int().min(1).max(100).default(50);
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single dashes');

const oneWay = ['number', 'iin', 'phone', 'name'] as const;

export const SearchApplications = z
  .strictObject({
    number: ApplicationNumberParam.optional(),
    iin: Iin.optional().describe('Of the child or of a guardian'),
    phone: z.string().max(40).optional(),
    name: z.string().min(2).max(120).optional().describe('Whole words, all of one person'),
    state: z.enum(applicationStates).optional(),
    category: z.int().min(1).max(255).optional(),
    submittedFrom: DayParam.optional(),
    submittedTo: DayParam.optional(),
    after: Cursor.optional(),
    limit: z.int().min(1).max(100).default(50),
  })
  .refine((body) => {
    const ways = oneWay.filter((way) => body[way] !== undefined).length;
    const byList = [body.state, body.category, body.submittedFrom, body.submittedTo].some((part) => part !== undefined);
    return byList ? ways === 0 : ways === 1;
  }, 'one of number, iin, phone and name; or state, category and days of submission')
  .meta({ id: 'SearchApplications' });

export const FoundApplications = z
  .object({
    applications: z.array(
      z.object({ number: z.string(), state: z.enum(applicationStates), category: z.int(), submittedAt: iso, guardians: count }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'FoundApplications' });

const Claim = z.object({
  status: z.string(),
  state: z.enum(claimStates),
  at: iso,
  evidence: z.string().optional().describe('What the family named as its proof'),
  document: z.string().optional().describe('The paper by which a clerk verified it'),
  presentBefore: iso.optional(),
  validUntil: dayText.optional(),
  decidedAt: iso.optional(),
  reason: z.string().optional(),
});

export const FiledApplication = z
  .object({
    number: z.string(),
    territory: z.string(),
    state: z.enum(applicationStates),
    stateSince: iso,
    category: z.int(),
    reason: z.record(z.string(), z.unknown()),
    submittedAt: iso,
    bornOn: dayText,
    statuses: z.array(z.string()),
    claims: z.array(Claim),
    kind: z.string(),
    wantedStart: dayText.optional(),
    district: z.string().optional(),
    language: z.string().optional(),
    groupType: z.string().optional(),
    source: z.string().optional(),
    suspended: z.object({ reason: z.string(), at: iso, until: iso.optional() }).optional(),
    mergedInto: z.string().optional(),
    mergedFrom: z.array(z.string()),
  })
  .meta({ id: 'FiledApplication' });

export const FamilyFile = z
  .object({
    application: FiledApplication.extend({ districtLabels: districtLabels.optional() }),
    child: z.object({ name: z.string().optional(), iin: z.string().optional() }),
    guardians: z.array(
      z.object({
        person: z.string(),
        guardianship: z.string().describe('To end it by'),
        name: z.string().optional(),
        phones: z.array(z.string()),
        relation: z.enum(relations),
        state: z.enum(guardianshipStates),
        since: iso,
      }),
    ),
    vouchers: z.array(
      z.object({
        voucher: z.string(),
        round: z.string().optional(),
        state: z.enum(voucherStates),
        issuedAt: iso,
        confirmLastDay: dayText.optional(),
        contestedSince: iso.optional().describe('A revocation of it is proposed: its deadlines stand still since then'),
      }),
    ),
    notices: z.array(
      z.object({
        kind: z.enum(noticeKinds),
        at: iso,
        to: z.string().optional(),
        deliveries: z.array(z.object({ channel: z.string(), at: iso, result: z.string() })),
      }),
    ),
    events: z.array(
      z.object({
        seq: z.int(),
        kind: z.enum(eventKinds),
        at: iso,
        by: z.string(),
        as: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    chain: z.object({ whole: z.boolean(), brokenAt: z.int().optional(), why: z.string().optional() }),
  })
  .meta({ id: 'FamilyFile' });

export const DecideClaim = z
  .strictObject({
    decision: z.enum(claimDecisions),
    document: z
      .strictObject({
        kind: Slug.max(40),
        number: paperNumber(40),
        issuedOn: DayParam,
      })
      .optional(),
    reason: z.enum(claimRejections).optional(),
    validUntil: DayParam.optional(),
  })
  .refine(({ decision, document }) => decision === 'reject' || document !== undefined, 'a verification names the document')
  .refine(({ decision, reason }) => decision === 'verify' || reason !== undefined, 'a rejection names its reason')
  .meta({ id: 'DecideClaim' });

export const SuspendApplication = z
  .strictObject({
    reason: z.enum(['no-contact', 'no-contract']),
    note: Slug.max(40).optional().describe('A code of the department, no text'),
  })
  .meta({ id: 'SuspendApplication' });

export const ArchiveApplication = z
  .strictObject({
    reason: z.enum(['moved-away', 'entered-in-error', 'asked-in-writing', 'deceased']),
    understood: z.literal(true, 'the place in the queue is lost and this cannot be undone; send understood: true'),
  })
  .meta({ id: 'ArchiveApplication' });

export const MergeApplication = z
  .strictObject({ into: ApplicationNumberParam, dryRun: z.boolean().optional(), understood: z.literal(true).optional() })
  .refine(({ dryRun, understood }) => dryRun === true || understood === true, 'try it with dryRun: true, then send understood: true')
  .meta({ id: 'MergeApplication' });

export const MergedApplication = z
  .object({ dryRun: z.boolean(), merged: FiledApplication, into: FiledApplication, result: FiledApplication })
  .meta({ id: 'MergedApplication' });
