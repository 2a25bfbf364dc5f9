import type { Context } from '../../shared/context.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { readStatistics } from '../../shared/table/statistics.ts';

export const work: Work<'showStatistics', Context> = async ({ params: { territory }, at }, { table, rulebooks }) => {
  const { version } = orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const districtName = districtNames(rulebooks(), territory, dayOf(at));
  const numbers = (await readStatistics(table, territory)) ?? orRefuse(refuse('statistics-not-published', { territory }));
  const { queueVersion, asOf, total, byCategory, byBirthYear, byWaitingTime, byDistrict } = numbers;
  const shown = {
    byCategory: [...byCategory],
    byBirthYear: [...byBirthYear],
    byWaitingTime: [...byWaitingTime],
    byDistrict: byDistrict.map((one) => ({ ...one, districtLabels: districtName(one.of) })),
  };
  return {
    territory,
    version: queueVersion,
    asOf: isoOf(asOf),
    total,
    ...shown,
    [replyVersion]: `${territory}-${queueVersion}-${version}`,
  };
};
