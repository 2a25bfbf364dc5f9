import type { Context } from '../../shared/context.ts';
import { pageAfter } from '../../shared/http/pages.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listUpdateIds } from '../../shared/table/updates.ts';
import { findUpdate, viewOfUpdate } from './updateView.ts';

export const work: Work<'listUpdates', Context> = async ({ caller, params: { territory }, query }, context) => {
  const { page, ...more } = pageAfter(await listUpdateIds(context.table, territory), (id) => id, query);
  const found = await Promise.all(page.map(async (update) => orRefuse(await findUpdate(context, { territory, update }))));
  return { updates: found.map(({ update, progress }) => viewOfUpdate(update, progress, caller.person)), ...more };
};
