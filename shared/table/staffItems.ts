// The shapes of who works here and of who signed out, as they are stored.

import * as z from 'zod';
import { roles } from '../domain/roles.ts';
import { appointmentStates } from '../domain/staffing.ts';
import { at, chained, version } from './itemParts.ts';

export const AppointmentItem = z.object({
  item: z.literal('appointment'),
  ...chained,
  appointment: z.string(),
  territory: z.string(),
  person: z.string(),
  role: z.enum(roles),
  /** For a role in one kindergarten. */
  preschool: z.string().optional(),
  state: z.enum(appointmentStates),
  /** As whoever invited them wrote it, sealed for the person and `appointment#ID/name`. */
  name: z.string().optional(),
  /** Since when it is in this state. */
  since: at,
  /** The first instant too late to answer, while somebody has to. */
  until: at.optional(),
  /** A person's id, or `operator`; both absent for a role that was entered before appointments were kept. */
  invitedBy: z.string().optional(),
  invitedAt: at.optional(),
  approvedBy: z.string().optional(),
  endedBy: z.string().optional(),
});
export type Appointment = z.output<typeof AppointmentItem>;

/** Every appointment of a territory. */
export const AppointmentEntryItem = z.object({ item: z.literal('appointmentEntry'), appointment: z.string() });

/** Stands under the person while they have to answer. */
export const InvitationItem = z.object({ item: z.literal('invitation'), appointment: z.string() });

/** No sign-in of before that instant counts any more. */
export const SignedOutItem = z.object({ item: z.literal('signedOut'), version, at });
