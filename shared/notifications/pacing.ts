// The provider's limits, kept by whoever sends. One pacing is shared by everything a copy of a function sends at the same time; copies share the limit by the
// setting that says how many of them there may be. "Throttled" is the one answer that is sure to mean "not taken", so it is tried again here and at once;
// whatever else fails is tried again by who called, who knows what must not happen twice.

import { paceOf, slowDown, speedUp, takeTurn, type Pace } from '../domain/pace.ts';

/** Codes have a pace of their own: somebody who waits for one does not wait behind a round's thousands. */
export type Way = 'sms' | 'code' | 'push' | 'topic';

/** The part of the SMS a second that codes have for themselves. */
const codesPart = 0.2;

/** The rates with the codes' own, taken from those of SMS. */
export function withCodes({ sms, ...rates }: Rates): Rates {
  return sms === undefined ? rates : { ...rates, sms: sms * (1 - codesPart), code: sms * codesPart };
}

export interface Pacing {
  /** Sends when it is its turn; throttled, it waits for another one, and throws after the last. Throws at once where the turn would come after `timeLeft`. */
  readonly inTurn: <T>(way: Way, send: () => Promise<T>, timeLeft?: () => number) => Promise<T>;
}

/** Its turn comes when this process will be over: nothing was sent, and it is no failure of the message. */
export class TurnTooLate extends Error {
  override readonly name = 'TurnTooLate';
}

/** Messages a second this copy may send; a way that is not named is not held back. */
export type Rates = Partial<Readonly<Record<Way, number>>>;

const mostTries = 6;
const firstPause = 250;
const throttledNames: ReadonlySet<string> = new Set([
  'Throttled',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
]);

/** Whether the provider said that it did not take the message because too many came at once. */
export function isThrottled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'Code') ?? Reflect.get(error, 'code');
  return throttledNames.has(error.name) || (typeof code === 'string' && throttledNames.has(code));
}

export function pacing(rates: Rates, now: () => number, pause: (milliseconds: number) => Promise<void>): Pacing {
  const paces = new Map<Way, Pace>();
  const known = (way: Way): Pace | undefined => {
    const rate = rates[way];
    return paces.get(way) ?? (rate === undefined ? undefined : paceOf(rate));
  };
  const change = (way: Way, by: (pace: Pace, now: number) => Pace): void => {
    const pace = known(way);
    if (pace !== undefined) paces.set(way, by(pace, now()));
  };
  const waitForTurn = async (way: Way, timeLeft: () => number): Promise<void> => {
    const pace = known(way);
    if (pace === undefined) return;
    const turn = takeTurn(pace, now());
    // The turn stays free for who has the time.
    if (turn.wait > 0 && turn.wait >= timeLeft()) throw new TurnTooLate('there is no time left for its turn');
    // Kept before waiting: who asks meanwhile gets the turn after.
    paces.set(way, turn.pace);
    if (turn.wait > 0) await pause(turn.wait);
  };
  return {
    async inTurn(way, send, timeLeft = () => Infinity) {
      for (let tries = 1; ; tries += 1) {
        await waitForTurn(way, timeLeft);
        try {
          const sent = await send();
          change(way, speedUp);
          return sent;
        } catch (error) {
          if (!isThrottled(error) || tries === mostTries) throw error;
          change(way, slowDown);
          const rest = firstPause * 2 ** (tries - 1);
          if (rest >= timeLeft()) throw new TurnTooLate('there is no time left for another turn');
          await pause(rest);
        }
      }
    },
  };
}
