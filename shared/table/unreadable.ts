// A check goes on past an item that does not fit its shape: what cannot be read is named, and everything else is still asked.

import type { Violation } from '../domain/invariants.ts';
import { UnreadableItem } from './itemParts.ts';

/** What the check found; that the thing cannot be read, where it met an item that is not what it was stored as. */
export async function orUnreadable(of: string, check: () => Promise<readonly Violation[]>): Promise<readonly Violation[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof UnreadableItem) return [{ invariant: 'I-24', of, why: error.message }];
    throw error;
  }
}
