// The last step of a revocation, whoever takes it: the voucher ends with everything that hangs on it, and the family is told what is left to do. A
// voucher that has ended otherwise meanwhile is left alone, and the revocation lapses.

import type { Command } from '../domain/command.ts';
import type { Lapse } from '../domain/legalBasis.ts';
import { noticesFor } from '../domain/notice.ts';
import { moveRevocation } from '../domain/revocation.ts';
import { isRefusal } from '../domain/refusal.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { isLive, isOverdue } from '../domain/voucher.ts';
import { noticeWrites } from './commit.ts';
import { readContract } from './contracts.ts';
import type { Revocation } from './revocationItems.ts';
import { saveRevocation, type RevocationContent } from './revocations.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table, Write } from './table.ts';
import { endVoucher } from './voucherEnding.ts';
import type { Voucher } from './voucherItems.ts';
import { readVoucher } from './vouchers.ts';

export interface Ended {
  readonly revocation: Revocation;
  readonly writes: readonly Write[];
}

/** The voucher as long as there is something to take away; a late one counts as expired before the sweep has come. */
export async function readLive(table: Table, id: string, at: Instant, lapses: readonly Lapse[]): Promise<Voucher | undefined> {
  const voucher = await readVoucher(table, id);
  return voucher !== undefined && isLive(voucher.state) && !isOverdue(voucher, at, lapses) ? voucher : undefined;
}

/** The revocation of a voucher that has ended by itself. */
export function lapseRevocation(before: Revocation, command: Command, now: Instant): Ended {
  const state = moveRevocation(before.state, 'lapse');
  if (isRefusal(state)) throw new Error('a revocation at its end that lapses');
  return saveRevocation(before, { ...before, state, settledAt: now }, command, { kind: 'revocation-settled', data: { outcome: 'lapsed' } });
}

/** `after`: the revocation with its new state, `revoked`, and who settled it. Contracts keep the day on which it happens. */
export async function revokeVoucher(
  table: Table,
  voucher: Voucher,
  before: Revocation,
  after: RevocationContent,
  { command, now }: { readonly command: Command; readonly now: Instant },
): Promise<Ended> {
  const { reason } = before;
  const ended = await endVoucher(
    table,
    voucher,
    { move: 'revoke', application: 'revoke', ending: reason, contract: { endsOn: dayOf(now), reason: 'voucher-ended' } },
    { command, now },
  );
  if (isRefusal(ended)) throw new Error('a live voucher that cannot be revoked');
  const saved = saveRevocation(before, after, command, { kind: 'revocation-settled', data: { outcome: 'revoked' } });
  const contract = voucher.contract === undefined ? undefined : await readContract(table, voucher.contract);
  const where = contract === undefined ? {} : await readSeatNames(table, contract);
  const notices = noticesFor(ended.event, 'voucher-revoked', ended.application, { voucher: voucher.voucher, reason, ...where });
  return { revocation: saved.revocation, writes: [...saved.writes, ...ended.writes, ...noticeWrites(notices)] };
}
