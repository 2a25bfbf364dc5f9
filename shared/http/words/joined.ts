// Texts joined as each language joins them.

import type { Text } from '../problemTexts.ts';

export type Language = keyof Text;

const lists = {
  kk: new Intl.ListFormat('kk', { type: 'conjunction' }),
  ru: new Intl.ListFormat('ru', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
} as const;

/** The texts one after the other, as each language joins them. */
export function listed(texts: readonly Text[]): Text {
  return inEach((language) => lists[language].format(texts.map((text) => text[language])));
}

/** A text of which every language is made in the same way. */
export function inEach(say: (language: Language) => string): Text {
  return { kk: say('kk'), ru: say('ru'), en: say('en') };
}
