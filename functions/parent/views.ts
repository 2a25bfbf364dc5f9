// How a parent sees a voucher: what it is, until when, which moves are open now, and what to do next. Deadlines are shown as they run: moved by a
// lapse of the legal basis, and not at all while it lasts.

import type { Context } from '../../shared/context.ts';
import { deadlineWith, frozenSince, lapsesOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { isLive, isOverdue, movesOpen } from '../../shared/domain/voucher.ts';
import { nextWords } from '../../shared/http/words/voucherNext.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';

/** The lapses a voucher is judged by at that instant: those of the rulebook in force. */
export function lapsesFor({ rulebooks }: Pick<Context, 'rulebooks'>, { territory }: { readonly territory: string }, at: Instant) {
  return lapsesOn(rulebooks(), territory, dayOf(at));
}

export function viewOfVoucher(voucher: Voucher, at: Instant, lapses: readonly Lapse[]) {
  // The sweep may come minutes after midnight; what a parent reads is right at once.
  const state = isOverdue(voucher, at, lapses) ? ('expired' as const) : voucher.state;
  const confirmBy = voucher.confirmBy && deadlineWith(voucher.confirmBy, lapses);
  const contractBy = voucher.contractBy && deadlineWith(voucher.contractBy, lapses);
  const frozen = isLive(state) ? frozenSince(lapses, dayOf(at)) : undefined;
  const { request, contract } = voucher;
  const lastDay = state === 'issued' ? confirmBy?.lastDay : contractBy?.lastDay;
  return {
    voucher: voucher.voucher,
    application: voucher.application,
    territory: voucher.territory,
    ...(voucher.round === undefined ? {} : { round: voucher.round }),
    state,
    issuedAt: isoOf(voucher.issuedAt),
    ...(confirmBy === undefined ? {} : { confirmBefore: isoOf(confirmBy.before), confirmLastDay: confirmBy.lastDay }),
    ...(contractBy === undefined ? {} : { contractBefore: isoOf(contractBy.before), contractLastDay: contractBy.lastDay }),
    ...(frozen === undefined ? {} : { frozenSince: frozen }),
    ...(request === undefined ? {} : { request }),
    ...(contract === undefined ? {} : { contract }),
    moves: [...movesOpen(voucher, at, lapses)],
    next: nextWords({ state, lastDay, waits: voucher.lists !== undefined && voucher.lists.length > 0, asks: request !== undefined }),
  };
}
