import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listStaff } from '../../shared/table/preschoolStaff.ts';
import { findPreschool } from './registerView.ts';

export const work: Work<'listPreschoolStaff', Context> = async ({ params }, context) => {
  const { preschool } = orRefuse(await findPreschool(context, params));
  const staff = await listStaff(context.table, await context.vault(), preschool);
  const about = staff.map(({ person }) => `person#${person}` as const);
  return {
    [replyShows]: { about, with: [`preschool#${preschool}`] },
    staff: staff.map(({ since, ...member }) => ({ ...member, since: isoOf(since) })),
  };
};
