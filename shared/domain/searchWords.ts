// What a name or a phone is found by: whole words, compared as people mean them. Full-width letters, case and punctuation make no difference; parts
// of words find nothing, since what is stored is only a keyed hash of each word.

import type { Phone } from './phoneMask.ts';

/** A name of more words is found by its first ones. */
const mostWords = 8;

/** The words of a name, NFKC in small letters, each once. One letter alone says nothing and is left out. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /^.{2,}$/u.test(word));
  return [...new Set(words)].slice(0, mostWords);
}

/** All that somebody is found by, each term with its kind, so that a word never meets a phone. */
export function searchTerms({
  names,
  phones,
}: {
  readonly names: readonly string[];
  readonly phones: readonly Phone[];
}): readonly string[] {
  const words = names.flatMap((name) => nameWords(name).map((word) => `name|${word}`));
  return [...new Set([...words, ...phones.map((phone) => `phone|${phone}`)])];
}
