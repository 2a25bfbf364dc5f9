// The shape of what is stored, parsed on every read: an item that does not fit is a bug that must stop the work, not a value to guess.
// `item` names the kind and is what the stream's filter looks at.

import * as z from 'zod';
import { applicationStates } from '../domain/application.ts';
import { eventKinds, type Chained } from '../domain/event.ts';
import { moveCauses } from '../domain/movement.ts';
import { noticeKinds } from '../domain/notice.ts';
import { parseApplicationNumber, type ApplicationNumber } from '../domain/identifiers.ts';
import { roles } from '../domain/roles.ts';
import { roundStates } from '../domain/round.ts';
import { suspensionReasons } from '../domain/rulebookSchema.ts';
import { instant, parseDay, type Day, type Instant } from '../domain/time.ts';
import { voucherStates } from '../domain/voucher.ts';
import type { Item } from './table.ts';

const at = z.number().transform((value): Instant => instant(value));
const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined);
const number = z.custom<ApplicationNumber>((value) => typeof value === 'string' && parseApplicationNumber(value) === value);
const bytes = z.instanceof(Uint8Array);
const version = z.int().min(1);
const chained = { version, eventHash: z.string() };
const statuses = z.array(z.string()).readonly();

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
  kind: z.enum(['new', 'transfer']),
  wantedStart: day.optional(),
  district: z.string().optional(),
  language: z.string().optional(),
  origin: z.object({ source: z.string(), content: z.string(), legacyNumber: z.string().optional() }).optional(),
  /** When it last joined or left the line: moves of one application never go back in time. */
  movedAt: at,
  voucher: z.string().optional(),
  suspended: z.object({ reason: z.enum(suspensionReasons), at }).optional(),
});
export type Application = z.output<typeof ApplicationItem>;

export const NumberItem = z.object({
  item: z.literal('number'),
  version,
  territory: z.string(),
  state: z.enum(applicationStates),
  order: bytes,
});

export const VoucherItem = z.object({
  item: z.literal('voucher'),
  ...chained,
  voucher: z.string(),
  territory: z.string(),
  round: z.string(),
  application: number,
  child: z.string(),
  state: z.enum(voucherStates),
  issuedAt: at,
  confirmBefore: at,
  confirmLastDay: day,
  confirmDays: z.int(),
  calendarVersion: z.string(),
  rulebook: z.string(),
  answeredAt: at.optional(),
  expiredAt: at.optional(),
});
export type Voucher = z.output<typeof VoucherItem>;

export const RoundItem = z.object({
  item: z.literal('round'),
  ...chained,
  round: z.string(),
  territory: z.string(),
  state: z.enum(roundStates),
  count: z.int(),
  plan: z.string(),
  rulebook: z.string(),
  draftedAt: at,
  draftedBy: z.string(),
  approvedAt: at.optional(),
  approvedBy: z.string().optional(),
  frozen: z.object({ queueVersion: z.int(), queueRun: z.string(), queueDigest: z.string(), digest: z.string(), rows: z.int() }).optional(),
});
export type Round = z.output<typeof RoundItem>;

export const ProgressItem = z.object({ item: z.literal('progress'), version, issued: z.int(), skipped: z.int() });
export type Progress = z.output<typeof ProgressItem>;

export const AwardItem = z.object({ item: z.literal('award'), place: z.int(), row: z.int(), number, voucher: z.string(), at });
export type Award = z.output<typeof AwardItem>;
export const SkipItem = z.object({ item: z.literal('skip'), row: z.int(), number, state: z.string(), at });

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
  /** Sealed by the vault for `person#ID/contacts`: JSON of name, phones and e-mail. */
  contacts: z.string(),
});
/** The one application a child has in a territory. */
export const ClaimItem = z.object({ item: z.literal('childApplication'), version, number });
/** A deadline to look at when its day has passed. */
export const DueItem = z.object({ item: z.literal('due'), voucher: z.string() });

export const MembershipItem = z.object({ item: z.literal('membership'), role: z.enum(roles), territory: z.string() });
export const GuardianItem = z.object({ item: z.literal('guardian'), child: z.string(), since: at });

/** A phone or tablet that takes push messages. The token is sealed for `device#ID/token`; the endpoint is made at the first message. */
export const DeviceItem = z.object({
  item: z.literal('device'),
  version,
  device: z.string(),
  platform: z.enum(['fcm', 'apns']),
  token: z.string(),
  endpoint: z.string().optional(),
});
export type Device = z.output<typeof DeviceItem>;

export const DeliveryItem = z.object({ item: z.literal('delivery'), channel: z.string(), at, result: z.string() });

export const NoticeItem = z.object({
  item: z.literal('notice'),
  notice: z.string(),
  kind: z.enum(noticeKinds),
  to: z.union([z.object({ person: z.string() }), z.object({ application: z.string() })]),
  at,
  territory: z.string(),
  application: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const AnswerItem = z.object({ item: z.literal('answer'), digest: z.string(), reply: z.string(), expiresAtSeconds: z.int() });

export const ImportItem = z.object({
  item: z.literal('import'),
  ...chained,
  import: z.string(),
  territory: z.string(),
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

export const PointerItem = z.object({
  item: z.literal('pointer'),
  version,
  run: z.string(),
  asOf: at,
  publishedAt: at,
  total: z.int(),
  digest: z.string(),
  rulebook: z.string(),
  stretches: z.array(z.object({ category: z.int(), first: z.int(), count: z.int() })).readonly(),
});
export type Pointer = z.output<typeof PointerItem>;

export const ChunkItem = z.object({ first: z.int(), rows: bytes });
export const DirectoryItem = z.object({ keys: bytes });
/** The log of one run; a run that lost the race to publish leaves one nobody points to. */
export const MovementItem = z.object({ version, run: z.string(), moves: bytes });

export const PublicRoundItem = z.object({
  item: z.literal('publicRound'),
  version,
  round: z.string(),
  state: z.enum(roundStates),
  count: z.int(),
  issued: z.int(),
  draftedAt: at,
  digest: z.string().optional(),
});

export const PreschoolItem = z.object({
  item: z.literal('preschool'),
  preschool: z.string(),
  names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  district: z.string(),
  address: z.string(),
  ownership: z.enum(['state', 'private', 'departmental']),
  groups: z.array(z.object({ ageFrom: z.int(), ageTo: z.int(), language: z.enum(['kk', 'ru', 'en']), capacity: z.int() })).readonly(),
});
export type Preschool = Omit<z.output<typeof PreschoolItem>, 'item'>;

/** The item as its shape reads it; undefined stays undefined. Throws, naming the fields but not their values, when it does not fit. */
export function readAs<Shape extends z.ZodType>(shape: Shape, item: Item | undefined): z.output<Shape> | undefined {
  return item === undefined ? undefined : readSure(shape, item);
}

/** The head of an aggregate's chain, whatever the aggregate. */
export function readHead(item: Item | undefined): Chained | undefined {
  return readAs(z.object(chained), item);
}

export function readSure<Shape extends z.ZodType>(shape: Shape, item: Item): z.output<Shape> {
  const read = shape.safeParse(item);
  if (read.success) return read.data;
  throw new Error(`an item does not fit its shape: ${read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')}`);
}
