// How a parent sees a voucher: what it is, until when, which moves are open now, and what to do next. Deadlines are shown as they run: moved by a
// lapse of the legal basis, and not at all while it lasts.

import type { Context } from '../../shared/context.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import { deadlineWith, frozenSince, lapsesOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { lastDayToSign } from '../../shared/domain/contract.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf, isLive, isOverdue, tooLateFrom } from '../../shared/domain/voucher.ts';
import { familyMoves } from '../../shared/domain/voucherMoves.ts';
import { pauseEnds, workingDaysLeft } from '../../shared/domain/waitingList.ts';
import { nextWords } from '../../shared/http/words/voucherNext.ts';
import { readContract } from '../../shared/table/contracts.ts';
import type { Contract, Voucher } from '../../shared/table/voucherItems.ts';

/** The lapses a voucher is judged by at that instant: those of the rulebook in force. */
export function lapsesFor({ rulebooks }: Pick<Context, 'rulebooks'>, { territory }: { readonly territory: string }, at: Instant) {
  return lapsesOn(rulebooks(), territory, dayOf(at));
}

/** What the family of that voucher may do besides answering it. */
export async function readAround(
  { table, rulebooks, calendar }: Pick<Context, 'table' | 'rulebooks' | 'calendar'>,
  voucher: Voucher,
  at: Instant,
): Promise<Around> {
  const rulebook = rulebookOn(rulebooks(), voucher.territory, dayOf(at));
  const contract = voucher.contract === undefined ? undefined : await readContract(table, voucher.contract);
  const request = voucher.request === undefined ? undefined : await readContract(table, voucher.request);
  return { contract, request, mostLists: isRefusal(rulebook) ? 0 : rulebook.choice.waitingLists, calendar: calendar() };
}

/** What else decides what a family may do: its contract, in how many waiting lists a child may stand, and the days people work on. */
export interface Around {
  readonly contract?: Contract | undefined;
  /** What is asked for or proposed. */
  readonly request?: Contract | undefined;
  readonly mostLists?: number;
  readonly calendar?: Calendar | undefined;
}

export function viewOfVoucher(
  voucher: Voucher,
  at: Instant,
  lapses: readonly Lapse[],
  { contract: current, request: asked, mostLists = 0, calendar }: Around = {},
) {
  // The sweep may come minutes after midnight; what a parent reads is right at once.
  const state = isOverdue(voucher, at, lapses) ? ('expired' as const) : voucher.state;
  const stands = isLive(state) && voucher.contestedAt !== undefined;
  const [confirms, contracts] = [stands && state === 'issued', stands && state === 'confirmed'];
  const confirmBy = confirms ? undefined : voucher.confirmBy && deadlineWith(voucher.confirmBy, lapses);
  const contractBy = contracts ? undefined : voucher.contractBy && deadlineWith(voucher.contractBy, lapses);
  const frozen = isLive(state) ? frozenSince(lapses, dayOf(at)) : undefined;
  const { request, contract } = voucher;
  // The contract counts until the end of its last day, whenever the job comes; one called off before its first day never counted.
  const { startsOn, endsOn } = current ?? {};
  const isOver = endsOn !== undefined && (endsOn < dayOf(at) || (startsOn !== undefined && endsOn < startsOn));
  const runs = state === 'contracted' && !isOver;
  const left = calendar && daysLeft(voucher, at, lapses, calendar);
  const lastDay = state === 'issued' ? confirmBy?.lastDay : contractBy?.lastDay;
  // A first day that is over cannot be signed for any more: the kindergarten proposes another.
  const lastToSign =
    asked?.state === 'proposed' ? lastDayToSign(asked.startsOn, asked.replaces !== undefined, tooLateFrom(voucher, lapses)) : undefined;
  const signBy = lastToSign !== undefined && lastToSign >= dayOf(at) ? lastToSign : undefined;
  const offered = state === 'confirmed' || state === 'contracted' ? offeredUntil(voucher, at) : undefined;
  return {
    voucher: voucher.voucher,
    application: voucher.application,
    territory: voucher.territory,
    ...(voucher.round === undefined ? {} : { round: voucher.round }),
    state,
    issuedAt: isoOf(voucher.issuedAt),
    ...(confirmBy === undefined ? {} : { confirmBefore: isoOf(confirmBy.before), confirmLastDay: confirmBy.lastDay }),
    ...(contractBy === undefined ? {} : { contractBefore: isoOf(contractBy.before), contractLastDay: contractBy.lastDay }),
    ...(left === undefined ? {} : { [state === 'issued' ? 'confirmDaysLeft' : 'contractDaysLeft']: left }),
    ...(signBy === undefined ? {} : { signLastDay: signBy }),
    ...(offered === undefined ? {} : { offerLastDay: offered }),
    ...(frozen === undefined ? {} : { frozenSince: frozen }),
    ...(stands && voucher.contestedAt !== undefined ? { contestedSince: isoOf(voucher.contestedAt) } : {}),
    ...(request === undefined ? {} : { request }),
    ...(contract === undefined ? {} : runs ? { contract } : { lastContract: contract }),
    moves: [...familyMoves(voucher, { at, lapses, mostLists, runs })],
    next: nextWords({
      state,
      lastDay,
      waits: voucher.lists !== undefined && voucher.lists.length > 0,
      asks: request !== undefined,
      signBy,
      signed: asked?.signatures?.parent !== undefined,
      offeredUntil: offered,
      contested: stands,
      endsOn,
    }),
  };
}

/** Working days left after today to answer, or to sign a contract; nothing while they stand still, or where the calendar does not know them. */
export function daysLeft(voucher: Voucher, at: Instant, lapses: readonly Lapse[], calendar: Calendar): number | undefined {
  const today = dayOf(at);
  const runs = isOverdue(voucher, at, lapses) ? undefined : deadlineOf(voucher);
  const ends = voucher.paused && pauseEnds(voucher.paused, lapses);
  const isPaused = voucher.state === 'confirmed' && voucher.paused !== undefined && (ends === undefined || today < ends);
  if (runs === undefined || isPaused || frozenSince(lapses, today) !== undefined) return undefined;
  const left = workingDaysLeft(runs, today, lapses, calendar);
  return isRefusal(left) ? undefined : left;
}

/** The first offer to run out of those that run. */
function offeredUntil({ lists = [] }: Voucher, at: Instant) {
  const running = lists.flatMap(({ offer }) => (offer !== undefined && at < offer.before ? [offer.lastDay] : []));
  return running.toSorted()[0];
}
