import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { findApplication, viewOfFiled } from './fileView.ts';

export const work: Work<'archiveApplication', Context> = async ({ params, body, caller, command }, context) => {
  const application = orRefuse(await findApplication(context, params));
  orRefuse(judgeOwnFamily(application.child, caller));
  const state = orRefuse(moveApplication(application.state, 'archive'));
  const { suspended: _, ...rest } = application;
  const saved = saveApplication(application, { ...rest, state }, command, {
    kind: 'application-archived',
    data: { reason: body.reason },
    cause: 'archived',
    now: context.now(),
  });
  const notices = noticesFor(saved.event, 'application-archived', application, { reason: body.reason });
  return commit(context.table, command, [...saved.writes, ...noticeWrites(notices)], viewOfFiled(saved.application));
};
