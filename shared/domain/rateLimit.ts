// How often somebody may ask for what costs the city money, could be used to guess or to carry away: one-time codes, whose child an IIN is, phones, files. Counted
// are the last minutes before the request and not the hour of the clock, and a repeat of the same request counts once, so that a lost answer costs nobody a try.

import { refuse, type Refusal } from './refusal.ts';
import { later, type Instant } from './time.ts';

export interface RateLimit {
  /** Of one person, or of all who come from one address: a stranger may make himself many accounts, and behind one address may be a whole school. */
  readonly per: 'person' | 'source';
  readonly most: number;
  readonly minutes: number;
}

const day = 24 * 60;

/** Defaults: no act sets them. They protect the system and take nobody's right, so they are the same everywhere. */
export const rateLimits = {
  /** Each sends a paid SMS; a number has a limit of its own beside these. */
  'send-code': [
    { per: 'person', most: 12, minutes: 60 },
    { per: 'person', most: 40, minutes: day },
    { per: 'source', most: 300, minutes: 60 },
  ],
  /** Each judges a code; a code itself takes five tries. */
  'try-code': [
    { per: 'person', most: 100, minutes: 60 },
    { per: 'source', most: 600, minutes: 60 },
  ],
  /** Says whose child an IIN is; the answer is the same for known and unknown ones, and few may be asked for. */
  'name-child': [
    { per: 'person', most: 20, minutes: 60 },
    { per: 'person', most: 40, minutes: day },
    { per: 'source', most: 200, minutes: 60 },
  ],
  /** A clerk's search by IIN, phone or name, and appointing somebody by IIN. */
  'find-person': [{ per: 'person', most: 300, minutes: 60 }],
  /** A family's phones in full: more than somebody can ring, and far too few to take a city's numbers away. */
  'ring-family': [
    { per: 'person', most: 60, minutes: 60 },
    { per: 'person', most: 250, minutes: day },
  ],
  /** A phone or tablet that takes messages. */
  'add-device': [{ per: 'person', most: 30, minutes: day }],
  /** A page or a workbook made on the spot takes seconds of a processor. */
  'make-file': [{ per: 'person', most: 120, minutes: 60 }],
} as const satisfies Readonly<Record<string, readonly RateLimit[]>>;

export type RateLimitName = keyof typeof rateLimits;

/** A request that was counted: when it came and the key that tells it from others. */
export interface Counted {
  readonly at: Instant;
  readonly key: string;
}

/** What is counted with this request, without what is too old to count; or when the next one is taken. Counted before: nothing changes. */
export function countRequest(counted: readonly Counted[], limits: readonly RateLimit[], request: Counted): readonly Counted[] | Refusal {
  if (counted.some(({ key }) => key === request.key)) return counted;
  const waits = limits.flatMap(({ most, minutes }) => {
    const lately = counted.filter(({ at }) => at > later(request.at, -minutes * 60_000));
    const [first] = lately.slice(-most);
    return first === undefined || lately.length < most ? [] : [{ most, minutes, at: later(first.at, minutes * 60_000) }];
  });
  const [longest] = waits.toSorted((one, other) => other.at - one.at);
  if (longest !== undefined) return refuse('requests-too-many', longest);
  const window = Math.max(...limits.map(({ minutes }) => minutes)) * 60_000;
  return [...counted.filter(({ at }) => at > later(request.at, -window)), request];
}
