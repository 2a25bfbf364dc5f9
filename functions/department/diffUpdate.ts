// The rows of an update for a spreadsheet. Names of categories come from a rulebook somebody typed, so a cell that begins like a formula is made
// harmless; the byte order mark tells spreadsheets that this is UTF-8.

import type { Context } from '../../shared/context.ts';
import { csvOf } from '../../shared/domain/csv.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readUpdateRows } from '../../shared/table/updates.ts';
import { findUpdate, namedCategories } from './updateView.ts';

const byteOrderMark = '\uFEFF';
const columns = ['number', 'submittedAt', 'effect', 'from', 'fromKk', 'fromRu', 'to', 'toKk', 'toRu', 'why', 'lastDay'];

export const work: Work<'diffUpdate', Context> = async ({ params, query }, context) => {
  const { update } = orRefuse(await findUpdate(context, params));
  const rows = await readUpdateRows(context.table, update.territory, update.update, query);
  const labels = new Map(namedCategories(context.rulebooks(), update.territory).map(({ category, labels: names }) => [category, names]));
  const lines = rows.map(({ place, effect, to = '', why = '', lastDay = '' }) => {
    const [from, into] = [labels.get(place.category), typeof to === 'number' ? labels.get(to) : undefined];
    const change = [place.category, from?.kk ?? '', from?.ru ?? '', to, into?.kk ?? '', into?.ru ?? ''];
    return [place.number, isoOf(place.submittedAt), effect, ...change, why, lastDay];
  });
  return { [replyShows]: { about: [], with: [`update#${update.update}`] }, text: `${byteOrderMark}${csvOf([columns, ...lines])}` };
};
