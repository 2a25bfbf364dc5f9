// Vouchers whose last days have come: nobody has acted, and in two working days the family loses its place. Read from the lists the expiry job
// looks at, so nothing has to be kept beside them; a lapse of the legal basis moves them as it moves the deadlines.

import type { Context } from '../../shared/context.ts';
import { addWorkingDays } from '../../shared/domain/calendar.ts';
import { lapsesOn, lookBackFrom, standstill } from '../../shared/domain/legalBasis.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { listDues } from '../../shared/table/dues.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

const workingDaysAhead = 2;

export interface NearDeadline {
  readonly entry: string;
  readonly voucher: string;
  /** The first instant that is too late. */
  readonly before: Instant;
  readonly lastDay: Day;
}

/** Deadlines from now to the end of the second working day, in the order in which they were set, at most `most`, from behind `after` on. */
export async function listDeadlines(
  context: Context,
  territory: string,
  at: Instant,
  { after = '', most }: { readonly after?: string | undefined; readonly most: number },
): Promise<readonly NearDeadline[] | Refusal> {
  const today = dayOf(at);
  const lastDay = addWorkingDays(today, workingDaysAhead, context.calendar());
  if (isRefusal(lastDay)) return lastDay;
  // A deadline is the first instant that is too late: the midnight behind the last day still counts.
  const horizon = startOf(addDays(lastDay, 1));
  const lapses = lapsesOn(context.rulebooks(), territory, today);
  const found: NearDeadline[] = [];
  const days = { from: lookBackFrom(today, 0, lapses), to: dayOf(horizon) };
  for await (const { entry, voucher, deadline } of listDues(context.table, territory, days, horizon)) {
    const before = standstill(deadline, lapses);
    const isNear = before !== undefined && before > at && before <= horizon;
    if (entry <= after || !isNear) continue;
    found.push({ entry, voucher, before, lastDay: addDays(dayOf(before), -1) });
    if (found.length === most) return found;
  }
  return found;
}

/** The entry as work to do. */
export async function viewOfDeadline({ table }: Context, { entry, voucher: id, before, lastDay }: NearDeadline) {
  const voucher = await readVoucher(table, id);
  if (voucher === undefined) throw new Error('a deadline without its voucher');
  return {
    entry,
    at: before,
    about: id,
    number: voucher.application,
    detail: { lastDay, due: voucher.state === 'issued' ? 'confirm' : 'contract' },
  };
}
