// Two applications that may be one child's. Nothing is decided here: a pair is shown to a clerk, who merges it or not. It is a pair when one guardian
// named two children of the same birth date and the same name, or when a child known by its IIN and one known by a reference of an old
// system have the same birth date and name. Twins have different names; namesakes born on one day have different guardians.

import { nameWords } from './searchWords.ts';
import type { Day } from './time.ts';

export interface Likeness {
  readonly bornOn: Day;
  readonly childName?: string | undefined;
  /** Ids of those who named the child. */
  readonly guardians: readonly string[];
  /** Known by its IIN, or by a reference of the system it came from. */
  readonly byIin: boolean;
}

/** Something two applications may have in common, as a text to be hashed with a key. */
export interface LikenessFact {
  readonly fact: string;
  /** Having it in common is enough; otherwise it counts only where one child is known by its IIN and the other is not. */
  readonly isEnough: boolean;
}

/** The facts of an application; without the child's name nothing can be said. */
export function likenessesOf({ bornOn, childName, guardians }: Likeness): readonly LikenessFact[] {
  const words = childName === undefined ? [] : nameWords(childName).toSorted();
  if (words.length === 0) return [];
  const child = [bornOn, ...words].join('|');
  const certain = guardians.map((guardian) => ({ fact: `guardian|${guardian}|${child}`, isEnough: true }));
  return [...certain, { fact: `child|${child}`, isEnough: false }];
}

/** Two names of the same words in any order; a name that is not known is nobody's. */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  const wordsOf = (name: string | undefined) => (name === undefined ? '' : nameWords(name).toSorted().join(' '));
  return wordsOf(one) !== '' && wordsOf(one) === wordsOf(other);
}

/** Why two that have the fact in common may be one child's; undefined when it says nothing. */
export function pairOf(
  { isEnough }: LikenessFact,
  one: { readonly number: string; readonly byIin: boolean },
  other: { readonly number: string; readonly byIin: boolean },
): 'same-guardian' | 'iin-and-reference' | undefined {
  if (one.number === other.number) return undefined;
  if (isEnough) return 'same-guardian';
  return one.byIin === other.byIin ? undefined : 'iin-and-reference';
}

export interface Mergeable {
  readonly number: string;
  readonly child: string;
  readonly bornOn: Day;
  readonly state: string;
}

/** Why these two cannot be merged; undefined when they can. Two IINs are two children, and so are two birth dates. */
export function mergeFault(
  from: Mergeable & { readonly byIin: boolean },
  into: Mergeable & { readonly byIin: boolean },
): 'same-application' | 'voucher' | 'children-differ' | undefined {
  if (from.number === into.number) return 'same-application';
  const twoChildren = from.bornOn !== into.bornOn || (from.child !== into.child && from.byIin && into.byIin);
  if (twoChildren) return 'children-differ';
  const hasVoucher = [from, into].some(({ state }) => state === 'offered' || state === 'accepted' || state === 'enrolled');
  return hasVoucher ? 'voucher' : undefined;
}
