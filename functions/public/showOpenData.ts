import type { Context } from '../../shared/context.ts';
import { csvOf } from '../../shared/domain/csv.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { readStatistics } from '../../shared/table/statistics.ts';

const columns = ['asOf', 'category', 'district', 'submittedFrom', 'submittedTo', 'applications'] as const;

export const work: Work<'showOpenData', Context> = async ({ params: { territory }, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const numbers = (await readStatistics(table, territory)) ?? orRefuse(refuse('statistics-not-published', { territory }));
  const day = dayOf(numbers.asOf);
  const lines = numbers.rows.map(({ category, district, from, to, count }) => [day, category, district, from, to, count]);
  return { text: csvOf([columns, ...lines]), [replyVersion]: `${territory}-${numbers.queueVersion}` };
};
