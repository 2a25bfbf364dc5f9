// How a parent sees a voucher: what it is, until when, and which moves are open now.

import { isoOf, type Instant } from '../../shared/domain/time.ts';
import { isOverdue, movesOpen } from '../../shared/domain/voucher.ts';
import type { Voucher } from '../../shared/table/items.ts';

export function viewOfVoucher(voucher: Voucher, at: Instant) {
  return {
    voucher: voucher.voucher,
    application: voucher.application,
    territory: voucher.territory,
    round: voucher.round,
    // The sweep may come minutes after midnight; what a parent reads is right at once.
    state: isOverdue(voucher, at) ? ('expired' as const) : voucher.state,
    issuedAt: isoOf(voucher.issuedAt),
    confirmBefore: isoOf(voucher.confirmBefore),
    confirmLastDay: voucher.confirmLastDay,
    moves: [...movesOpen(voucher, at)],
  };
}
