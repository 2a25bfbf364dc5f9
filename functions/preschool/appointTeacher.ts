import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { appointStaff } from '../../shared/table/preschoolStaff.ts';
import { findOwn } from './ownPreschool.ts';

export const work: Work<'appointTeacher', Context> = async ({ params, body: { iin, name }, command }, { table, vault }) => {
  const preschool = orRefuse(await findOwn({ table }, params.preschool));
  const appointed = await appointStaff(table, await vault(), preschool, { iin, name, role: 'preschool_teacher' }, command);
  const { since, ...member } = appointed.member;
  return commit(table, command, appointed.writes, { ...member, since: isoOf(since) });
};
