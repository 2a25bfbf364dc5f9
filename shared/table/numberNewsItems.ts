// The shape of what is known of telling a round's families their new numbers. No person in it.

import * as z from 'zod';
import { at, version } from './itemParts.ts';

export const NumberNewsItem = z.object({
  item: z.literal('numberNews'),
  version,
  round: z.string(),
  /** What is told, as long as somebody is still to be told; absent: everybody was, or there was nothing to tell. */
  telling: z
    .object({
      draftedAt: at,
      finishedAt: at,
      issued: z.int(),
      /** The runs of the queue the round froze and of the one published after it. */
      frozenRun: z.string(),
      run: z.string(),
      /** The row of the frozen queue from which telling goes on. */
      row: z.int(),
    })
    .optional(),
});
export type NumberNews = z.output<typeof NumberNewsItem>;
