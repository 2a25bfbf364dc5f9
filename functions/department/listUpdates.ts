import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listUpdateIds } from '../../shared/table/updates.ts';
import { findUpdate, viewOfUpdate } from './updateView.ts';

export const work: Work<'listUpdates', Context> = async ({ params: { territory } }, context) => {
  const ids = await listUpdateIds(context.table, territory);
  const found = await Promise.all(ids.map(async (update) => orRefuse(await findUpdate(context, { territory, update }))));
  return { updates: found.map(({ update, progress }) => viewOfUpdate(update, progress)) };
};
