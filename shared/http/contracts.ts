// What the API accepts and answers, as zod shapes. Objects are strict: a field the server sets (a category, a date of submission) cannot be
// smuggled in. Instants travel as ISO 8601 in UTC, days as YYYY-MM-DD, application numbers as eight Crockford base32 characters.

import * as z from 'zod';
import { parseApplicationNumber } from '../domain/identifiers.ts';
import { applicationStates } from '../domain/application.ts';
import { noticeKinds } from '../domain/notice.ts';
import { roundStates } from '../domain/round.ts';
import { voucherStates } from '../domain/voucher.ts';
import { roles } from '../domain/roles.ts';

const iso = z.string().meta({ format: 'date-time' });
const dayText = z.string().meta({ format: 'date' });
const count = z.int().min(0);
const labels = z.object({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: 'Labels' });

export const TerritoryId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a territory is lower-case letters, digits and hyphens');
export const RoundId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not a round id');
export const VoucherId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'not a voucher id');
export const PreschoolId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a kindergarten id');
export const NoticeCursor = z.string().regex(/^\d{15}#[0-9a-f]{24}$/, 'not a cursor: give back the `next` of the page before');
export const ImportId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not an import id');
export const Category = z.coerce.number().int().min(1).max(255);

/** Typed by people, so spaces, hyphens, small letters and look-alikes are taken; the canonical form comes out. */
export const ApplicationNumberParam = z
  .string()
  .max(20)
  .transform((text, context) => {
    const number = parseApplicationNumber(text);
    if (number === undefined) {
      context.addIssue({ code: 'custom', message: 'an application number is eight letters and digits, as on your receipt' });
      return z.NEVER;
    }
    return number;
  })
  .meta({ id: 'ApplicationNumber', type: 'string', examples: ['7K2M4Q9X'] });

export const Territories = z
  .object({ territories: z.array(z.object({ territory: z.string(), names: labels, published: z.boolean() })) })
  .meta({ id: 'Territories' });

export const Queue = z
  .object({
    territory: z.string(),
    version: z.int(),
    asOf: iso,
    total: count,
    rulebook: z.string(),
    columns: z.array(z.string()),
    categories: z.array(z.object({ category: z.int(), key: z.string(), labels, count })),
  })
  .meta({ id: 'Queue' });

export const QueuePage = z
  .object({
    territory: z.string(),
    category: z.int(),
    version: z.int(),
    asOf: iso,
    total: count,
    from: z.int(),
    rows: z.array(
      z.object({
        position: z.int().optional(),
        number: z.string().optional(),
        submittedAt: iso.optional(),
        status: z.literal('waiting').optional(),
      }),
    ),
    next: z.int().optional(),
  })
  .meta({ id: 'QueuePage' });

export const Position = z
  .object({
    number: z.string(),
    category: z.int(),
    labels,
    position: z.int(),
    ahead: count,
    of: count,
    version: z.int(),
    asOf: iso,
  })
  .meta({ id: 'Position' });

const preschoolGroup = z.object({ ageFrom: z.int(), ageTo: z.int(), language: z.enum(['kk', 'ru', 'en']), capacity: z.int() });
export const Preschools = z
  .object({
    preschools: z.array(
      z.object({
        preschool: z.string(),
        names: labels,
        district: z.string(),
        address: z.string(),
        ownership: z.enum(['state', 'private', 'departmental']),
        groups: z.array(preschoolGroup),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Preschools' });

export const PublicRounds = z
  .object({
    rounds: z.array(
      z.object({
        round: z.string(),
        state: z.enum(roundStates),
        count: z.int(),
        issued: count,
        draftedAt: iso,
        digest: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'PublicRounds' });

export const Me = z
  .object({
    locale: z.enum(['kk', 'ru', 'en']),
    phones: z.array(z.string()),
    roles: z.array(z.object({ role: z.enum(roles), territory: z.string() })),
    children: count,
  })
  .meta({ id: 'Me' });

export const Application = z
  .object({
    number: z.string(),
    territory: z.string(),
    state: z.enum(applicationStates),
    category: z.int(),
    labels,
    submittedAt: iso,
    suspended: z.object({ reason: z.string(), at: iso }).optional(),
    voucher: z.string().optional(),
    moves: z.array(z.string()),
  })
  .meta({ id: 'Application' });

export const Applications = z.object({ applications: z.array(Application) }).meta({ id: 'Applications' });

export const Voucher = z
  .object({
    voucher: z.string(),
    application: z.string(),
    territory: z.string(),
    round: z.string(),
    state: z.enum(voucherStates),
    issuedAt: iso,
    confirmBefore: iso,
    confirmLastDay: dayText,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Voucher' });

export const Vouchers = z.object({ vouchers: z.array(Voucher) }).meta({ id: 'Vouchers' });

export const RefuseVoucher = z
  .strictObject({ understood: z.literal(true, 'refusing annuls your place in the queue and cannot be undone; send understood: true') })
  .meta({ id: 'RefuseVoucher' });

export const Notices = z
  .object({
    notices: z.array(
      z.object({ notice: z.string(), kind: z.enum(noticeKinds), at: iso, application: z.string(), title: z.string(), text: z.string() }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Notices' });

export const RegisterDevice = z
  .strictObject({ platform: z.enum(['fcm', 'apns']), token: z.string().regex(/^[\x21-\x7e]{8,4096}$/, 'not a device token') })
  .meta({ id: 'RegisterDevice' });
export const Device = z.object({ device: z.string() }).meta({ id: 'Device' });

export const DraftRound = z
  .strictObject({ count: z.int().min(1).max(100_000), plan: z.string().max(40).optional() })
  .meta({ id: 'DraftRound' });

export const Round = z
  .object({
    round: z.string(),
    territory: z.string(),
    state: z.enum(roundStates),
    count: z.int(),
    plan: z.string(),
    draftedAt: iso,
    approvedAt: iso.optional(),
    queueVersion: z.int().optional(),
    rulebook: z.string(),
    digest: z.string().optional(),
    issued: count,
    skipped: count,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Round' });

export const Rounds = z.object({ rounds: z.array(Round) }).meta({ id: 'Rounds' });

export const RoundCheck = z
  .object({
    round: z.string(),
    queueVersion: z.int(),
    asOf: iso,
    count: z.int(),
    awarded: count,
    categories: z.array(z.object({ category: z.int(), labels, waiting: count, awarded: count })),
    first: z.array(z.object({ number: z.string(), category: z.int(), position: z.int() })),
  })
  .meta({ id: 'RoundCheck' });

export const OpenImport = z
  .strictObject({
    source: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a source is lower-case letters, digits and hyphens'),
    file: z.string().max(200),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    dryRun: z.boolean().optional(),
  })
  .meta({ id: 'OpenImport' });

export const Import = z
  .object({
    import: z.string(),
    territory: z.string(),
    source: z.string(),
    state: z.enum(['open', 'finished']),
    dryRun: z.boolean(),
    openedAt: iso,
  })
  .meta({ id: 'Import' });

/** A canonical row as text, read and judged by the server: a bad cell rejects its row and no other. */
export const ImportRow = z
  .strictObject({
    line: z.int().min(1),
    cells: z.record(z.string().max(60), z.string().max(2_000)),
  })
  .meta({ id: 'ImportRow' });

export const ImportRows = z.strictObject({ rows: z.array(ImportRow).min(1).max(200) }).meta({ id: 'ImportRows' });

export const ImportOutcomes = z
  .object({
    outcomes: z.array(
      z.object({
        line: z.int(),
        outcome: z.enum(['accepted', 'merged', 'rejected']),
        number: z.string().optional(),
        reason: z.string().optional(),
        field: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportOutcomes' });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    detailKk: z.string(),
    detailRu: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    because: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
