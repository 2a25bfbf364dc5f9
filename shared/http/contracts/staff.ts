// Who works in the department, and what somebody sees of their own roles.

import * as z from 'zod';
import { departmentRoles, roles } from '../../domain/roles.ts';
import { appointmentStates } from '../../domain/staffing.ts';
import { Iin } from './files.ts';
import { staffName } from './register.ts';
import { iso, count } from './shapes.ts';

export const AppointmentId = z.string().regex(/^[0-9a-f]{24}$/, 'not an appointment’s id');

const Cursor = z.string().regex(/^#[a-z_]{1,40}#[0-9a-f]{24}$/, 'not a cursor: give back the `next` of the page before');

export const InviteStaff = z.strictObject({ iin: Iin, name: staffName, role: z.enum(departmentRoles) }).meta({ id: 'InviteStaff' });

export const DecideInvitation = z.strictObject({ decision: z.enum(['approve', 'reject']) }).meta({ id: 'DecideInvitation' });

export const AnswerInvitation = z.strictObject({ answer: z.enum(['accept', 'decline']) }).meta({ id: 'AnswerInvitation' });

export const LeaveRole = z
  .strictObject({ understood: z.literal(true, 'what you may do ends at once; send understood: true') })
  .meta({ id: 'LeaveRole' });

const shown = {
  appointment: z.string(),
  role: z.enum(roles),
  territory: z.string(),
  state: z.enum(appointmentStates),
  since: iso.optional().describe('Since when it is in this state'),
  answerBefore: iso.optional().describe('The first instant that is too late to agree or to answer'),
  moves: z.array(z.string()).describe('What you may do with it now'),
};

const kept = {
  ...shown,
  person: z.string(),
  invitedBy: z.string().optional().describe('A person’s id, as in `person`; or `operator`'),
  invitedAt: iso.optional(),
  approvedBy: z.string().optional(),
  endedBy: z.string().optional(),
};

/** Without the name: replies are kept for repeats. */
export const Appointment = z.object(kept).meta({ id: 'Appointment' });

const named = { ...kept, name: z.string().optional().describe('Absent where it has been erased') };

export const Appointments = z.object({ staff: z.array(z.object(named)), next: z.string().optional() }).meta({ id: 'Appointments' });

export const AppointmentFile = z
  .object({
    ...named,
    history: z.array(
      z.object({
        at: iso,
        what: z.string(),
        by: z.string(),
        state: z.enum(appointmentStates),
        reason: z.enum(['dismissed', 'left']).optional(),
      }),
    ),
  })
  .meta({ id: 'AppointmentFile' });

export const AppointmentPage = z.strictObject({
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  role: z.enum(departmentRoles).optional(),
});

export const MyAppointment = z
  .object({ ...shown, preschool: z.string().optional(), invitedAt: iso.optional() })
  .meta({ id: 'MyAppointment' });

export const MyAppointments = z.object({ appointments: z.array(MyAppointment) }).meta({ id: 'MyAppointments' });

export const EndSessions = z
  .strictObject({ devices: z.enum(['keep', 'unregister']).default('keep').describe('Whether push messages to all your devices end too') })
  .meta({ id: 'EndSessions' });

export const EndedSessions = z
  .object({ signedOutAt: iso.describe('Sign-ins up to then do not count any more'), devices: count.describe('How many were unregistered') })
  .meta({ id: 'EndedSessions' });
