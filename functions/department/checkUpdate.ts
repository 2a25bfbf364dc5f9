// The dry run as a table: the rows the job has computed so far, from the stored pages, so that no request judges a whole queue. Writes nothing.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readUpdateRows } from '../../shared/table/updates.ts';
import { findUpdate, namedCategories, viewOfUpdate } from './updateView.ts';

export const work: Work<'checkUpdate', Context> = async ({ caller, params, query }, context) => {
  const { update, progress } = orRefuse(await findUpdate(context, params));
  const rows = await readUpdateRows(context.table, update.territory, update.update, query);
  const next = query.after + rows.length;
  const shown = rows.map(({ place, effect, to, why, lastDay }) => ({
    effect,
    to,
    why,
    lastDay,
    number: place.number,
    submittedAt: isoOf(place.submittedAt),
    from: place.category,
  }));
  return {
    [replyShows]: { about: [], with: [`update#${update.update}`] },
    update: viewOfUpdate(update, progress, caller.person),
    totals: [...progress.totals],
    categories: namedCategories(context.rulebooks(), update.territory),
    rows: shown,
    ...(next < progress.rows && rows.length > 0 ? { next } : {}),
  };
};
