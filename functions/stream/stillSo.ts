// Whether a notice is still right for one that did not go out when it was written: the voucher may have been confirmed, its days may stand still, the month
// may be signed, and who was a guardian then may be a stranger now. Changes that have no notice of their own would not be seen otherwise.

import type { Context } from '../../shared/context.ts';
import { parseMonth } from '../../shared/domain/month.ts';
import type { Notice, NoticeKind } from '../../shared/domain/notice.ts';
import { deadlineOf } from '../../shared/domain/voucher.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readGuardianship } from '../../shared/table/guardianships.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { Table } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

/** What was written so lately is sent as it is. */
const freshMilliseconds = 10 * 60_000;

/** The state a voucher is in while the notice asks its family for something. */
const voucherStates: Partial<Record<NoticeKind, 'issued' | 'confirmed'>> = {
  'voucher-issued': 'issued',
  'voucher-reminder': 'issued',
  'voucher-last-day': 'issued',
  'contract-reminder': 'confirmed',
  'contract-last-day': 'confirmed',
};
const ofMonths: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['month-to-sign', 'month-reminder', 'month-last-day']);

export async function isStillSo(notice: Notice, { table, now }: Pick<Context, 'table' | 'now'>): Promise<boolean> {
  const { kind, at, data } = notice;
  if (now() - at < freshMilliseconds) return true;
  if (await isToFormerGuardian(notice, table)) return false;
  const { voucher, contract, month } = data;
  const state = voucherStates[kind];
  if (state !== undefined && voucher !== undefined) {
    const found = await readVoucher(table, String(voucher));
    return found?.state === state && deadlineOf(found) !== undefined;
  }
  const named = month === undefined ? undefined : parseMonth(String(month));
  if (!ofMonths.has(kind) || contract === undefined || named === undefined) return true;
  const theirs = await readContract(table, String(contract));
  const sheet = theirs === undefined ? undefined : await readSheet(table, theirs.preschool, named, theirs.contract);
  return sheet?.state === 'presented';
}

/** About a child whose guardian they were when it was written, and are no more: nothing of the child is told them any longer. */
async function isToFormerGuardian({ to, kind, application }: Notice, table: Table): Promise<boolean> {
  const isToFamily = !kind.startsWith('preschool-') && !kind.startsWith('staff-');
  if (!isToFamily || application === undefined || !('person' in to)) return false;
  const about = await readApplication(table, application);
  const theirs = about && (await readGuardianship(table, to.person, about.child));
  return theirs !== undefined && theirs.state !== 'verified';
}
