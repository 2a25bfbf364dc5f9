import type { Context } from '../../shared/context.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import type { Work } from '../../shared/http/work.ts';
import { listPreschoolIds, readRegistered } from '../../shared/table/preschools.ts';
import { viewOfRecord } from './registerView.ts';

export const work: Work<'listRegister', Context> = async ({ params: { territory }, query, at }, { table, rulebooks }) => {
  const today = dayOf(at);
  const districtName = districtNames(rulebooks(), territory, today);
  const { ids, next } = await listPreschoolIds(table, territory, query);
  const found = await Promise.all(ids.map((preschool) => readRegistered(table, preschool)));
  const preschools = found.flatMap((one) =>
    one === undefined || within({ territory }, one.preschool) === undefined
      ? []
      : [{ ...viewOfRecord(one, today, districtName), groups: one.groups.length }],
  );
  return { preschools, ...(next === undefined ? {} : { next }) };
};
