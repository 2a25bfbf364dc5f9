import type { Context } from '../../shared/context.ts';
import { appointmentIdOf } from '../../shared/domain/staffing.ts';
import type { Work } from '../../shared/http/work.ts';
import { listInvitations, readStanding } from '../../shared/table/staffing.ts';
import { viewOwn } from './ownRoles.ts';

export const work: Work<'listMyAppointments', Context> = async ({ caller, at }, { table }) => {
  const { person, memberships } = caller;
  const held = memberships.map((one) => ({ ...one, person }));
  const known = new Set(held.map(appointmentIdOf));
  const invited = (await listInvitations(table, person)).filter(({ appointment }) => !known.has(appointment));
  const standings = await Promise.all([...invited, ...held].map((post) => readStanding(table, post)));
  return { appointments: standings.map((standing) => viewOwn(standing, at)) };
};
