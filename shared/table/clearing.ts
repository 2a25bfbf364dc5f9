// A voucher that was to be taken away stays with its family: its days go on, and the family is told until when.

import type { Calendar } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import { deadlinesGoOn } from '../domain/contested.ts';
import { deadlineWith, type Lapse } from '../domain/legalBasis.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Day } from '../domain/time.ts';
import { deadlineOf } from '../domain/voucher.ts';
import type { Write } from './table.ts';
import type { Voucher } from './voucherItems.ts';
import { saveVoucher } from './vouchers.ts';

export interface Cleared {
  readonly writes: readonly Write[];
  /** For the notice: what is to be done until the end of which day; nothing where no deadline runs. */
  readonly told: { readonly step?: 'confirm' | 'contract'; readonly lastDay?: Day };
}

/** Nothing for a voucher whose days did not stand still. */
export function clearVoucher(
  voucher: Voucher,
  command: Command,
  counting: { readonly lapses: readonly Lapse[]; readonly calendar: Calendar },
): Cleared | Refusal {
  if (voucher.contestedAt === undefined) return { writes: [], told: toldOf(voucher, counting.lapses) };
  const deadlines = deadlinesGoOn(voucher, command.at, counting);
  if (isRefusal(deadlines)) return deadlines;
  const { contestedAt: _, ...rest } = voucher;
  const after = { ...rest, ...deadlines };
  const runs = deadlineOf(after);
  const data = runs === undefined ? {} : { days: runs.days, before: runs.before, calendar: runs.calendarVersion };
  const saved = saveVoucher(voucher, after, command, { kind: 'voucher-cleared', data });
  return { writes: saved.writes, told: toldOf(saved.voucher, counting.lapses) };
}

function toldOf(voucher: Voucher, lapses: readonly Lapse[]): Cleared['told'] {
  const runs = deadlineOf(voucher);
  const lastDay = runs && deadlineWith(runs, lapses)?.lastDay;
  return lastDay === undefined ? {} : { step: voucher.state === 'issued' ? 'confirm' : 'contract', lastDay };
}
