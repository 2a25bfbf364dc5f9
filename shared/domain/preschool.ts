// A kindergarten in the register. It is on the department's list of those a voucher may be used in from one day to another; leaving the list ends no
// contract, it only lets no new child in. Its groups take children by full months of age, and their free places are counted, never typed.

import { freeFrom, freeSteps, takenOn, type Places } from './places.ts';
import { addDays, type Day } from './time.ts';

/** From and to which day, both included, it is on the list; without `to` until somebody takes it off. */
export interface Listing {
  readonly from: Day;
  readonly to?: Day | undefined;
}

export function isListed(listing: Listing | undefined, on: Day): boolean {
  return listing !== undefined && listing.from <= on && (listing.to === undefined || on <= listing.to);
}

/** The listing cut off after that day; undefined when it would never have begun. A listing that ends before is left as it is. */
export function delist(listing: Listing | undefined, lastDay: Day): Listing | undefined {
  if (listing === undefined || lastDay < listing.from) return undefined;
  return listing.to !== undefined && listing.to <= lastDay ? listing : { from: listing.from, to: lastDay };
}

/** The day before: the last day on the list of one that leaves it at once. */
export function dayBefore(today: Day): Day {
  return addDays(today, -1);
}

/** Degrees, as on any map. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kazakhstan from border to border, in whole degrees: latitude and longitude the wrong way round fall outside. */
export const country = { south: 40, north: 56, west: 46, east: 88 } as const;

export function isInCountry({ latitude, longitude }: Point): boolean {
  return latitude >= country.south && latitude <= country.north && longitude >= country.west && longitude <= country.east;
}

/**
 * Thirteen characters of a keyed hash of territory and number: enough to tell all kindergartens of the country apart, short enough for an address.
 * Each territory has an entry of its own of an organisation: what another's clerk enters stands in nobody's way.
 */
export function preschoolIdOf(vault: { identify(kind: 'preschool', text: string): string }, territory: string, number: string): string {
  return vault.identify('preschool', `${territory}|${number}`).toLowerCase().slice(0, 13);
}

export interface CountedPlaces {
  readonly capacity: number;
  /** On that day, places held for families of the waiting list included. */
  readonly taken: number;
  /** Children above the capacity: only where it was lowered. */
  readonly over: number;
  /** From which day on how many are free. */
  readonly free: readonly { readonly from: Day; readonly free: number }[];
  readonly freeToday: number;
  readonly waiting: number;
}

export function countPlaces(places: Places, today: Day): CountedPlaces {
  const taken = takenOn(places, today);
  return {
    capacity: places.capacity,
    taken,
    over: Math.max(0, taken - places.capacity),
    free: freeSteps(places, today),
    freeToday: freeFrom(places, today),
    waiting: places.waiting,
  };
}

/** The sums of several groups. */
export function sumPlaces(all: readonly CountedPlaces[]) {
  const sum = (of: (one: CountedPlaces) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    capacity: sum(({ capacity }) => capacity),
    taken: sum(({ taken }) => taken),
    free: sum(({ freeToday }) => freeToday),
    waiting: sum(({ waiting }) => waiting),
  };
}
