// A family gives up its place for good. A voucher that still lives ends with it, in the same transaction, so an acknowledged withdrawal is never
// followed by a voucher (I-11); twins who stay are no batch with the one who left.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import type { Command } from '../../shared/domain/command.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { closeVoucher } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { leaveBatch, unmarked } from '../../shared/table/batches.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import type { Write } from '../../shared/table/table.ts';
import { giveBackWrites } from '../../shared/table/givingBack.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { viewApplication } from './applicationView.ts';
import { readMine } from './myApplication.ts';
import { lapsesFor } from './views.ts';

export const work: Work<'withdrawApplication', Context> = async ({ params, command }, context) => {
  const { table } = context;
  const application = orRefuse(await readMine(context, params));
  const state = orRefuse(moveApplication(application.state, 'withdraw'));
  const now = context.now();
  const [voucherWrites, batchWrites] = await Promise.all([
    closingWrites(context, application, command),
    leaveBatch(table, application, { command, now }),
  ]);
  const { suspended: _, ...rest } = unmarked(application);
  const data = { from: application.state };
  const saved = saveApplication(application, { ...rest, state }, command, { kind: 'application-withdrawn', data, cause: 'withdrawn', now });
  const notices = noticesFor(saved.event, 'application-withdrawn', application);
  const writes = [...saved.writes, ...voucherWrites, ...batchWrites, ...noticeWrites(notices)];
  return commit(table, command, writes, await viewApplication(context, saved.application, command.at));
};

/** The end of the application's voucher, if it still lives: refused, or expired where nobody had acted in time. What it held is given back. */
async function closingWrites(context: Context, application: Application, command: Command): Promise<readonly Write[]> {
  const { voucher: id } = application;
  const voucher = id === undefined ? undefined : await readVoucher(context.table, id);
  const lapses = lapsesFor(context, application, command.at);
  const state = voucher === undefined ? undefined : closeVoucher(voucher, command.at, lapses);
  if (voucher === undefined || state === undefined) return [];
  const answer = voucher.state === 'issued' ? { answeredAt: command.at } : {};
  const { writes, changes } = await giveBackWrites(context.table, voucher, command, dayOf(command.at));
  const after = { ...voucher, ...changes, state, ...(state === 'expired' ? { expiredAt: command.at } : answer) };
  return [...saveVoucher(voucher, after, command, { kind: `voucher-${state}`, data: { withdrawn: true } }).writes, ...writes];
}
