import type { Context } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { appealRevocation } from '../../shared/domain/revocation.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { saveRevocation } from '../../shared/table/revocations.ts';
import { findMyRevocation, viewMyRevocation } from './revocationView.ts';
import { lapsesFor } from './views.ts';

export const work: Work<'appealRevocation', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const before = orRefuse(await findMyRevocation(context, params.voucher));
  const state = orRefuse(appealRevocation(before, command.at, lapsesFor(context, before, command.at)));
  const application = await readApplication(table, before.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const appeal = { at: command.at, by: command.by, reason: body.reason };
  const saved = saveRevocation(before, { ...before, state, appeal }, command, {
    kind: 'revocation-appealed',
    data: { reason: body.reason },
  });
  const notices = noticesFor(saved.event, 'appeal-received', application, { voucher: before.voucher });
  const writes = [...saved.writes, ...noticeWrites(notices)];
  return commit(table, command, writes, viewMyRevocation(context, saved.revocation, command.at));
};
