// Deadlines that run, each under the day on which it passes. What looks at them (the sweep, reminders, the department's desk, an extension) finds
// them here without reading a voucher; the voucher itself decides.

import { addDays, type Day, type Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { dueKey, duePk, instantKey } from './keys.ts';
import { readSure } from './itemParts.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';
import { DueItem, type Due } from './voucherItems.ts';

export interface DueEntry extends Due {
  /** Its place under its day: where a list goes on. */
  readonly entry: string;
}

/** Deadlines whose stored end lies in these days, both included, soonest first; `until` leaves out those that end after it. One read for an empty day. */
export async function* listDues(
  table: Table,
  territory: string,
  { from, to }: { readonly from: Day; readonly to: Day },
  until?: Instant,
): AsyncGenerator<DueEntry> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const range = { pk: duePk(territory, day), ...(until === undefined ? {} : { to: `${instantKey(until)}#~` }) };
    for await (const item of listAll(table, 'records', range)) yield { ...readSure(DueItem, item), entry: String(item.sk) };
  }
}

/** The entry with its reminders marked, if its deadline still runs. */
export function remindedWrite(territory: string, { voucher, deadline }: Due, reminded: readonly string[]): Write {
  const item = itemOf(dueKey(territory, deadline.before, voucher), { item: 'due', voucher, deadline, reminded });
  return { verb: 'put', table: 'records', guard: 'ifPresent', item };
}
