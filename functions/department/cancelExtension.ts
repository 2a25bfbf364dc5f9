import type { Context } from '../../shared/context.ts';
import { moveExtension } from '../../shared/domain/extension.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveExtension } from '../../shared/table/extensions.ts';
import { findExtension, viewOfExtension } from './extensionView.ts';

// Its change moves the fence too, so a worker in the middle of a step cannot move one more deadline after the cancellation. What was given stays given.
export const work: Work<'cancelExtension', Context> = async ({ params, command }, context) => {
  const { extension, progress } = orRefuse(await findExtension(context, params));
  const state = orRefuse(moveExtension(extension.state, 'cancel'));
  const fact = { kind: 'extension-cancelled' as const, data: { moved: progress.moved } };
  const saved = saveExtension(extension, { ...extension, state }, progress, command, fact);
  return commit(context.table, command, saved.writes, viewOfExtension(saved.extension, progress, command.by));
};
