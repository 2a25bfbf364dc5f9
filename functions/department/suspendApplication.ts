import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { chanceToRestore, type Stopped } from '../../shared/domain/restore.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { findApplication, viewOfFiled } from './fileView.ts';

// An offered or accepted application has a voucher, which ends by its own deadlines; the department stops only those who wait.
export const work: Work<'suspendApplication', Context> = async ({ params, body, command }, context) => {
  const application = orRefuse(await findApplication(context, params));
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
  const notices = noticesFor(saved.event, 'application-suspended', application, { reason, ...wayBack(context, saved.application, now) });
  return commit(context.table, command, [...saved.writes, ...noticeWrites(notices)], viewOfFiled(saved.application));
};

/** How the family comes back, as its notice says it; nothing where it could not. */
function wayBack({ rulebooks }: Context, application: Stopped & { readonly territory: string }, now: Instant): Notice['data'] {
  const rulebook = rulebookOn(rulebooks(), application.territory, dayOf(now));
  const chance = isRefusal(rulebook) ? rulebook : chanceToRestore(application, rulebook, now);
  if (isRefusal(chance)) return {};
  const { before, keepsDate } = chance;
  return {
    restorable: 'yes',
    ...(before === undefined ? {} : { restoreBy: addDays(dayOf(before), -1) }),
    ...(keepsDate ? { keepsDate: 'yes' } : {}),
  };
}
