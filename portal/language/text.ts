// What people read, in the three languages of the product. A text without one of them does not compile; Kazakh and Russian are equal, English is third.

import { signal } from '@preact/signals';
import { counted, inDigits, type Forms } from '../../shared/plural.ts';
import { keep, recall } from '../session/browserMemory.ts';

/** The same words in each language. `{name}` stands for a value that is put in. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

const kept = 'kezek.language';

const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text);

/** The one that was chosen here before; else the first of the browser’s that is ours; else Kazakh, the state language. */
function firstLanguage(): Language {
  const chosen = recall('browser', kept);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'kk';
}

/** The language everything is shown in; whatever reads it is drawn anew when it changes. */
export const language = signal<Language>(firstLanguage());

export function choose(chosen: Language): void {
  keep('browser', kept, chosen);
  language.value = chosen;
}

type Values = Readonly<Record<string, string | number>>;

/** The text in the language of the page, its values put in. */
export function t(text: Text, values: Values = {}): string {
  return text[language.value].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A number with its words, as `3 балабақша`, `3 детских сада`, `3 kindergartens`; thousands are set apart. */
export function tn(count: number, forms: Forms): string {
  return counted(count, forms)[language.value];
}

/** A number as it is written in the language: `12 345`. */
export function number(value: number): string {
  return inDigits(value)[language.value];
}
