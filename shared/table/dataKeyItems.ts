// The shape of what is kept of keys.

import * as z from 'zod';
import { at, version } from './itemParts.ts';

/**
 * A data key, wrapped by that version of the ring; or, once it was destroyed, when: then none is made for the same again, unless whoever it is `mayReturn`.
 * `renewedAt`: they came back then, and what was sealed before is unreadable all the same.
 */
export const DataKeyItem = z.union([
  z.object({ item: z.literal('dataKey'), version, wrapped: z.string(), by: z.int().min(1), renewedAt: at.optional() }),
  z.object({ item: z.literal('dataKey'), version, destroyedAt: at, mayReturn: z.literal(true).optional() }),
]);
export type DataKey = z.output<typeof DataKeyItem>;

/** Who has that hash under a newer index key. */
export const AliasItem = z.object({ item: z.literal('alias'), id: z.string() });
