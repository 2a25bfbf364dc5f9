// How fast messages go to the provider, which takes so many a second and answers "throttled" to the rest. Turns are given out one after the other; told to
// slow down, the pace is halved, once for all that were under way together, and each message that went well brings a twentieth of it back.

/** `freeAt`: the instant of the next turn, in milliseconds, with fractions. */
export interface Pace {
  readonly perSecond: number;
  /** The part of it that is used just now. */
  readonly part: number;
  readonly freeAt: number;
  /** When it was slowed down last. */
  readonly slowedAt?: number;
}

/** Slower than this a batch would not be over in its minute, and the provider's word is about one second. */
const smallestPart = 1 / 8;
const windowMilliseconds = 1000;

export function paceOf(perSecond: number): Pace {
  if (!(perSecond > 0)) throw new RangeError('a pace must be above nothing');
  return { perSecond, part: 1, freeAt: 0 };
}

/** How long to wait for the next turn, in milliseconds, and the pace after it. */
export function takeTurn(pace: Pace, now: number): { readonly pace: Pace; readonly wait: number } {
  const turn = Math.max(pace.freeAt, now);
  return { pace: { ...pace, freeAt: turn + 1000 / (pace.perSecond * pace.part) }, wait: Math.ceil(turn - now) };
}

/** After the provider said it was too fast. What was sent side by side is told so together: that is one answer. */
export function slowDown(pace: Pace, now: number): Pace {
  if (pace.slowedAt !== undefined && now - pace.slowedAt < windowMilliseconds) return pace;
  return { ...pace, part: Math.max(smallestPart, pace.part / 2), slowedAt: now };
}

/** After a message that went well. */
export function speedUp(pace: Pace): Pace {
  return pace.part === 1 ? pace : { ...pace, part: Math.min(1, pace.part + 0.05) };
}
