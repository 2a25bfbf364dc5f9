// Sweeps vouchers nobody acted on in time: not confirmed, or confirmed and no contract signed. Reads already treat them as expired from their first
// late millisecond; the sweep makes it so: the application goes to the stop-list, what the voucher held is given back, and the family is told how to
// come back. It looks only at deadlines long enough past that no answer which arrived in time can still be under way, and while the legal basis of
// financing has lapsed it expires nothing (I-33).

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { deadlineWith, firstBasisDay, lapsesOn, standstill, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { wayBack } from '../../shared/domain/restore.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, instant, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf, isOverdue } from '../../shared/domain/voucher.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { listDues } from '../../shared/table/dues.ts';
import { giveBackWrites } from '../../shared/table/givingBack.ts';
import { sweepDays, type Swept } from '../../shared/table/sweeps.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

export async function expireVouchers(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly expired: number }> {
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  let expired = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const to = dayOf(settled);
      const lapses = lapsesOn(context.rulebooks(), one, to);
      const first = firstBasisDay(context.rulebooks(), one) ?? to;
      const sweep = { territory: one, job: 'expireVouchers', first, to, today: dayOf(context.now()) };
      // Entries leave with their deadline, so an empty day costs one read.
      const isWhole = await sweepDays(context.table, sweep, async (on) => {
        let swept: Swept = 'clear';
        for await (const { voucher, deadline } of listDues(context.table, one, { from: on, to: on }, settled)) {
          if (timeIsUp()) return 'stopped';
          const before = standstill(deadline, lapses);
          const isOver = before !== undefined && settled >= before;
          const isDone = isOver && (await tryEach({ voucher }, () => expireVoucher(context, voucher, settled, lapses)));
          if (isDone === true) expired += 1;
          else swept = 'left';
        }
        return swept;
      });
      if (!isWhole) return { expired };
    }
    if (expired > 0) context.log.info('vouchers-expired', { expired });
    return { expired };
  });
}

/** What the family is told, and why its application stands in the stop-list, by what it did not do. */
const neglects = {
  issued: { reason: 'no-confirm', notice: 'voucher-expired' },
  confirmed: { reason: 'no-contract', notice: 'contract-expired' },
} as const;

/** False when somebody acted in time or it is expired already. */
async function expireVoucher(context: Context, id: string, at: Instant, lapses: readonly Lapse[]): Promise<boolean> {
  const voucher = await readVoucher(context.table, id);
  if (voucher === undefined || !isOverdue(voucher, at, lapses)) return false;
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const state = moveApplication(application.state, 'suspend');
  if (isRefusal(state)) throw new Error('a voucher with a deadline whose application is not at it');
  const { reason, notice } = neglects[voucher.state === 'issued' ? 'issued' : 'confirmed'];
  const now = context.now();
  const command: Command = { name: 'expireVouchers', by: 'job:expireVouchers', as: 'system', at: now, key: id, digest: digestOf(id) };
  const held = await giveBackWrites(context.table, voucher, command, dayOf(now));
  const after = { ...voucher, ...held.changes, state: 'expired' as const, expiredAt: now };
  const saved = saveVoucher(voucher, after, command, { kind: 'voucher-expired', data: { reason } });
  const moved = saveApplication(application, { ...application, state, suspended: { reason, at: now } }, command, {
    kind: 'application-suspended',
    data: { voucher: id, reason },
    cause: 'suspended',
    now,
  });
  const deadline = deadlineOf(voucher);
  const lastDay = (deadline && deadlineWith(deadline, lapses)?.lastDay) ?? dayOf(now);
  const rulebook = rulebookOn(context.rulebooks(), voucher.territory, dayOf(now));
  const asked = voucher.request === undefined ? undefined : await readContract(context.table, voucher.request);
  const where = asked === undefined ? {} : await readSeatNames(context.table, asked);
  const told = { voucher: id, lastDay, ...where, ...wayBack(moved.application, rulebook, now) };
  const notices = noticesFor(saved.event, notice, application, told);
  const writes = [...saved.writes, ...moved.writes, ...held.writes, ...noticeWrites(notices)];
  const outcome = await context.table.together(`expire|${id}|${voucher.version}`, writes);
  // A guard failed: the parent or the kindergarten acted at the same moment, and that stands.
  return outcome.done;
}
