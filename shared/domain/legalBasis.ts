// The scheme is a pilot that has been extended more than once, and once an extension came late: between the last day of an act and the first of
// the next there is no legal basis. Then the territory is frozen: no voucher is issued, no payment ordered; attendance goes on being marked, and
// nobody loses anything by a deadline that could not be met (I-33). A deadline that runs into such a lapse is moved by the days of the lapse, and by a
// weekend more where those days would give working days back as days off. An act that looks back does not undo the days lived without it.

import type { Deadline } from './calendar.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { rulebookOn } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, startOf, weekdayOf, type Day, type Instant } from './time.ts';

/** Days without a legal basis, both ends included; `to` is absent while no act follows. */
export interface Lapse {
  readonly from: Day;
  readonly to?: Day | undefined;
}

type Basis = Pick<Rulebook, 'legalBasis'>;

/** The lapses after the first act, in order. */
export function lapsesOf({ legalBasis }: Basis): readonly Lapse[] {
  const lived = legalBasis.map(({ from, to, knownFrom }) => ({ from: knownFrom !== undefined && knownFrom > from ? knownFrom : from, to }));
  const acts = lived.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const lapses: Lapse[] = [];
  let covered: Day | undefined;
  for (const [index, { from, to }] of acts.entries()) {
    if (index > 0 && covered === undefined) return lapses;
    const next = covered === undefined ? from : addDays(covered, 1);
    if (from > next) lapses.push({ from: next, to: addDays(from, -1) });
    if (to === undefined) return lapses;
    covered = covered === undefined || to > covered ? to : covered;
  }
  return covered === undefined ? lapses : [...lapses, { from: addDays(covered, 1) }];
}

/** `basis-lapsed` where no act is in force on that day: nothing that costs the state money may be begun. */
export function basisOn(rulebook: Basis, on: Day): Refusal | undefined {
  const since = frozenSince(lapsesOf(rulebook), on);
  return since === undefined ? undefined : refuse('basis-lapsed', { from: since });
}

/**
 * The lapses by which deadlines of a territory are judged on that day: those of the rulebook in force. While a territory has none, from the day after
 * the last one ended, nothing runs either.
 */
export function lapsesOn(rulebooks: readonly Rulebook[], territory: string, on: Day): readonly Lapse[] {
  const rulebook = rulebookHeededOn(rulebooks, territory, on);
  if (rulebook === undefined) return [];
  const { effectiveTo } = rulebook;
  if (effectiveTo === undefined || on <= effectiveTo) return lapsesOf(rulebook);
  const from = addDays(effectiveTo, 1);
  const before = lapsesOf(rulebook).filter((lapse) => lapse.to !== undefined && lapse.to < from);
  return [...before, { from }];
}

/** The rulebook in force on that day, else the one that ended last before it: families are still told that nothing runs. Undefined where none began yet. */
export function rulebookHeededOn(rulebooks: readonly Rulebook[], territory: string, on: Day): Rulebook | undefined {
  const inForce = rulebookOn(rulebooks, territory, on);
  if (!isRefusal(inForce)) return inForce;
  const ended = rulebooks.flatMap((one) =>
    one.territory === territory && one.effectiveTo !== undefined && one.effectiveTo < on ? [{ rulebook: one, last: one.effectiveTo }] : [],
  );
  return ended.toSorted((one, other) => (one.last < other.last ? 1 : -1))[0]?.rulebook;
}

/** `basis-lapsed` by the rulebook in force on that day, whichever one a round was drafted under: law that changed since binds it too (I-33). */
export function basisInForce(rulebooks: readonly Rulebook[], territory: string, on: Day): Refusal | undefined {
  const since = frozenSince(lapsesOn(rulebooks, territory, on), on);
  return since === undefined ? undefined : refuse('basis-lapsed', { from: since });
}

/** The first day there ever was a basis in the territory: before it nobody had a voucher. Undefined where it has no rulebook. */
export function firstBasisDay(rulebooks: readonly Rulebook[], territory: string): Day | undefined {
  return rulebooks
    .filter((one) => one.territory === territory)
    .flatMap(({ legalBasis }) => legalBasis.map(({ from }) => from))
    .toSorted()[0];
}

/** The first day of the lapse that goes on on that day; undefined while there is a legal basis. */
export function frozenSince(lapses: readonly Lapse[], on: Day): Day | undefined {
  return lapses.find(({ from, to }) => from <= on && (to === undefined || on <= to))?.from;
}

/** The first instant too late for a deadline, later by every day of a lapse that falls into it; undefined while the lapse has no end. */
export function standstill(
  { from, stillFrom = from, lastDay, before }: Pick<Deadline, 'from' | 'stillFrom' | 'lastDay' | 'before'>,
  lapses: readonly Lapse[],
): Instant | undefined {
  const last = dayStoodStill(stillFrom, lastDay, lapses);
  if (last === undefined) return undefined;
  return last === lastDay ? before : startOf(addDays(last, 1));
}

/** A deadline with the days a lapse stood still: what is shown and what reminders go by; undefined while the lapse has no end. */
export function deadlineWith(deadline: Deadline, lapses: readonly Lapse[]): Pick<Deadline, 'halfDay' | 'lastDay' | 'before'> | undefined {
  const before = standstill(deadline, lapses);
  const from = deadline.stillFrom ?? deadline.from;
  const lastDay = dayStoodStill(from, deadline.lastDay, lapses);
  const halfDay = dayStoodStill(from, deadline.halfDay, lapses);
  return before === undefined || lastDay === undefined || halfDay === undefined ? undefined : { halfDay, lastDay, before };
}

/** Calendar days no deadline is longer than, a pause in a waiting list and the longest holidays included. */
const longestDays = 60;

/** From which day on stored deadlines must be looked at to find all that end on `on` or within `days` before it: one may have stood still since. */
export function lookBackFrom(on: Day, days: number, lapses: readonly Lapse[]): Day {
  let from = addDays(on, -days);
  for (const lapse of lapses.toReversed()) {
    const to = lapse.to === undefined || lapse.to > on ? on : lapse.to;
    // It stopped only deadlines that had begun before its end.
    if (lapse.from > on || to < addDays(from, -longestDays)) continue;
    // The weekend a lapse may be made good with, as well.
    from = addDays(from, -(lengthOf({ from: lapse.from, to }) + 2));
  }
  return from;
}

/** A day of a deadline counted from `from`, with as many days and working weekdays left as there would have been without the lapses. */
function dayStoodStill(from: Day, on: Day, lapses: readonly Lapse[]): Day | undefined {
  let last = on;
  for (const [index, lapse] of lapses.entries()) {
    if (lapse.to !== undefined && lapse.to <= from) continue;
    if (lapse.from > last) break;
    if (lapse.to === undefined) return undefined;
    const first = lapse.from > from ? lapse.from : addDays(from, 1);
    last = addDays(last, lengthOf({ from: first, to: lapse.to }));
    const met = lapses.slice(0, index + 1);
    while (weekdays(from, last, met) < weekdays(from, on, [])) last = addDays(last, 1);
  }
  return last;
}

function lengthOf({ from, to }: { readonly from: Day; readonly to: Day }): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) days += 1;
  return days;
}

/** Mondays to Fridays after `from` up to and including `to`, without those of a lapse. Holidays are left aside: a family then gets one more. */
function weekdays(from: Day, to: Day, lapses: readonly Lapse[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const isOpen = weekdayOf(day) <= 5 && frozenSince(lapses, day) === undefined;
    if (isOpen) count += 1;
  }
  return count;
}
