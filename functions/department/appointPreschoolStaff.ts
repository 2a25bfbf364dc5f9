import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { appointStaff } from '../../shared/table/preschoolStaff.ts';
import { findPreschool } from './registerView.ts';

// The department answers for who heads a kindergarten; teachers are the head's own business.
export const work: Work<'appointPreschoolStaff', Context> = async ({ params, body: { iin, name }, command }, { table, vault }) => {
  const preschool = orRefuse(await findPreschool({ table }, params));
  const appointed = await appointStaff(table, await vault(), preschool, { iin, name, role: 'preschool_head' }, command);
  const { since, ...member } = appointed.member;
  return commit(table, command, appointed.writes, { ...member, since: isoOf(since) });
};
