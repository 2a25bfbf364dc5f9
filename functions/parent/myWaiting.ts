// The waiting lists of one voucher: read together, because place, offer and clock are one answer for the family.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { deadlineWith, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf, isOverdue } from '../../shared/domain/voucher.ts';
import { endPause, offerPassed, offerTooLateFrom, pauseEnds, sameGroup } from '../../shared/domain/waitingList.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { ReplyOf } from '../../shared/http/route.ts';
import type { RouteOf } from '../../shared/http/routes.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { Voucher, WaitingListPlace } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { countAhead } from '../../shared/table/waitingLists.ts';

/** The voucher of the path with its application and what the rules of its territory say at that instant. */
export async function readWaiting(context: Context, id: string, at: Instant) {
  const voucher = await readVoucher(context.table, id);
  if (voucher === undefined) return orRefuse(refuse('voucher-unknown', { voucher: id }));
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), voucher.territory, dayOf(at)));
  return { voucher, application, rulebook, lapses: lapsesOf(rulebook) };
}
export type Waiting = Awaited<ReturnType<typeof readWaiting>>;

export function listOf(voucher: Voucher, where: { readonly preschool: string; readonly group: string }): WaitingListPlace {
  const list = (voucher.lists ?? []).find((one) => sameGroup(one, where));
  return list ?? orRefuse(refuse('not-waiting', { group: where.group }));
}

/** How many families are counted before one's own: beyond that nobody asks for the very number. */
const mostCounted = 1000;

/** What the family sees of its lists. `voucher` may be as it will be once the change is written: the count of those ahead does not depend on it. */
export async function viewOfLists(
  context: Context,
  { voucher, rulebook, lapses }: Waiting,
  at: Instant,
): Promise<ReplyOf<RouteOf<'listMyWaitingLists'>>> {
  const { lists = [], paused } = voucher;
  const deadline = voucher.state === 'confirmed' ? deadlineOf(voucher) : undefined;
  // As it runs: later by the days of a lapse, and not at all while that lasts.
  const runs = deadline && deadlineWith(deadline, lapses);
  const isOpen = !isOverdue(voucher, at, lapses);
  const mayWait = isOpen && (voucher.state === 'confirmed' || voucher.state === 'contracted');
  const shown = lists.map(async (list) => {
    const ahead = await countAhead(context.table, list, voucher.voucher, mostCounted);
    const offer = list.offer !== undefined && !offerPassed(list.offer, at, lapses) ? list.offer : undefined;
    const before = offer === undefined ? undefined : offerTooLateFrom(offer, lapses);
    return {
      preschool: list.preschool,
      group: list.group,
      joinedAt: isoOf(list.joinedAt),
      ahead,
      ...(ahead === mostCounted ? { aheadOrMore: true as const } : {}),
      ...(offer === undefined ? {} : { offer: { lastDay: offer.lastDay, before: isoOf(before ?? offer.before) } }),
      moves: offer !== undefined && isOpen ? (['leave', 'accept', 'decline'] as const).slice() : (['leave'] as const).slice(),
    };
  });
  // Undefined while a lapse has no end: then it stands still for now.
  const ends = paused && pauseEnds(paused, lapses);
  const standsStill = paused !== undefined && (ends === undefined || dayOf(at) < ends);
  return {
    voucher: voucher.voucher,
    mayJoin: mayWait ? Math.max(0, rulebook.choice.waitingLists - lists.length) : 0,
    lists: await Promise.all(shown),
    ...(runs === undefined ? {} : { contractLastDay: runs.lastDay, contractBefore: isoOf(runs.before) }),
    ...(standsStill ? { pause: { since: isoOf(paused.since), workingDaysLeft: paused.left, until: ends ?? paused.until } } : {}),
    // Those of a pause that stands or has just ended count from its first day on.
    pausedDays: endPause(voucher, at, lapses).pausedDays ?? 0,
    pauseDays: rulebook.choice.pauseDays,
  };
}

const mostTries = 40;

/**
 * The work, done again while others who press at the same moment come first. Who is first in a list is told by arrival, so a family that lost only a
 * race of writes must not be sent back to press again.
 */
export async function persist<Reply>({ pause, draw }: Pick<Context, 'pause' | 'draw'>, work: () => Promise<Reply>): Promise<Reply> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || tries === mostTries) throw error;
      const jitter = (draw(1)[0] ?? 0) % 32;
      await pause(5 + jitter);
    }
  }
}
