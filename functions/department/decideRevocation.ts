import type { Context } from '../../shared/context.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { appealTerm, decideRevocation } from '../../shared/domain/revocation.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { clearVoucher } from '../../shared/table/clearing.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { saveRevocation } from '../../shared/table/revocations.ts';
import { lapseRevocation, readLive } from '../../shared/table/revoking.ts';
import { findRevocation, lapsesIn, viewRevocation } from './revocationView.ts';

export const work: Work<'decideRevocation', Context> = async ({ params, body, caller, command }, context) => {
  const { table, calendar, now } = context;
  const before = orRefuse(await findRevocation(context, params));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), params.territory, dayOf(command.at)));
  const state = orRefuse(decideRevocation(before, body.decision, command.by));
  const lapses = lapsesIn(context, params.territory, command.at);
  const voucher = await readLive(table, before.voucher, command.at, lapses);
  if (voucher === undefined) {
    const { revocation, writes } = lapseRevocation(before, command, now());
    return commit(table, command, writes, viewRevocation(context, revocation, command));
  }
  const application = await readApplication(table, before.application);
  if (application === undefined) throw new Error('a voucher without its application');
  orRefuse(judgeOwnFamily(application.child, caller));
  const decided = { ...before, state, decidedAt: command.at, decidedBy: command.by };
  const { decision } = body;
  const appealBy = decision === 'revoke' ? orRefuse(appealTerm(dayOf(command.at), rulebook, calendar())) : undefined;
  const after = appealBy === undefined ? decided : { ...decided, appealBy };
  const data = { decision, ...(appealBy === undefined ? {} : { lastDay: appealBy.lastDay, calendar: appealBy.calendarVersion }) };
  const saved = saveRevocation(before, after, command, { kind: 'revocation-decided', data });
  const told = { voucher: before.voucher, reason: before.reason };
  const cleared = decision === 'drop' ? orRefuse(clearVoucher(voucher, command, { lapses, calendar: calendar() })) : undefined;
  const notices =
    appealBy === undefined
      ? noticesFor(saved.event, 'revocation-dropped', application, { ...told, ...cleared?.told })
      : noticesFor(saved.event, 'revocation-decided', application, { ...told, lastDay: appealBy.lastDay });
  const writes = [...saved.writes, ...(cleared?.writes ?? []), ...noticeWrites(notices)];
  return commit(table, command, writes, viewRevocation(context, saved.revocation, command));
};
