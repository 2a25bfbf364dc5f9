import type { Context } from '../../shared/context.ts';
import { csvOf } from '../../shared/domain/csv.ts';
import type { Work } from '../../shared/http/work.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { namesOf, readAttendance } from './attendanceReport.ts';

const byteOrderMark = '\uFEFF';
const namesAtOnce = 32;

const headings = {
  kk: { preschool: 'Балабақша коды', name: 'Балабақша', day: 'Күн', children: 'Балалар', late: 'Кеш белгіленген күндер', total: 'Барлығы' },
  ru: { preschool: 'Код детского сада', name: 'Детский сад', day: 'День', children: 'Детей', late: 'Дней отмечено поздно', total: 'Всего' },
} as const;

export const work: Work<'tableAttendance', Context> = async ({ params: { territory }, query }, context) => {
  const { month, by, language = 'kk' } = query;
  const words = headings[language];
  const { codes, total, byDay, preschools } = await readAttendance(context, territory, month, () => by === 'preschool');
  const columns = codes.map(({ code, labels }) => `${labels[language]} (${code})`);
  const daysIn = ({ days, late }: Pick<typeof total, 'days' | 'late'>) => [
    ...codes.map(({ code }) => days[code] ?? 0),
    Object.values(late).reduce((sum, count) => sum + count, 0),
  ];
  if (by === 'day') {
    const rows = byDay.map((one) => [one.day, ...daysIn(one)]);
    return { text: `${byteOrderMark}${csvOf([[words.day, ...columns, words.late], ...rows, [words.total, ...daysIn(total)]])}` };
  }
  const names = new Map<string, string>();
  await forEachAtOnce(preschools, namesAtOnce, async ({ preschool }) => {
    names.set(preschool, (await namesOf(context, preschool, query.month))[language]);
  });
  const rows = preschools.map((one) => [one.preschool, names.get(one.preschool) ?? '', one.children, ...daysIn(one)]);
  const lines = [
    [words.preschool, words.name, words.children, ...columns, words.late],
    ...rows,
    [words.total, '', total.children, ...daysIn(total)],
  ];
  return { text: `${byteOrderMark}${csvOf(lines)}` };
};
