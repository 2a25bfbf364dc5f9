// Confirming and refusing are one mechanism: the rule decides by the time the answer arrived, then voucher and application change together.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { answerVoucher } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { viewOfVoucher } from './views.ts';

const consequences = {
  confirm: { voucher: 'voucher-confirmed', application: 'application-accepted', move: 'accept' },
  refuse: { voucher: 'voucher-refused', application: 'application-withdrawn', move: 'withdraw' },
} as const;

/** Carries out the guardian's answer to voucher `id` and gives the voucher as it is then. */
export async function giveAnswer(id: string, answer: 'confirm' | 'refuse', command: Command, context: Context) {
  const { table, now } = context;
  const voucher = await readVoucher(table, id);
  if (voucher === undefined) return orRefuse(refuse('voucher-unknown', { voucher: id }));
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const { voucher: kind, application: applicationKind, move } = consequences[answer];
  const state = orRefuse(answerVoucher(voucher, answer, command.at));
  const applicationState = orRefuse(moveApplication(application.state, move));
  const answered = saveVoucher(voucher, { ...voucher, state, answeredAt: command.at }, command, { kind, data: {} });
  const moved = saveApplication(application, { ...application, state: applicationState }, command, {
    kind: applicationKind,
    data: { voucher: id },
    cause: 'withdrawn',
    now: now(),
  });
  const notices = noticesFor(answered.event, kind, application, { voucher: id });
  const writes = [...answered.writes, ...moved.writes, ...noticeWrites(notices)];
  return commit(table, command, writes, viewOfVoucher(answered.voucher, command.at));
}
