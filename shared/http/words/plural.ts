// Numbers with words beside them, in three languages. Which form a number takes is the platform's knowledge (CLDR); the forms are ours, and a
// language without one of its forms does not compile. Kazakh nouns and verbs stay as they are behind a number.

import type { Text } from '../problemTexts.ts';

export type Language = keyof Text;

/** `#` stands for the number. */
export interface Forms {
  readonly kk: string;
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly en: { readonly one: string; readonly other: string };
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

/** The number in its words. */
export function counted(count: number, forms: Forms): Text {
  const ru = rules.ru.select(count);
  const inRussian = ru === 'one' || ru === 'few' ? forms.ru[ru] : forms.ru.many;
  const inEnglish = rules.en.select(count) === 'one' ? forms.en.one : forms.en.other;
  const withNumber = (form: string) => form.replace('#', String(count));
  return { kk: withNumber(forms.kk), ru: withNumber(inRussian), en: withNumber(inEnglish) };
}

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
