import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { wayBack } from '../../shared/domain/restore.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { findApplication, viewOfFiled } from './fileView.ts';

// An offered or accepted application has a voucher, which ends by its own deadlines; the department stops only those who wait.
export const work: Work<'suspendApplication', Context> = async ({ params, body, caller, command }, context) => {
  const application = orRefuse(await findApplication(context, params));
  orRefuse(judgeOwnFamily(application.child, caller));
  const state = orRefuse(moveApplication(application.state, 'suspend'));
  if (application.state !== 'waiting')
    return orRefuse(refuse('move-forbidden', { thing: 'application', state: application.state, move: 'suspend' }));
  const { reason, note } = body;
  const now = context.now();
  const saved = saveApplication(application, { ...application, state, suspended: { reason, at: now } }, command, {
    kind: 'application-suspended',
    data: { reason, ...(note === undefined ? {} : { note }) },
    cause: 'suspended',
    now,
  });
  const rulebook = rulebookOn(context.rulebooks(), application.territory, dayOf(now));
  const notices = noticesFor(saved.event, 'application-suspended', application, { reason, ...wayBack(saved.application, rulebook, now) });
  return commit(context.table, command, [...saved.writes, ...noticeWrites(notices)], viewOfFiled(saved.application));
};
