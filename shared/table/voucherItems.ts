// The shape of vouchers, contracts and kindergartens as they are stored.

import * as z from 'zod';
import { contractEnds, contractStates, requestRefusals } from '../domain/contract.ts';
import { tellings } from '../domain/reminder.ts';
import { voucherStates } from '../domain/voucher.ts';
import { at, chained, day, deadline, number, version } from './itemParts.ts';

/** A waiting list of a group the family stands in; with `offer` while a place is held for it. */
const WaitingListShape = z.object({
  preschool: z.string(),
  group: z.string(),
  joinedAt: at,
  offer: z.object({ from: day, lastDay: day, before: at }).optional(),
});
export type WaitingListPlace = z.output<typeof WaitingListShape>;

export const VoucherItem = z.object({
  item: z.literal('voucher'),
  ...chained,
  voucher: z.string(),
  territory: z.string(),
  /** The round it was issued in; absent for a child who was enrolled before vouchers came. */
  round: z.string().optional(),
  origin: z.literal('legacy-enrolment').optional(),
  application: number,
  child: z.string(),
  state: z.enum(voucherStates),
  issuedAt: at,
  confirmBy: deadline.optional(),
  contractBy: deadline.optional(),
  /** Set while the family waits for a place in a waiting list: the days to sign a contract stand still, `left` of them are kept, `until` at most. */
  paused: z.object({ since: at, left: z.int(), until: day, contractBy: deadline }).optional(),
  /** Calendar days it has stood still so far. */
  pausedDays: z.int().optional(),
  lists: z.array(WaitingListShape).readonly().optional(),
  /** Set while a revocation of it is open: its days stand still since then. */
  contestedAt: at.optional(),
  /** The contract that is asked for or proposed, and the one in force. */
  request: z.string().optional(),
  contract: z.string().optional(),
  rulebook: z.string(),
  /** Projected cost to the end of its year, in tiyn: given back when it ends unused. */
  cost: z.int().optional(),
  /** Under which anybody may check the printed voucher; keyed, so it cannot be found from what is public. */
  check: z.string().optional(),
  answeredAt: at.optional(),
  expiredAt: at.optional(),
  endedAt: at.optional(),
  /** Why it was revoked or closed. */
  ending: z.string().optional(),
});
export type Voucher = z.output<typeof VoucherItem>;

/** A deadline of a voucher to look at, as the voucher itself has it; `reminded` says which reminders were sent. */
export const DueItem = z.object({
  item: z.literal('due'),
  voucher: z.string(),
  deadline,
  reminded: z.array(z.enum(tellings)).readonly().optional(),
});
export type Due = z.output<typeof DueItem>;

/** A voucher of a round that ended before its child was enrolled: what a later round may serve again. */
export const ReturnedItem = z.object({ item: z.literal('returned'), voucher: z.string(), round: z.string(), cost: z.int(), at });

const SignatureShape = z.object({ by: z.string(), method: z.string(), digest: z.string(), at });
export type Signature = z.output<typeof SignatureShape>;

export const ContractItem = z.object({
  item: z.literal('contract'),
  ...chained,
  contract: z.string(),
  territory: z.string(),
  preschool: z.string(),
  group: z.string(),
  voucher: z.string(),
  application: number,
  child: z.string(),
  state: z.enum(contractStates),
  origin: z.literal('legacy-enrolment').optional(),
  /** Its number in the kindergarten's own books, where it was concluded before vouchers. */
  legacyNumber: z.string().optional(),
  requestedAt: at,
  startsOn: day,
  endsOn: day.optional(),
  /** The contract it takes the place of: that one ends the day before this begins. */
  replaces: z.string().optional(),
  proposedAt: at.optional(),
  /** Of the text both sign. */
  digest: z.string().optional(),
  signatures: z.object({ parent: SignatureShape.optional(), preschool: SignatureShape.optional() }).optional(),
  refusal: z.enum(requestRefusals).optional(),
  ending: z.enum(contractEnds).optional(),
  /** Last days set before that a sooner one has overtaken, newest last: they count again where that one is taken back. */
  overtaken: z
    .array(z.object({ endsOn: day, ending: z.enum(contractEnds) }))
    .readonly()
    .optional(),
  rulebook: z.string(),
});
export type Contract = z.output<typeof ContractItem>;

/** A text of a contract as it was proposed: canonical JSON, of which the digest is. Never changed. */
export const ContractTextItem = z.object({ item: z.literal('contractText'), digest: z.string(), canonical: z.string() });

/** A contract of a voucher, or of a kindergarten in one state. */
export const ContractEntryItem = z.object({ item: z.literal('contractEntry'), contract: z.string() });

export const PlacesItem = z.object({
  item: z.literal('places'),
  version,
  territory: z.string(),
  preschool: z.string(),
  group: z.string(),
  capacity: z.int(),
  /** Of the group these places are of; absent until the group is first changed. Who read an older group meets a conflict. */
  groupVersion: version.optional(),
  stays: z.array(z.object({ contract: z.string(), from: day, to: day.optional() })).readonly(),
  offers: z.array(z.object({ voucher: z.string(), before: at })).readonly(),
  waiting: z.int(),
});
export type StoredPlaces = z.output<typeof PlacesItem>;

/** A family in a group's waiting list; its offer stands with the voucher and the places. */
export const WaitingEntryItem = z.object({
  item: z.literal('waitingEntry'),
  /** Absent, as the two below, until the job first sees who joined before places were told. */
  version: version.optional(),
  voucher: z.string(),
  application: number,
  joinedAt: at,
  /** The place its family knows of, counted from 1, and the day on which it was last told another; no day: it has it from joining. */
  toldPlace: z.int().optional(),
  toldOn: day.optional(),
});
export type WaitingEntry = z.output<typeof WaitingEntryItem>;

/** A group somebody waits for. */
export const WaitedGroupItem = z.object({ item: z.literal('waitedGroup'), preschool: z.string(), group: z.string() });
