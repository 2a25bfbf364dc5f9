// Which deadlines an extension would move: those that still run, were computed by another calendar, and end later by the one in force. The same list
// serves the dry run, the approval and the job, so that what was looked at is what is done.

import type { Calendar, Deadline } from '../domain/calendar.ts';
import { extendedDeadline, withMoved, type ExtensionSpan } from '../domain/extension.ts';
import { lookBackFrom, standstill, type Lapse } from '../domain/legalBasis.ts';
import { addDays, dayOf, type Day, type Instant } from '../domain/time.ts';
import { listDues } from './dues.ts';
import type { Table } from './table.ts';

/** No deadline runs longer: a waiting list adds its days to the working days of a contract. */
const daysAhead = 120;

/** By what deadlines of the territory are judged now. */
export interface ExtensionTerms {
  readonly territory: string;
  readonly calendar: Calendar;
  readonly lapses: readonly Lapse[];
}

export interface Extendable {
  readonly voucher: string;
  readonly deadline: Deadline;
  readonly extended: Deadline;
}

/** Soonest deadline first. One that is over at that instant stays over: it is judged by what its family was told. */
export async function* listExtendable(
  table: Table,
  { territory, calendar, lapses }: ExtensionTerms,
  at: Instant,
): AsyncGenerator<Extendable> {
  const today = dayOf(at);
  const days = { from: lookBackFrom(today, 0, lapses), to: addDays(today, daysAhead) };
  for await (const { voucher, deadline } of listDues(table, territory, days)) {
    const before = standstill(deadline, lapses);
    const isOver = before !== undefined && at >= before;
    const extended = isOver ? undefined : extendedDeadline(deadline, calendar);
    if (extended !== undefined) yield { voucher, deadline, extended };
  }
}

/** How many they are, from which day to which, and the first few. */
export async function countExtendable(
  table: Table,
  terms: ExtensionTerms,
  at: Instant,
  most = 0,
): Promise<{ readonly spans: readonly ExtensionSpan[]; readonly sample: { voucher: string; from: Day; to: Day }[] }> {
  let spans: readonly ExtensionSpan[] = [];
  const sample: { voucher: string; from: Day; to: Day }[] = [];
  for await (const { voucher, deadline, extended } of listExtendable(table, terms, at)) {
    spans = withMoved(spans, deadline, extended);
    if (sample.length < most) sample.push({ voucher, from: deadline.lastDay, to: extended.lastDay });
  }
  return { spans, sample };
}
