import type { Context } from '../../shared/context.ts';
import { moveUpdate } from '../../shared/domain/update.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveUpdate } from '../../shared/table/updates.ts';
import { findUpdate, viewOfUpdate } from './updateView.ts';

// The update's change moves the fence too, so a worker in the middle of a step cannot move one more family after the cancellation.
export const work: Work<'cancelUpdate', Context> = async ({ params, command }, context) => {
  const { update, progress } = orRefuse(await findUpdate(context, params));
  const state = orRefuse(moveUpdate(update.state, 'cancel'));
  const { applied, changed, left } = progress;
  const fact = { kind: 'update-cancelled' as const, data: { applied, changed, left } };
  const saved = saveUpdate(update, { ...update, state }, progress, command, fact);
  return commit(context.table, command, saved.writes, viewOfUpdate(saved.update, progress, command.by));
};
