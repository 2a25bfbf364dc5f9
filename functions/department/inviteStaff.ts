import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { inviteStaff } from '../../shared/table/departmentStaff.ts';
import { actorHolds } from '../../shared/table/staffing.ts';
import { groundOf, viewAppointment } from './staffDesk.ts';

// The answer is the same for an IIN the product knows and for one it does not.
export const work: Work<'inviteStaff', Context> = async ({ params: { territory }, body, command }, context) => {
  const { table, vault } = context;
  const keys = await vault();
  const held = orRefuse(await actorHolds(table, command, { territory }));
  const post = { territory, role: body.role, person: await keys.recognise('person', body.iin) };
  const ground = groundOf(context, territory, command);
  const { appointment, writes } = orRefuse(await inviteStaff(table, keys, { post, iin: body.iin, name: body.name }, ground));
  const view = { [replyShows]: { about: [`person#${post.person}`] } as const, ...viewAppointment(appointment, command) };
  return commit(table, command, [...writes, held], view);
};
