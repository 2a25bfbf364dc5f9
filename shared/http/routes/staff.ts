// Who works in the department: invited, agreed to, accepted, ended; and the person's own side of it, with the way out of every session.

import * as z from 'zod';
import * as c from '../contracts/staff.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const here = '/v1/department/territories/{territory}/staff';
const mine = '/v1/me/appointments';
const inTerritory = z.strictObject({ territory: TerritoryId });
const ofAppointment = z.strictObject({ territory: TerritoryId, appointment: c.AppointmentId });
const ofMine = z.strictObject({ appointment: c.AppointmentId });

export const staffRoutes = {
  listStaff: {
    method: 'GET',
    path: here,
    audience: 'department',
    action: 'staff: look',
    personal: { what: 'staff', why: 'staffing' },
    summary: 'Everybody who has, had or is to have a role in the department, by role, with state, since when and by whom',
    params: inTerritory,
    query: c.AppointmentPage,
    reply: c.Appointments,
    refusals: [],
  },
  inviteStaff: {
    method: 'POST',
    path: here,
    audience: 'department',
    action: 'staff: invite and dismiss',
    personal: { what: 'staff', why: 'staffing' },
    summary: 'Invite somebody to a role by IIN; where the rulebook says so another head agrees first; it begins when the person accepts',
    params: inTerritory,
    body: c.InviteStaff,
    reply: c.Appointment,
    status: 201,
    limit: 'find-person',
    refusals: ['territory-unknown', 'own-appointment', 'staff-already', 'role-over'],
  },
  showAppointment: {
    method: 'GET',
    path: `${here}/{appointment}`,
    audience: 'department',
    action: 'staff: look',
    personal: { what: 'staff', why: 'staffing' },
    summary: 'One appointment with everything that was done to it',
    params: ofAppointment,
    reply: c.AppointmentFile,
    refusals: ['appointment-unknown'],
  },
  decideInvitation: {
    method: 'POST',
    path: `${here}/{appointment}/decide`,
    audience: 'department',
    action: 'staff: invite and dismiss',
    personal: { what: 'staff', why: 'staffing' },
    summary: 'Agree or not to an invitation of another head; neither by who invited nor by who is invited',
    params: ofAppointment,
    body: c.DecideInvitation,
    reply: c.Appointment,
    refusals: [
      'appointment-unknown',
      'territory-unknown',
      'own-appointment',
      'same-person',
      'invitation-lapsed',
      'move-forbidden',
      'role-over',
    ],
  },
  dismissStaff: {
    method: 'POST',
    path: `${here}/{appointment}/dismiss`,
    audience: 'department',
    action: 'staff: invite and dismiss',
    personal: { what: 'staff', why: 'staffing' },
    summary: 'End a role, or take an invitation back; counts from the person’s next request, and signs them out everywhere',
    params: ofAppointment,
    reply: c.Appointment,
    refusals: ['appointment-unknown', 'territory-unknown', 'own-appointment', 'invitation-lapsed', 'move-forbidden', 'role-over'],
  },
  listMyAppointments: {
    method: 'GET',
    path: mine,
    audience: 'parent',
    action: 'own roles: look',
    summary: 'Roles you hold and roles you are invited to',
    reply: c.MyAppointments,
    refusals: [],
  },
  answerInvitation: {
    method: 'POST',
    path: `${mine}/{appointment}/answer`,
    audience: 'parent',
    action: 'own roles: answer and leave',
    summary: 'Accept or decline a role you are invited to; accepted, it counts from your next request on',
    params: ofMine,
    body: c.AnswerInvitation,
    reply: c.MyAppointment,
    refusals: ['appointment-unknown', 'territory-unknown', 'preschool-unknown', 'invitation-lapsed', 'move-forbidden'],
  },
  leaveRole: {
    method: 'POST',
    path: `${mine}/{appointment}/leave`,
    audience: 'parent',
    action: 'own roles: answer and leave',
    summary: 'Leave a role of your own, at once; the last head of a department cannot',
    params: ofMine,
    body: c.LeaveRole,
    reply: c.MyAppointment,
    refusals: ['appointment-unknown', 'territory-unknown', 'preschool-unknown', 'move-forbidden', 'last-head'],
  },
  endMySessions: {
    method: 'POST',
    path: '/v1/me/sessions/end',
    audience: 'parent',
    action: 'own sessions: end',
    summary: 'Sign out everywhere, this device too, as after a lost phone: no sign-in of before counts from the next request on',
    body: c.EndSessions,
    reply: c.EndedSessions,
    refusals: [],
  },
} as const satisfies Record<string, Route>;
