// A family brings its application back from the stop-list, as the rulebook allows for the reason. It waits again in its category, at its original
// time where the policy keeps it, and twins who wait are linked again.

import type { Context } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { restoreApplication } from '../../shared/domain/restore.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { joinBatch, unmarked } from '../../shared/table/batches.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { restoreTerms, viewApplication } from './applicationView.ts';
import { readMine } from './myApplication.ts';
import { readSiblings } from './siblings.ts';

export const work: Work<'restoreApplication', Context> = async ({ params, caller, command }, context) => {
  const { table } = context;
  const application = orRefuse(await readMine(context, params));
  const terms = orRefuse(restoreTerms(context, application, command.at));
  const restored = orRefuse(restoreApplication(application, terms, command.at));
  const { windowDays } = orRefuse(rulebookOn(context.rulebooks(), application.territory, dayOf(command.at))).twins;
  const siblings = await readSiblings(context, caller, application, windowDays);
  const now = context.now();
  const { batch, writes: batchWrites } = await joinBatch(table, application, siblings.waiting, windowDays, { command, now });
  const { suspended, ...rest } = unmarked(application);
  const after = { ...rest, ...restored, ...(batch === undefined ? {} : { batch }) };
  const data = { reason: suspended?.reason ?? '', keptOrder: restored.submittedAt === application.submittedAt };
  const saved = saveApplication(application, after, command, { kind: 'application-restored', data, cause: 'restored', now });
  const notices = noticesFor(saved.event, 'application-restored', application);
  const writes = [...saved.writes, ...batchWrites, ...siblings.checks, ...noticeWrites(notices)];
  return commit(table, command, writes, await viewApplication(context, saved.application, command.at));
};
