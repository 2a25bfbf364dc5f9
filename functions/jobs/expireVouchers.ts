// Sweeps vouchers nobody answered in time. Reads already treat them as expired from their first late millisecond; the sweep makes it so: the
// application goes to the stop-list and the family is told how to come back. It looks only at deadlines long enough past that no answer which
// arrived in time can still be under way.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, dayOf, instant, type Instant } from '../../shared/domain/time.ts';
import { isOverdue } from '../../shared/domain/voucher.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { DueItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { duePk, instantKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';

/** Days looked back, should the job not have run: entries leave with their voucher, so an empty day costs one read. */
const daysBack = 40;

export async function expireVouchers(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly expired: number }> {
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  const all = new Set(context.rulebooks().map((rulebook) => rulebook.territory));
  let expired = 0;
  for (const one of [...all].filter((name) => territory === undefined || name === territory).sort()) {
    for (let day = addDays(dayOf(settled), -daysBack); day <= dayOf(settled); day = addDays(day, 1)) {
      for await (const item of listAll(context.table, 'records', { pk: duePk(one, day), to: `${instantKey(settled)}#~` })) {
        if (timeIsUp()) return { expired };
        if (await expireVoucher(context, readSure(DueItem, item).voucher, settled)) expired += 1;
      }
    }
  }
  if (expired > 0) context.log.info('vouchers-expired', { expired });
  return { expired };
}

/** False when it was answered in time or is expired already. */
async function expireVoucher(context: Context, id: string, at: Instant): Promise<boolean> {
  const voucher = await readVoucher(context.table, id);
  if (voucher === undefined || !isOverdue(voucher, at)) return false;
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const state = moveApplication(application.state, 'suspend');
  if (isRefusal(state)) throw new Error('an issued voucher whose application is not offered');
  const now = context.now();
  const command: Command = { name: 'expireVouchers', by: 'job:expireVouchers', as: 'system', at: now, key: id, digest: digestOf(id) };
  const saved = saveVoucher(voucher, { ...voucher, state: 'expired', expiredAt: now }, command, { kind: 'voucher-expired', data: {} });
  const suspended = { reason: 'no-confirm' as const, at: now };
  const moved = saveApplication(application, { ...application, state, suspended }, command, {
    kind: 'application-suspended',
    data: { voucher: id, reason: 'no-confirm' },
    cause: 'suspended',
    now,
  });
  const notices = noticesFor(saved.event, 'voucher-expired', application, { voucher: id, lastDay: voucher.confirmLastDay });
  const outcome = await context.table.together(`expire|${id}|${voucher.version}`, [
    ...saved.writes,
    ...moved.writes,
    ...noticeWrites(notices),
  ]);
  // A guard failed: the parent answered at the same moment, and the answer stands.
  return outcome.done;
}
