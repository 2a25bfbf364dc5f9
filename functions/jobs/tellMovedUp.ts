// Tells families that they are nearer to their turn: in the queue once a round is over, and in the waiting lists of kindergartens. Low news, for the inbox
// alone, and so not in the transactions of those who moved the others up.

import type { Context } from '../../shared/context.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { goingOn } from './goingOn.ts';
import { tellListPlaces } from './tellListPlaces.ts';
import { tellNumbers } from './tellNumbers.ts';
import { territoriesAsked } from './territories.ts';

/** Tells until all are told or `timeIsUp` says to stop; how many families heard of their number, and of their place in a list. */
export async function tellMovedUp(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly numbers: number; readonly places: number }> {
  const now = at ?? context.now();
  const told = { numbers: 0, places: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const telling = { context, territory: one, now, timeIsUp, tryEach };
      told.numbers += await tellNumbers(telling);
      told.places += await tellListPlaces(telling);
    }
    if (told.numbers + told.places > 0) context.log.info('families-moved-up', told);
    return told;
  });
}
