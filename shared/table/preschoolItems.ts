// The shape of kindergartens and their groups in the department's register.

import * as z from 'zod';
import { groupTypes, ownerships } from '../domain/rulebookVouchers.ts';
import { preschoolRoles } from '../domain/roles.ts';
import { at, chained, day, version } from './itemParts.ts';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

export const PreschoolRecordItem = z.object({
  item: z.literal('preschoolRecord'),
  ...chained,
  preschool: z.string(),
  territory: z.string(),
  /** BIN of the organisation or IIN of the entrepreneur, sealed for `preschool#ID/number`: an IIN is somebody's. */
  number: z.string(),
  names,
  district: z.string(),
  address: z.string(),
  /** The same in Kazakh; without it `address` is read in every language. */
  addressKk: z.string().optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  ownership: z.enum(ownerships),
  phone: z.string().optional(),
  /** On the list of those a voucher may be used in. */
  eligible: z.object({ from: day, to: day.optional() }).optional(),
});
export type PreschoolRecord = z.output<typeof PreschoolRecordItem>;

export const GroupItem = z.object({
  item: z.literal('group'),
  version,
  preschool: z.string(),
  group: z.string(),
  territory: z.string(),
  names,
  groupType: z.enum(groupTypes),
  language: z.string(),
  /** Full months of age on the first day, both ends included. */
  ageFrom: z.int(),
  ageTo: z.int(),
  /** Hours a day it is open. */
  hours: z.number(),
  /** False: nobody new is taken. */
  open: z.boolean(),
});
export type Group = z.output<typeof GroupItem>;

/** Who works in a kindergarten; what they may do stands with the person (`MembershipItem`), saved and removed together with this. */
export const StaffItem = z.object({
  item: z.literal('staff'),
  preschool: z.string(),
  territory: z.string(),
  person: z.string(),
  role: z.enum(preschoolRoles),
  since: at,
  /** As whoever appointed them wrote it, sealed for `preschool#ID/staff#PERSON`. */
  name: z.string(),
});
export type Staff = z.output<typeof StaffItem>;
