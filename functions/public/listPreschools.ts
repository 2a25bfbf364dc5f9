import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listPreschools } from '../../shared/table/preschools.ts';

export const work: Work<'listPreschools', Context> = async ({ params: { territory }, query, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const { preschools, next } = await listPreschools(table, territory, query);
  return {
    preschools: preschools.map((preschool) => ({ ...preschool, groups: [...preschool.groups] })),
    ...(next === undefined ? {} : { next }),
  };
};
