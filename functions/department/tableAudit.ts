// The same page of the same search for a spreadsheet: ids and codes in the words of the API, and beside them who of the staff it was and what they did, in the
// language that was asked for. Nothing in it can be taken for a formula: `csvOf` makes harmless what somebody was named.

import type { Context } from '../../shared/context.ts';
import { csvOf } from '../../shared/domain/csv.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { findLooks } from './auditSearch.ts';

const byteOrderMark = '\uFEFF';
const columns = [
  'at',
  'by',
  'sign',
  'as',
  'preschool',
  'action',
  'what',
  'why',
  'way',
  'outcome',
  'code',
  'about',
  'with',
  'from',
  'name',
] as const;

export const work: Work<'tableAudit', Context> = async ({ params: { territory }, query }, context) => {
  const { shows, looks, next } = await findLooks(context, territory, query);
  const { language = 'kk' } = query;
  const rows = looks.map(({ doing, ...look }) => {
    const view: Readonly<Record<string, string | readonly string[] | undefined>> = look;
    return [...columns.map((column) => [view[column] ?? ''].flat().join(' ')), doing[language]];
  });
  // Where the page ends stands in the last row, for whoever asks for the next one.
  const more = next === undefined ? [] : [['next', next]];
  return { [replyShows]: shows, text: `${byteOrderMark}${csvOf([[...columns, 'doing'], ...rows, ...more])}` };
};
