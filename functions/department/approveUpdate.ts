// Approval by a second person freezes the rows by their digest. From here on nobody chooses: the job applies just these, from the update's day on.

import type { Context } from '../../shared/context.ts';
import { approveUpdate } from '../../shared/domain/update.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveUpdate } from '../../shared/table/updates.ts';
import { findUpdate, viewOfUpdate } from './updateView.ts';

export const work: Work<'approveUpdate', Context> = async ({ params, command }, context) => {
  const { update, progress } = orRefuse(await findUpdate(context, params));
  const state = orRefuse(approveUpdate(update, progress.ready, command.by));
  const frozen = { digest: progress.digest, rows: progress.rows };
  const after = { ...update, state, frozen, approvedAt: command.at, approvedBy: command.by };
  const saved = saveUpdate(update, after, progress, command, { kind: 'update-approved', data: frozen });
  return commit(context.table, command, saved.writes, viewOfUpdate(saved.update, progress, command.by));
};
