// Keys of what an erasure leaves behind and goes by.

import { instantKey } from './keys.ts';
import type { Instant } from '../domain/time.ts';
import type { Key } from './table.ts';

/** Whose values were destroyed, in the partition of what was known of them. */
export type Erasable = { readonly child: string } | { readonly person: string };

const pkOf = (of: Erasable) => ('child' in of ? `CHILD#${of.child}` : `PERSON#${of.person}`);

export const erasedPrefix = 'ERASED#';
/** That the values of a child or person were destroyed then, and why: it proves the destruction, and stays. */
export const erasedKey = (of: Erasable, at: Instant): Key => ({ pk: pkOf(of), sk: `${erasedPrefix}${instantKey(at)}` });
/** Since when nothing keeps the account of that person. */
export const idleKey = (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'IDLE' });
/** Where the walk over everybody goes on. */
export const erasingKey: Key = { pk: 'ERASING', sk: 'PROGRESS' };
