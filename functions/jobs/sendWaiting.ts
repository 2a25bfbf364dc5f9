// Messages that waited for their hour are brought to the sender when it has come: what was written at night at eight in the morning, the digests of inboxes at
// their hour. The job sends nothing itself. It asks through the stream, where a person's messages stay in order with what is written meanwhile, and one place
// keeps the provider's limits; asked twice, the sender's marks see to it that nobody is told twice. A night's thousands are brought in slices, so that a
// deadline written at eight does not stand behind all of them.

import type { Context } from '../../shared/context.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { bringUnsent, dropUnsent, listUnsent, unsentLanes } from '../../shared/table/unsent.ts';
import { goingOn } from './goingOn.ts';

/** Of a lane in one run: all lanes together less than the sender is through with until the next. */
export const mostOfLane = 250;

/** Brings what is due; what is more than a slice, or what the time does not suffice for, is found by the next run. */
export async function sendWaiting(
  context: Context,
  { at }: { readonly at?: Instant | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly brought: number }> {
  const now = at ?? context.now();
  return goingOn(context, async (tryEach) => {
    let brought = 0;
    // Lanes are side by side; inside one, each waits for the one before, for it may be the same person's.
    await Promise.all(
      Array.from({ length: unsentLanes }, async (_, lane) => {
        let ofLane = 0;
        for await (const unsent of listUnsent(context.table, lane, now)) {
          if (timeIsUp() || ofLane >= mostOfLane) break;
          const bring = async () => {
            await bringUnsent(context.table, unsent, now);
            await dropUnsent(context.table, lane, unsent);
            return true;
          };
          if ((await tryEach({ waiting: unsent.what.sk }, bring)) === true) ofLane += 1;
        }
        brought += ofLane;
      }),
    );
    if (brought > 0) context.log.info('waiting-brought', { brought });
    return { brought };
  });
}
