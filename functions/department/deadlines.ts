// Vouchers whose last days have come: nobody has answered, and in two working days the family loses its place. Read from the lists the expiry job
// looks at, so nothing has to be kept beside them.

import type { Context } from '../../shared/context.ts';
import { addWorkingDays } from '../../shared/domain/calendar.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { addDays, dayOf, startOf, type Instant } from '../../shared/domain/time.ts';
import { DueItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { duePk, instantKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

const workingDaysAhead = 2;

export interface NearDeadline {
  readonly entry: string;
  readonly voucher: string;
}

/** Deadlines from now to the end of the second working day, soonest first, at most `most`, from behind `after` on. */
export async function listDeadlines(
  context: Context,
  territory: string,
  at: Instant,
  { after = '', most }: { readonly after?: string | undefined; readonly most: number },
): Promise<readonly NearDeadline[] | Refusal> {
  const lastDay = addWorkingDays(dayOf(at), workingDaysAhead, context.calendar());
  if (isRefusal(lastDay)) return lastDay;
  // A deadline is the first instant that is too late: the midnight behind the last day still counts.
  const horizon = startOf(addDays(lastDay, 1));
  const found: NearDeadline[] = [];
  for (let day = dayOf(at); day <= dayOf(horizon); day = addDays(day, 1)) {
    const range = { pk: duePk(territory, day), from: `${instantKey(at)}#~`, to: `${instantKey(horizon)}#~` };
    for await (const item of listAll(context.table, 'records', range)) {
      const entry = String(item.sk);
      if (entry <= after) continue;
      found.push({ entry, voucher: readSure(DueItem, item).voucher });
      if (found.length === most) return found;
    }
  }
  return found;
}

/** The entry as work to do. */
export async function viewOfDeadline({ table }: Context, { entry, voucher: id }: NearDeadline) {
  const voucher = await readVoucher(table, id);
  if (voucher === undefined) throw new Error('a deadline without its voucher');
  return { entry, at: voucher.confirmBefore, about: id, number: voucher.application, detail: { lastDay: voucher.confirmLastDay } };
}
