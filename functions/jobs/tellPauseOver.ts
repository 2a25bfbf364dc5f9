// The days a family's deadline may stand still while it waits are used up, and nobody would notice: it is told once, on the morning of that day or, where
// the job comes late, on a later one, by day. The entry of the deadline says that there was a pause, the voucher when it is over.

import type { Context } from '../../shared/context.ts';
import { isPauseOver } from '../../shared/domain/daysRunAgain.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { deadlineWith, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { isByDay, startOfReminders } from '../../shared/domain/reminder.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf } from '../../shared/domain/voucher.ts';
import { endPause } from '../../shared/domain/waitingList.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { remindedWrite, type DueEntry } from '../../shared/table/dues.ts';
import { voucherKey } from '../../shared/table/keys.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

/** Whether the voucher of that entry is worth reading: its deadline was reckoned from the end of a pause that has come, and nobody was told. */
export function mayRunAgain({ deadline, reminded = [] }: DueEntry, at: string, now: Instant): boolean {
  // The last day's reminder has said all there is.
  const isTold = reminded.includes('again') || reminded.includes('last');
  return deadline.stillFrom !== undefined && deadline.from <= dayOf(now) && !isTold && isByDay(now, at);
}

/** False where the pause is not over, or ended otherwise, or another run was quicker. */
export async function tellPauseOver(
  context: Context,
  { territory, at, lapses }: { readonly territory: string; readonly at: string; readonly lapses: readonly Lapse[] },
  due: DueEntry,
  now: Instant,
): Promise<boolean> {
  const voucher = await readVoucher(context.table, due.voucher);
  const runs = deadlineWith(due.deadline, lapses);
  if (voucher?.paused === undefined || deadlineOf(voucher)?.before !== due.deadline.before) return false;
  if (runs === undefined || now >= runs.before || !isPauseOver(voucher.paused, now, lapses)) return false;
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  // As with reminders, the notice follows from the deadline alone: of two runs at once one writes it.
  const name = `again|${due.voucher}|${due.deadline.before}`;
  const source = { hash: digestOf(name), at: startOfReminders(dayOf(now), at), territory };
  const notices = noticesFor(source, 'days-run-again', application, { voucher: due.voucher, lastDay: runs.lastDay, why: 'used' });
  const outcome = await context.table.together(name, [
    { verb: 'check', table: 'records', guard: { ifVersion: voucher.version }, key: voucherKey(due.voucher) },
    remindedWrite(territory, due, [...(due.reminded ?? []), 'again']),
    ...noticeWrites(notices),
  ]);
  return outcome.done;
}

/** What a reminder of the contract's last day goes by: the kindergarten that was asked, or whether a waiting list would stop the days no more. */
export async function stepFacts(
  { table }: Context,
  voucher: Voucher,
  { pauseDays }: Rulebook['choice'],
  at: Instant,
  lapses: readonly Lapse[],
): Promise<Notice['data']> {
  const asked = voucher.request === undefined ? undefined : await readContract(table, voucher.request);
  if (asked !== undefined) return readSeatNames(table, asked);
  const used = endPause(voucher, at, lapses).pausedDays ?? 0;
  return (voucher.lists ?? []).length > 0 || used >= pauseDays ? { pause: 'used' } : {};
}
