import type { Context } from '../../shared/context.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { settleAppeal } from '../../shared/domain/revocation.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { clearVoucher } from '../../shared/table/clearing.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { saveRevocation } from '../../shared/table/revocations.ts';
import { lapseRevocation, readLive, revokeVoucher } from '../../shared/table/revoking.ts';
import { findRevocation, lapsesIn, viewRevocation } from './revocationView.ts';

export const work: Work<'settleAppeal', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const now = context.now();
  const before = orRefuse(await findRevocation(context, params));
  const application = await readApplication(table, before.application);
  if (application === undefined) throw new Error('a voucher without its application');
  orRefuse(judgeOwnFamily(application.child, caller));
  const state = orRefuse(settleAppeal(before, body.outcome, command.by));
  const after = { ...before, state, settledAt: command.at, settledBy: command.by };
  const lapses = lapsesIn(context, params.territory, command.at);
  const voucher = await readLive(table, before.voucher, command.at, lapses);
  if (voucher === undefined) {
    const { revocation, writes } = lapseRevocation(before, command, now);
    return commit(table, command, writes, viewRevocation(context, revocation, command));
  }
  if (body.outcome === 'uphold') {
    const { revocation, writes } = await revokeVoucher(table, voucher, before, after, { command, now });
    return commit(table, command, writes, viewRevocation(context, revocation, command));
  }
  const saved = saveRevocation(before, after, command, { kind: 'revocation-settled', data: { outcome: 'granted' } });
  const cleared = orRefuse(clearVoucher(voucher, command, { lapses, calendar: context.calendar() }));
  const notices = noticesFor(saved.event, 'appeal-granted', application, { voucher: before.voucher, ...cleared.told });
  const writes = [...saved.writes, ...cleared.writes, ...noticeWrites(notices)];
  return commit(table, command, writes, viewRevocation(context, saved.revocation, command));
};
