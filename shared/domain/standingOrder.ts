// The rounds a rulebook orders by itself: on which days, at what time, sized by what, at most how many. An order falls due at its instant and is carried
// out within a day of it or not at all: a round that comes days late would surprise everybody who planned by the calendar.

import { digestOf } from './digest.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, dayOf, instant, parseDay, startOf, yearOf, type Day, type Instant } from './time.ts';

export type StandingOrder = Rulebook['rounds']['schedule'][number];

export interface DueOrder {
  readonly order: StandingOrder;
  readonly day: Day;
  /** Follows from territory, order and day: run twice, it is the same round. */
  readonly round: string;
}

const dayMilliseconds = 86_400_000;

/** The orders whose instant has come within the 24 hours up to `now`, oldest first. A 29 February is passed over in years that have none. */
export function ordersDue({ territory, rounds }: Pick<Rulebook, 'territory' | 'rounds'>, now: Instant): readonly DueOrder[] {
  const today = dayOf(now);
  const years = new Set([yearOf(addDays(today, -1)), yearOf(today)]);
  const due: (DueOrder & { readonly at: Instant })[] = [];
  for (const order of rounds.schedule) {
    for (const [year, monthAndDay] of [...years].flatMap((one) => order.days.map((text) => [one, text] as const))) {
      const on = parseDay(`${year}-${monthAndDay}`);
      if (on === undefined) continue;
      const at = instantOn(on, order.at);
      if (at <= now && now - at < dayMilliseconds) due.push({ order, day: on, round: roundOf(territory, order.key, on), at });
    }
  }
  return due.sort((one, other) => one.at - other.at).map(({ order, day, round }) => ({ order, day, round }));
}

function instantOn(on: Day, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(startOf(on) + (hours * 60 + minutes) * 60_000);
}

function roundOf(territory: string, key: string, on: Day): string {
  return `${on.replaceAll('-', '')}${digestOf(`scheduled|${territory}|${key}|${on}`).slice(0, 8)}`;
}
