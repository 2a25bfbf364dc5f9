import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { leaveDepartment } from '../../shared/table/departmentStaff.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { endStaff } from '../../shared/table/preschoolStaff.ts';
import { readStanding, type Standing } from '../../shared/table/staffing.ts';
import type { Write } from '../../shared/table/table.ts';
import { heldPost, namesOf, viewOwn } from './ownRoles.ts';

// Nobody needs anybody's leave to go. What they marked, signed and decided stays as it is.
export const work: Work<'leaveRole', Context> = async ({ params, caller, command }, context) => {
  const { table } = context;
  const post = heldPost(caller, params.appointment);
  if (post === undefined) return orRefuse(refuse('appointment-unknown', {}));
  const standing = await readStanding(table, post);
  if (!standing.isMember) return orRefuse(refuse('move-forbidden', { thing: 'appointment', state: 'ended', move: 'leave' }));
  const writes = post.preschool === undefined ? await leavingDepartment() : await leavingPreschool(post.preschool);
  const view = viewOwn(standing, command.at);
  return commit(table, command, writes, { ...view, state: 'ended', moves: [] });

  async function leavingDepartment(): Promise<readonly Write[]> {
    const names = orRefuse(namesOf(context, standing.post.territory));
    return orRefuse(await leaveDepartment(table, standing, { names, command })).writes;
  }

  async function leavingPreschool(id: string): Promise<readonly Write[]> {
    const preschool = await readPreschool(table, id);
    if (preschool === undefined) return orRefuse(refuse('preschool-unknown', { preschool: id }));
    return (await endStaff(table, preschool, standing satisfies Standing, 'left', command)) ?? [];
  }
};
