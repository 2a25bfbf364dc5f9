// The places of one group: who has one from which day to which, and which are held for a family from the waiting list until it answers. The capacity is
// never exceeded on any day (I-32), so a place is free from a day on only if it is free on every day after. Free places are computed, never typed.

import { firstDayOf, monthBefore, monthOf } from './month.ts';
import { refuse, type Refusal } from './refusal.ts';
import { addDays, type Day, type Instant } from './time.ts';

/** One child in the group: from the first day to the last, both included; `to` is absent while no end is agreed. */
export interface Stay {
  readonly contract: string;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** A place kept for one family until `before`, exclusive. */
export interface Offer {
  readonly voucher: string;
  readonly before: Instant;
}

export interface Places {
  readonly capacity: number;
  readonly stays: readonly Stay[];
  readonly offers: readonly Offer[];
  /** How many families stand in the group's waiting list, those with an offer included. */
  readonly waiting: number;
}

export const noStays = { stays: [], offers: [], waiting: 0 } as const;

/** How many are in the group on that day, offers included: an offered place is somebody's. */
export function takenOn({ stays, offers }: Places, on: Day): number {
  return stays.filter(({ from, to }) => from <= on && (to === undefined || on <= to)).length + offers.length;
}

/** How many more children could begin on that day and stay. Never negative: a capacity may be lowered under what is taken. */
export function freeFrom(places: Places, from: Day): number {
  const days = [from, ...places.stays.map((stay) => stay.from).filter((day) => day > from)];
  const most = Math.max(...days.map((day) => takenOn(places, day)));
  return Math.max(0, places.capacity - most);
}

/** From which day on how many are free, in order of time, beginning with `today`; a line only where the number changes. */
export function freeSteps(places: Places, today: Day): readonly { readonly from: Day; readonly free: number }[] {
  const ends = places.stays.flatMap(({ to }) => (to === undefined ? [] : [addDays(to, 1)]));
  const days = [...new Set([today, ...ends.filter((day) => day > today)])].sort();
  const steps: { from: Day; free: number }[] = [];
  for (const from of days) {
    const free = freeFrom(places, from);
    if (steps.at(-1)?.free !== free) steps.push({ from, free });
  }
  return steps;
}

/** The places that are somebody's without a child in them: the first days of all stays, and how many are offered. */
export function promisedOf({ stays, offers }: Places): { readonly starts: readonly Day[]; readonly offered: number } {
  return { starts: stays.map(({ from }) => from).sort(), offered: offers.length };
}

/** With one more child from that day on; `group-full` when there is no free place on every day from then on. */
export function takePlace(places: Places, stay: Stay): Places | Refusal {
  if (freeFrom(places, stay.from) < 1) return refuse('group-full', { capacity: places.capacity, waiting: places.waiting });
  return { ...places, stays: [...places.stays, stay] };
}

/** Without that contract's child; after `last` where a last day is given. It never makes a stay longer: those days may be somebody else's. */
export function leavePlace(places: Places, contract: string, last?: Day): Places {
  const stays = places.stays.flatMap((stay) => {
    if (stay.contract !== contract) return [stay];
    if (last === undefined || last < stay.from) return [];
    return [stay.to !== undefined && stay.to < last ? stay : { ...stay, to: last }];
  });
  return { ...places, stays };
}

/**
 * That contract's stay made longer, or given back, where its last day is moved or taken back: only if there is room on every day it had not any more.
 * `group-full` otherwise: those days may be somebody else's.
 */
export function keepPlace(places: Places, stay: Stay): Places | Refusal {
  const { contract, from, to } = stay;
  const had = places.stays.find((one) => one.contract === contract);
  const others = { ...places, stays: places.stays.filter((one) => one.contract !== contract) };
  const kept = { ...others, stays: [...others.stays, stay] };
  if (had !== undefined && (had.to === undefined || (to !== undefined && to <= had.to))) return kept;
  const fresh = had?.to === undefined ? from : addDays(had.to, 1);
  const days = [fresh, ...others.stays.map((one) => one.from).filter((day) => day > fresh && (to === undefined || day <= to))];
  const isFull = days.some((day) => takenOn(others, day) >= places.capacity);
  return isFull ? refuse('group-full', { capacity: places.capacity, waiting: places.waiting }) : kept;
}

/** How many more children than places there are on some day from that one on; 0 or less where all have one. */
export function overFrom(places: Places, from: Day): number {
  const days = [from, ...places.stays.map((stay) => stay.from).filter((day) => day > from)];
  return Math.max(...days.map((day) => takenOn(places, day))) - places.capacity;
}

/** Stays that ended before the month before this one are history: the contracts know them. Those after it are still marked and signed. */
export function withoutPast(places: Places, today: Day): Places {
  const since = firstDayOf(monthBefore(monthOf(today)));
  return { ...places, stays: places.stays.filter(({ to }) => to === undefined || to >= since) };
}
