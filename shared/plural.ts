// Numbers with words beside them, in three languages. Which form a number takes is the platform's knowledge (CLDR); the forms are ours, and a
// language without one of its forms does not compile. Kazakh nouns and verbs stay as they are behind a number.

/** `#` stands for the number. */
export interface Forms {
  readonly kk: string;
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly en: { readonly one: string; readonly other: string };
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

const digits = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') } as const;

/** A whole number as each language writes it: `12 345`, in English `12,345`. Kazakh writes it as Russian does, and not every browser knows Kazakh. */
export function inDigits(count: number): { readonly kk: string; readonly ru: string; readonly en: string } {
  const russian = digits.ru.format(count);
  return { kk: russian, ru: russian, en: digits.en.format(count) };
}

/** The number in its words, in each language. */
export function counted(count: number, forms: Forms): { readonly kk: string; readonly ru: string; readonly en: string } {
  const ru = rules.ru.select(count);
  const inRussian = ru === 'one' || ru === 'few' ? forms.ru[ru] : forms.ru.many;
  const inEnglish = rules.en.select(count) === 'one' ? forms.en.one : forms.en.other;
  const written = inDigits(count);
  return { kk: forms.kk.replace('#', written.kk), ru: inRussian.replace('#', written.ru), en: inEnglish.replace('#', written.en) };
}
