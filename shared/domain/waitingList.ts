// A family whose kindergarten has no place waits in its list, in the order in which families joined. Meanwhile its days to sign a contract stand
// still, up to the rulebook's number of calendar days in all: the deadline at once becomes the latest it can be, and on leaving the last list it
// comes back to the working days that were left. A freed place belongs to the list: nobody passes it, and it is offered to one family at a time. Days
// of a lapse of the legal basis, in which nothing is offered, are none of these calendar days.

import { deadlineAfter, isWorkingDay, type Calendar, type Deadline } from './calendar.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { fullMonths } from './submission.ts';
import { deadlineWith, frozenSince, standstill, type Lapse } from './legalBasis.ts';
import type { Places } from './places.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from './time.ts';

/** A list the family stands in. */
export interface ListPlace {
  readonly preschool: string;
  readonly group: string;
  readonly joinedAt: Instant;
  readonly offer?: PlaceOffer | undefined;
}

type InGroup = Pick<ListPlace, 'preschool' | 'group'>;

export function sameGroup(one: InGroup, other: InGroup): boolean {
  return one.preschool === other.preschool && one.group === other.group;
}

/** A family that waits may be somewhat too young still: this many months. */
const monthsAhead = 12;

interface Wish {
  readonly application: { readonly bornOn: Day; readonly groupType?: string | undefined };
  readonly preschool: {
    readonly territory: string;
    readonly eligible?: { readonly from: Day; readonly to?: Day | undefined } | undefined;
  };
  readonly group: {
    readonly preschool: string;
    readonly group: string;
    readonly open: boolean;
    readonly groupType: string;
    readonly ageFrom: number;
    readonly ageTo: number;
  };
  /** Of the voucher: it pays in its own territory alone. */
  readonly territory: string;
  /** Where the child is, or where the family has asked for a place. */
  readonly attended: readonly InGroup[];
  readonly lists: readonly ListPlace[];
  readonly today: Day;
}

/** Why the family cannot wait for that group, or undefined. The age is judged roughly: it fits now or within a year. */
export function judgeWaiting(wish: Wish, mostLists: number): Refusal | undefined {
  const { application, preschool, group, lists, today } = wish;
  if (lists.some((list) => sameGroup(list, group))) return refuse('already-waiting', { group: group.group });
  if (lists.length >= mostLists) return refuse('waiting-lists-too-many', { most: mostLists });
  const { eligible } = preschool;
  const isEligible = eligible !== undefined && eligible.from <= today && (eligible.to === undefined || today <= eligible.to);
  if (preschool.territory !== wish.territory || !isEligible) return refuse('preschool-not-eligible', { day: today });
  if (!group.open) return refuse('group-closed', { group: group.group });
  if (wish.attended.some((one) => sameGroup(one, group))) return refuse('already-there', { group: group.group });
  const isForAll = group.groupType === 'general';
  if (!isForAll && application.groupType !== group.groupType) return refuse('group-type-differs', { groupType: group.groupType });
  const months = fullMonths(application.bornOn, today);
  const fitsSoon = months <= group.ageTo && months + monthsAhead >= group.ageFrom;
  return fitsSoon ? undefined : refuse('group-age', { months, ageFrom: group.ageFrom, ageTo: group.ageTo });
}

/** Whether a child could begin in the group within so many days: a place it cannot take yet is not offered, and one too old has waited in vain. */
export function ageFor(
  group: { readonly ageFrom: number; readonly ageTo: number },
  bornOn: Day,
  today: Day,
  withinDays: number,
): 'fits' | 'too-young' | 'too-old' {
  if (fullMonths(bornOn, today) > group.ageTo) return 'too-old';
  return fullMonths(bornOn, addDays(today, withinDays)) < group.ageFrom ? 'too-young' : 'fits';
}

/** A place kept for the family: offered on `from`, to be answered until the end of `lastDay`. */
export interface PlaceOffer {
  readonly from: Day;
  readonly lastDay: Day;
  /** Exclusive: midnight after the last day. */
  readonly before: Instant;
}

/** The offer made on that day, to be answered within so many calendar days, counted from the day after; not after the voucher's own last day. */
export function offerOn(today: Day, answerDays: number, voucherLastDay?: Day): PlaceOffer {
  const whole = addDays(today, answerDays);
  const lastDay = voucherLastDay !== undefined && voucherLastDay < whole ? voucherLastDay : whole;
  return { from: today, lastDay, before: startOf(addDays(lastDay, 1)) };
}

/** The first instant that is too late to answer; a lapse of the legal basis moves it, undefined while the lapse has no end (I-33). */
export function offerTooLateFrom(offer: PlaceOffer, lapses: readonly Lapse[]): Instant | undefined {
  return standstill(offer, lapses);
}

/** True when nobody answered in time. */
export function offerPassed(offer: PlaceOffer, at: Instant, lapses: readonly Lapse[]): boolean {
  const before = offerTooLateFrom(offer, lapses);
  return before !== undefined && at >= before;
}

/** With a place kept for that voucher. */
export function withOffer(places: Places, voucher: string, { before }: PlaceOffer): Places {
  return { ...places, offers: [...places.offers, { voucher, before }] };
}

/** Without the place kept for that voucher: the room is free again. */
export function withoutOffer(places: Places, voucher: string): Places {
  return { ...places, offers: places.offers.filter((offer) => offer.voucher !== voucher) };
}

/** One family more in the list, and one fewer with the offer it had. */
export function joinedBy(places: Places): Places {
  return { ...places, waiting: places.waiting + 1 };
}
export function leftBy(places: Places, voucher: string): Places {
  return { ...withoutOffer(places, voucher), waiting: places.waiting - 1 };
}

/**
 * Days that stand still: `left` working days remain, `until` at most and by the days of a lapse longer (`pauseEnds`); `contractBy` is the deadline as it
 * was, which is never cut short.
 */
export interface Pause {
  readonly since: Instant;
  readonly left: number;
  readonly until: Day;
  readonly contractBy: Deadline;
}

/** What the clock of choosing says of a voucher. `pausedDays`: calendar days it has stood still before this pause. */
export interface Clock {
  readonly contractBy?: Deadline | undefined;
  readonly paused?: Pause | undefined;
  readonly pausedDays?: number | undefined;
  /** Its days stand still anyway, since then. */
  readonly contestedAt?: Instant | undefined;
}

/**
 * The clock after joining a list: stopped, where it runs and not all days to stand still are used up. Where the calendar does not know the days of
 * the latest deadline it stands still as long as the calendar can tell; the days not used are kept.
 */
export function stopClock(clock: Clock, at: Instant, pauseDays: number, lapses: readonly Lapse[], calendar: Calendar): Clock {
  const { contractBy, contestedAt, pausedDays = 0 } = clock;
  if (contractBy === undefined || clock.paused !== undefined) return clock;
  const today = dayOf(at);
  const left = workingDaysLeft(contractBy, stoppedOn(contractBy, contestedAt) ?? today, lapses, calendar);
  if (typeof left !== 'number') return clock;
  for (let days = pauseDays - pausedDays; days > 0; days -= 1) {
    const until = addDays(today, days);
    const latest = deadlineAfter(until, left, calendar);
    if (isRefusal(latest)) continue;
    // A weekend at the end may give the same day, never an earlier one.
    const stopped = laterOf(contractBy, { ...latest, stillFrom: today }, lapses);
    return { ...clock, paused: { since: at, left, until, contractBy }, contractBy: stopped };
  }
  return clock;
}

/** The day on which a contested voucher's deadline stopped; one that began only after that has lost no day. */
export function stoppedOn(deadline: Deadline, contestedAt: Instant | undefined): Day | undefined {
  const since = contestedAt === undefined ? undefined : dayOf(contestedAt);
  return since !== undefined && since < deadline.from ? deadline.from : since;
}

/** Working days after that day on which the deadline still runs, as the lapses have moved it. */
export function workingDaysLeft(deadline: Deadline, today: Day, lapses: readonly Lapse[], calendar: Calendar): number | Refusal {
  // One without an end has taken the days up to today, whatever comes; one that has not begun has taken none.
  const known = lapses.filter(({ from, to }) => to !== undefined || from <= today).map(({ from, to = today }) => ({ from, to }));
  const lastDay = deadlineWith(deadline, known)?.lastDay ?? deadline.lastDay;
  let left = 0;
  for (let on = addDays(today, 1); on <= lastDay; on = addDays(on, 1)) {
    if (frozenSince(known, on) !== undefined) continue;
    const works = isWorkingDay(on, calendar);
    if (typeof works !== 'boolean') return works;
    if (works) left += 1;
  }
  return left;
}

/** The day after which the clock goes on by itself: later by the days of a lapse; undefined while the lapse has no end. */
export function pauseEnds({ since, until }: Pick<Pause, 'since' | 'until'>, lapses: readonly Lapse[]): Day | undefined {
  let on = dayOf(since);
  for (let left = daysBetween(on, until); left > 0;) {
    on = addDays(on, 1);
    const lapse = lapses.find(({ from, to }) => from <= on && (to === undefined || on <= to));
    if (lapse === undefined) left -= 1;
    else if (lapse.to === undefined) return undefined;
  }
  return on;
}

/** The clock after leaving the last list: it goes on with the working days that were left. Past the pause's end it has been going on already. */
export function startClock(clock: Clock, at: Instant, lapses: readonly Lapse[], calendar: Calendar): Clock {
  const { paused } = clock;
  if (paused === undefined) return clock;
  const today = dayOf(at);
  const stopped = endPause(clock, at, lapses);
  const ends = pauseEnds(paused, lapses);
  if (ends !== undefined && today >= ends) return stopped;
  const goesOn = deadlineAfter(today, paused.left, calendar);
  // Days nobody can count yet are not taken from the family: the latest deadline stands, and the whole pause is used.
  if (isRefusal(goesOn)) return { ...stopped, pausedDays: (clock.pausedDays ?? 0) + daysBetween(dayOf(paused.since), paused.until) };
  return { ...stopped, contractBy: laterOf(paused.contractBy, goesOn, lapses) };
}

/** The voucher after leaving one list: the last one lets the clock go on. */
export function leaveList(
  voucher: Clock & { readonly lists?: readonly ListPlace[] | undefined },
  left: InGroup,
  { at, lapses, calendar }: { readonly at: Instant; readonly lapses: readonly Lapse[]; readonly calendar: Calendar },
): Clock & { readonly lists: readonly ListPlace[] | undefined } {
  const lists = (voucher.lists ?? []).filter((list) => !sameGroup(list, left));
  const { contractBy, paused, pausedDays } = lists.length > 0 ? voucher : startClock(voucher, at, lapses, calendar);
  return { lists: lists.length > 0 ? lists : undefined, contractBy, paused, pausedDays };
}

/** Why the offer cannot be answered any more, or undefined; `offer-none` where there is none. */
export function judgeOffer({ offer }: ListPlace, at: Instant, lapses: readonly Lapse[]): Refusal | undefined {
  if (offer === undefined) return refuse('offer-none', {});
  return offerPassed(offer, at, lapses)
    ? refuse('offer-passed', { deadline: offerTooLateFrom(offer, lapses) ?? offer.before, at })
    : undefined;
}

/** The clock of a voucher for which no deadline runs any more: the days it stood still are counted, the deadline stays as it is. */
export function endPause(clock: Clock, at: Instant, lapses: readonly Lapse[]): Clock {
  const { paused, pausedDays = 0, contractBy } = clock;
  if (paused === undefined) return clock;
  const [since, today] = [dayOf(paused.since), dayOf(at)];
  const most = daysBetween(since, paused.until);
  let used = 0;
  for (let on = addDays(since, 1); on <= today && used < most; on = addDays(on, 1)) if (frozenSince(lapses, on) === undefined) used += 1;
  return { contractBy, paused: undefined, pausedDays: pausedDays + used };
}

/** Which of two deadlines ends later, the first where both end at once. */
export function laterOf(one: Deadline, other: Deadline, lapses: readonly Lapse[]): Deadline {
  const [first, second] = [standstill(one, lapses), standstill(other, lapses)];
  // While a lapse has no end, both move alike.
  if (first === undefined && second === undefined) return other.before > one.before ? other : one;
  if (first === undefined) return one;
  return second === undefined || second > first ? other : one;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / 86_400_000);
}
