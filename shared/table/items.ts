// The shape of what is stored, parsed on every read: an item that does not fit is a bug that must stop the work, not a value to guess.
// `item` names the kind and is what the stream's filter looks at.

import * as z from 'zod';
import { applicationStates, claimStates } from '../domain/application.ts';
import { eventKinds } from '../domain/event.ts';
import { guardianshipStates, relations } from '../domain/guardianship.ts';
import { moveCauses } from '../domain/movement.ts';
import { noticeKinds } from '../domain/notice.ts';
import { roles } from '../domain/roles.ts';
import { suspensionReasons } from '../domain/rulebookSchema.ts';
import { groupTypes } from '../domain/rulebookVouchers.ts';
import { at, bytes, chained, day, number, statuses, version } from './itemParts.ts';

const PrivilegeClaim = z.object({
  status: z.string(),
  state: z.enum(claimStates),
  at,
  /** Number or address of the paper, sealed by the child's key (`proofs.ts`); never the paper. */
  evidence: z.string().optional(),
  /** The paper a clerk saw, sealed alike. */
  document: z.string().optional(),
  validUntil: day.optional(),
  /** The first instant that is too late to present the papers. */
  presentBefore: at.optional(),
  decidedAt: at.optional(),
  reason: z.string().optional(),
});
export type PrivilegeClaim = z.output<typeof PrivilegeClaim>;

export const ApplicationItem = z.object({
  item: z.literal('application'),
  ...chained,
  number,
  territory: z.string(),
  child: z.string(),
  guardians: z.array(z.string()).readonly(),
  state: z.enum(applicationStates),
  category: z.int(),
  /** Why this category, as `categoryOf` said it. */
  reason: z.record(z.string(), z.unknown()),
  submittedAt: at,
  bornOn: day,
  statuses,
  /** Statuses claimed, with what became of each. Only what is verified, and stands in `statuses`, decides the category. */
  claims: z.array(PrivilegeClaim).readonly().optional(),
  kind: z.enum(['new', 'transfer']),
  groupType: z.enum(groupTypes).optional(),
  specialNeeds: z.object({ conclusion: z.string(), issuedOn: day }).optional(),
  consent: z.object({ text: z.string(), at }).optional(),
  /** Shared by the applications of twins: rounds serve them together or pass over them together. */
  batch: z.string().optional(),
  wantedStart: day.optional(),
  district: z.string().optional(),
  language: z.string().optional(),
  origin: z.object({ source: z.string(), content: z.string(), legacyNumber: z.string().optional() }).optional(),
  /** When it last joined or left the line: moves of one application never go back in time. */
  movedAt: at,
  voucher: z.string().optional(),
  suspended: z.object({ reason: z.enum(suspensionReasons), at, until: at.optional() }).optional(),
  /** When it came into its state: lists by state are in this order. */
  stateSince: at,
  /** How often it was restored, by the reason of the suspension. */
  restores: z.partialRecord(z.enum(suspensionReasons), z.int()).optional(),
  /** The application it was merged into. */
  mergedInto: number.optional(),
});
export type Application = z.output<typeof ApplicationItem>;

export const NumberItem = z.object({
  item: z.literal('number'),
  version,
  territory: z.string(),
  state: z.enum(applicationStates),
  order: bytes,
});

export const EventItem = z.object({
  item: z.literal('event'),
  of: z.string(),
  seq: z.int(),
  kind: z.enum(eventKinds),
  territory: z.string(),
  at,
  by: z.string(),
  as: z.union([z.enum(roles), z.literal('parent'), z.literal('system')]),
  data: z.record(z.string(), z.json()),
  prevHash: z.string(),
  hash: z.string(),
});

export const MoveItem = z.object({
  item: z.literal('move'),
  at,
  key: bytes,
  way: z.enum(['joined', 'left']),
  cause: z.enum(moveCauses),
});

export const PersonItem = z.object({
  item: z.literal('person'),
  version,
  locale: z.enum(['kk', 'ru', 'en']),
  /** Sealed by the vault for `person#ID/contacts`: JSON of name, phones, phones not verified, and e-mail. */
  contacts: z.string(),
  /** Which news reach them beside the inbox; absent: by push, and by SMS while they have no device. */
  choices: z.object({ push: z.boolean(), sms: z.boolean().optional() }).optional(),
});
/** The one application a child has in a territory. */
export const ClaimItem = z.object({
  item: z.literal('childApplication'),
  version,
  number,
  /** Numbers of applications of before: what was looked at under them is still about the child. */
  earlier: z.array(number).readonly().optional(),
});
export type ChildClaim = Omit<z.output<typeof ClaimItem>, 'item'>;
/** Twins who wait together. */
export const BatchItem = z.object({ item: z.literal('batch'), version, numbers: z.array(number).readonly() });

export const MembershipItem = z.object({
  item: z.literal('membership'),
  role: z.enum(roles),
  territory: z.string(),
  /** The kindergarten, for those who work in one. */
  preschool: z.string().optional(),
});
/** Stands under the person and, with `guardianOf`, under the child. Only `verified` gives access. */
export const GuardianItem = z.object({
  item: z.literal('guardian'),
  ...chained,
  person: z.string(),
  child: z.string(),
  state: z.enum(guardianshipStates),
  relation: z.enum(relations),
  since: at,
  /** The territory whose department decides, where no registry did. */
  territory: z.string().optional(),
});
export type Guardianship = z.output<typeof GuardianItem>;

/** A phone or tablet that takes push messages. The token is sealed for `device#ID/token`; the endpoint is made at the first message. */
export const DeviceItem = z.object({
  item: z.literal('device'),
  version,
  device: z.string(),
  platform: z.enum(['fcm', 'apns']),
  token: z.string(),
  endpoint: z.string().optional(),
  registeredAt: at.optional(),
});
export type Device = z.output<typeof DeviceItem>;

/** What became of a notice on one channel; a receipt stands beside its channel's mark, as `sms#<phone>#receipt`. */
export const DeliveryItem = z.object({
  item: z.literal('delivery'),
  channel: z.string(),
  at,
  result: z.string(),
  /** The provider's message id, or its reason as a code. */
  evidence: z.string().optional(),
  /** Until when it waits, where it does. */
  until: at.optional(),
  /** The clerk who told the family otherwise. */
  by: z.string().optional(),
});

export const NoticeItem = z.object({
  item: z.literal('notice'),
  notice: z.string(),
  kind: z.enum(noticeKinds),
  to: z.union([z.object({ person: z.string() }), z.object({ application: z.string() })]),
  at,
  territory: z.string().optional(),
  application: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const AnswerItem = z.object({
  item: z.literal('answer'),
  digest: z.string(),
  reply: z.string(),
  /** Whose data it shows: a repeat is written down like the first time. */
  shows: z.string().optional(),
  expiresAtSeconds: z.int(),
});

export const ImportItem = z.object({
  item: z.literal('import'),
  ...chained,
  import: z.string(),
  territory: z.string(),
  /** Absent in imports of a queue. */
  kind: z.literal('enrolment').optional(),
  source: z.string(),
  state: z.enum(['open', 'finished']),
  dryRun: z.boolean(),
  openedAt: at,
});
export type Import = z.output<typeof ImportItem>;

export const ImportedRowItem = z.object({
  item: z.literal('row'),
  outcome: z.enum(['accepted', 'merged']),
  number,
});
