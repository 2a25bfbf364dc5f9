// All groups of the month are counted, which is some pages; of those that stand first the marks themselves are read, to see how they were saved.

import type { Context } from '../../shared/context.ts';
import { lastDayOf } from '../../shared/domain/month.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { bySign, countSigns, savedTogether } from '../../shared/domain/signs.ts';
import type { MarksEntry } from '../../shared/domain/marks.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { groupMonthsPk } from '../../shared/table/timesheetKeys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { listMarks } from '../../shared/table/marks.ts';
import { GroupMonthItem } from '../../shared/table/timesheetItems.ts';
import { namesOf } from './attendanceReport.ts';

const GroupCodes = GroupMonthItem.pick({ preschool: true, group: true, codes: true });

export const work: Work<'reportSigns', Context> = async ({ params: { territory }, query }, context) => {
  const { month, by, limit } = query;
  const { table, rulebooks } = context;
  const { attendance } = orRefuse(rulebookOn(rulebooks(), territory, lastDayOf(month)));
  const counted = [];
  for await (const item of listAll(table, 'records', { pk: groupMonthsPk(territory, month) })) {
    const { preschool, group, codes } = readSure(GroupCodes, item);
    counted.push({ preschool, group, ...countSigns(Object.values(codes), attendance.codes) });
  }
  const groups = await Promise.all(
    bySign(counted, by)
      .slice(0, limit)
      .map(async (one) => {
        const saves: Pick<MarksEntry, 'kind' | 'on' | 'at'>[] = [];
        for await (const { kind, on, at } of listMarks(table, { ...one, month })) saves.push({ kind, on, at });
        return { ...one, names: await namesOf(context, one.preschool, month), savedTogether: savedTogether(saves) };
      }),
  );
  return { month, looked: counted.length, groups };
};
