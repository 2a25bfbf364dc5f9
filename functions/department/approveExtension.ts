// Approval by a second person publishes the extension; from here on the job moves the deadlines, and nobody chooses which.

import type { Context } from '../../shared/context.ts';
import { approveExtension, countOf } from '../../shared/domain/extension.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { countExtendable } from '../../shared/table/extendable.ts';
import { saveExtension } from '../../shared/table/extensions.ts';
import { extensionTerms, findExtension, viewOfExtension } from './extensionView.ts';

export const work: Work<'approveExtension', Context> = async ({ params, command }, context) => {
  const { extension, progress } = orRefuse(await findExtension(context, params));
  const state = orRefuse(approveExtension(extension, context.calendar(), command.by));
  // As it is now: some families have answered since the draft.
  const { spans: expected } = await countExtendable(context.table, extensionTerms(context, extension.territory, command.at), command.at);
  const after = { ...extension, state, expected, approvedAt: command.at, approvedBy: command.by };
  const data = { calendarVersion: extension.calendarVersion, expected: countOf(expected) };
  const saved = saveExtension(extension, after, progress, command, { kind: 'extension-approved', data });
  return commit(context.table, command, saved.writes, viewOfExtension(saved.extension, progress, command.by));
};
