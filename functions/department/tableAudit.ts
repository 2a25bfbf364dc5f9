// The same page of the same search for a spreadsheet: ids and codes, so nothing in it can be taken for a formula but what `csvOf` has made harmless.

import type { Context } from '../../shared/context.ts';
import { csvOf } from '../../shared/domain/csv.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { findLooks, viewOfEntry } from './auditSearch.ts';

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
] as const;

export const work: Work<'tableAudit', Context> = async ({ params: { territory }, query }, context) => {
  const { shows, looks, next } = await findLooks(context, territory, query);
  const rows = looks.map((look) => {
    const view: Readonly<Record<string, string | readonly string[] | undefined>> = viewOfEntry(look);
    return columns.map((column) => [view[column] ?? ''].flat().join(' '));
  });
  // Where the page ends stands in the last row, for whoever asks for the next one.
  const more = next === undefined ? [] : [['next', next]];
  return { [replyShows]: shows, text: `${byteOrderMark}${csvOf([[...columns], ...rows, ...more])}` };
};
