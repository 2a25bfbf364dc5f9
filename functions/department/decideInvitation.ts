import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { decideStaff } from '../../shared/table/departmentStaff.ts';
import { actorHolds, readStanding } from '../../shared/table/staffing.ts';
import { findAppointment, groundOf, viewAppointment } from './staffDesk.ts';

export const work: Work<'decideInvitation', Context> = async ({ params, body: { decision }, command }, context) => {
  const { table } = context;
  const { territory } = params;
  const held = orRefuse(await actorHolds(table, command, { territory }));
  const found = orRefuse(await findAppointment(table, params));
  const standing = { ...(await readStanding(table, found)), appointment: found };
  const { appointment, writes } = orRefuse(await decideStaff(standing, decision, groundOf(context, territory, command)));
  const view = { [replyShows]: { about: [`person#${found.person}`] } as const, ...viewAppointment(appointment, command) };
  return commit(table, command, [...writes, held], view);
};
