import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { dismissStaff } from '../../shared/table/preschoolStaff.ts';
import { actorHolds } from '../../shared/table/staffing.ts';
import { findPreschool } from './registerView.ts';

export const work: Work<'dismissPreschoolStaff', Context> = async ({ params, command }, { table }) => {
  const preschool = orRefuse(await findPreschool({ table }, params));
  const { person, role } = params;
  const held = orRefuse(await actorHolds(table, command, { territory: preschool.territory }));
  const writes = orRefuse(await dismissStaff(table, preschool, { person, role }, command));
  return commit(table, command, [...writes, held], { person, role });
};
