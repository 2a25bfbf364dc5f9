// How a parent sees an application and a voucher: what it is, until when, and which moves are open now.

import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import { isOverdue, movesOpen } from '../../shared/domain/voucher.ts';
import type { Application, Voucher } from '../../shared/table/items.ts';

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

export function viewOfApplication(application: Application, rulebook: Rulebook | undefined, moves: readonly string[]) {
  const { number, territory, state, category, submittedAt, suspended, voucher } = application;
  const labels = rulebook?.categories.find(({ code }) => code === category)?.labels ?? { kk: '', ru: '', en: '' };
  return {
    number,
    territory,
    state,
    category,
    labels,
    submittedAt: isoOf(submittedAt),
    ...(suspended === undefined ? {} : { suspended: { reason: suspended.reason, at: isoOf(suspended.at) } }),
    ...(voucher === undefined ? {} : { voucher }),
    moves: [...moves],
  };
}
