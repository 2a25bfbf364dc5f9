import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { dismissStaff } from '../../shared/table/preschoolStaff.ts';
import { actorHolds } from '../../shared/table/staffing.ts';
import { findOwn } from './ownPreschool.ts';

// Heads are the department's to dismiss: a head can end neither another head's work nor, by mistake, their own.
export const work: Work<'dismissTeacher', Context> = async ({ params: { preschool: id, person }, command }, { table }) => {
  const preschool = orRefuse(await findOwn({ table }, id));
  const role = 'preschool_teacher';
  const held = orRefuse(await actorHolds(table, command, { territory: preschool.territory, preschool: id }));
  const writes = orRefuse(await dismissStaff(table, preschool, { person, role }, command));
  return commit(table, command, [...writes, held], { person, role });
};
