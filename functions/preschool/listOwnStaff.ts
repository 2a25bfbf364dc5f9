import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listStaff } from '../../shared/table/preschoolStaff.ts';
import { findOwn } from './ownPreschool.ts';

export const work: Work<'listOwnStaff', Context> = async ({ params }, { table, vault }) => {
  const { preschool } = orRefuse(await findOwn({ table }, params.preschool));
  const staff = await listStaff(table, await vault(), preschool);
  const about = staff.map(({ person }) => `person#${person}` as const);
  return {
    [replyShows]: { about, with: [`preschool#${preschool}`] },
    staff: staff.map(({ since, ...member }) => ({ ...member, since: isoOf(since) })),
  };
};
