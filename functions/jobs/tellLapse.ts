// Tells one family that its days stand still, or go on. What was told is kept with the deadline's entry, so that another lapse is told again.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { LapseNews } from '../../shared/domain/lapseNews.ts';
import { deadlineWith, frozenSince, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor, type Notice } from '../../shared/domain/notice.ts';
import { startOfReminders } from '../../shared/domain/reminder.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf } from '../../shared/domain/voucher.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { remindedWrite, type DueEntry } from '../../shared/table/dues.ts';
import { voucherKey } from '../../shared/table/keys.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

/** False where the voucher waits for nothing any more, where its days stand still for another reason, or where another run was quicker. */
export async function tellLapse(
  context: Context,
  { territory, at, lapses }: { readonly territory: string; readonly at: string; readonly lapses: readonly Lapse[] },
  due: DueEntry,
  news: LapseNews,
  now: Instant,
): Promise<boolean> {
  const { table } = context;
  const voucher = await readVoucher(table, due.voucher);
  if (voucher === undefined || deadlineOf(voucher)?.before !== due.deadline.before) return false;
  const told = factsOf(due, news, lapses, now);
  const isPaused = voucher.paused !== undefined;
  if (isPaused && news === 'deadline-stands-still') return false;
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const name = `${news}|${due.voucher}|${due.deadline.before}|${dayOf(now)}`;
  const source = { hash: digestOf(name), at: startOfReminders(dayOf(now), at), territory };
  // Where the days stand still for a place in a waiting list, or are over, there is nothing to be told but by what comes of that.
  const notices =
    told === undefined || isPaused
      ? []
      : noticesFor(source, news, application, {
          voucher: due.voucher,
          ...told,
          ...(voucher.state === 'issued' ? { step: 'confirm' } : {}),
        });
  const others = (due.reminded ?? []).filter((one) => one !== 'still');
  const outcome = await table.together(name, [
    { verb: 'check', table: 'records', guard: { ifVersion: voucher.version }, key: voucherKey(due.voucher) },
    remindedWrite(territory, due, news === 'deadline-stands-still' ? [...others, 'still'] : others),
    ...noticeWrites(notices),
  ]);
  return outcome.done && notices.length > 0;
}

/** Since when they stand still, or until when they run; undefined where they have run out. */
function factsOf({ deadline }: DueEntry, news: LapseNews, lapses: readonly Lapse[], now: Instant): Notice['data'] | undefined {
  if (news === 'deadline-stands-still') {
    const from = frozenSince(lapses, dayOf(now));
    return from === undefined ? undefined : { from };
  }
  const runs = deadlineWith(deadline, lapses);
  return runs === undefined || now >= runs.before ? undefined : { lastDay: runs.lastDay };
}
