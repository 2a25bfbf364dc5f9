import type { Context } from '../../shared/context.ts';
import { staffTermsOn } from '../../shared/domain/staffing.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { appointStaff } from '../../shared/table/preschoolStaff.ts';
import { actorHolds } from '../../shared/table/staffing.ts';
import { findOwn } from './ownPreschool.ts';

export const work: Work<'appointTeacher', Context> = async ({ params, body: { iin, name }, command }, context) => {
  const { table, vault } = context;
  const preschool = orRefuse(await findOwn({ table }, params.preschool));
  const held = orRefuse(await actorHolds(table, command, { territory: preschool.territory, preschool: preschool.preschool }));
  const terms = orRefuse(staffTermsOn(context.rulebooks(), preschool.territory, command.at));
  const appointing = { iin, name, role: 'preschool_teacher' as const, terms };
  const appointed = orRefuse(await appointStaff(table, await vault(), preschool, appointing, command));
  const { person, role, since, invited } = appointed.member;
  return commit(table, command, [...appointed.writes, held], {
    [replyShows]: { about: [`person#${person}`] } as const,
    person,
    role,
    since: isoOf(since),
    ...(invited === undefined ? {} : { invited }),
  });
};
