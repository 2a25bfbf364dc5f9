// A kindergarten in the register. It is on the department's list of those a voucher may be used in from one day to another; leaving the list ends no
// contract, it only lets no new child in. Its groups take children by full months of age, and their free places are counted, never typed.

import { freeFrom, freeSteps, promisedOf, takenOn, type Places } from './places.ts';
import { refuse, type Refusal } from './refusal.ts';
import { addDays, type Day } from './time.ts';

/** From and to which day, both included, it is on the list; without `to` until somebody takes it off. */
export interface Listing {
  readonly from: Day;
  readonly to?: Day | undefined;
}

export function isListed(listing: Listing | undefined, on: Day): boolean {
  return listing !== undefined && listing.from <= on && (listing.to === undefined || on <= listing.to);
}

/** Why it cannot be put on the list for those days: its time there has begun, and no day of it is taken back; nor does one begin in the past. */
export function judgeListing(listing: Listing | undefined, { from, to }: Listing, today: Day): Refusal | undefined {
  const impossible = refuse('listing-day-impossible', { today, listedFrom: listing?.from ?? null, listedTo: listing?.to ?? null });
  if (to !== undefined && to < today) return impossible;
  const hasBegun = listing !== undefined && listing.from <= today && (listing.to === undefined || listing.to >= today);
  if (hasBegun) return from === listing.from ? undefined : impossible;
  return from < today ? impossible : undefined;
}

/** Why a day cannot be its last on the list: it is over, or comes before the first. */
export function judgeLastDay(listing: Listing | undefined, lastDay: Day, today: Day): Refusal | undefined {
  if (lastDay >= today && (listing === undefined || lastDay >= listing.from)) return undefined;
  return refuse('listing-day-impossible', { today, listedFrom: listing?.from ?? null, listedTo: listing?.to ?? null });
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

/** Street and house: as the register writes them, and in Kazakh where it says so. */
export interface Address {
  readonly address: string;
  readonly addressKk?: string | undefined;
}

/** The address as it is read in each language; where it was written once, that is read in all. */
export function addressLabels({ address, addressKk = address }: Address) {
  return { kk: addressKk, ru: address, en: address };
}

/** The Kazakh address after a change: what is said of it, null for nothing; another address leaves the Kazakh one of the old behind. */
export function addressKkAfter(before: Address, { address = before.address, addressKk }: ChangedAddress): string | undefined {
  if (addressKk !== undefined) return addressKk ?? undefined;
  return address === before.address ? before.addressKk : undefined;
}

interface ChangedAddress {
  readonly address?: string | undefined;
  readonly addressKk?: string | null | undefined;
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

/** Thirteen characters of a keyed hash: enough to tell all kindergartens of the country apart, short enough for an address. */
export function preschoolIdOf(keyed: string): string {
  return keyed.toLowerCase().slice(0, 13);
}

/** Why a group without a child may have no free place: how many are held for a first day after today, and how many offered. */
export function countPromised({ starts, offered }: ReturnType<typeof promisedOf>, today: Day): number {
  return starts.filter((day) => day > today).length + offered;
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
  /** Held for a later first day, or offered to a family of the waiting list. */
  readonly promised: number;
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
    promised: countPromised(promisedOf(places), today),
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
