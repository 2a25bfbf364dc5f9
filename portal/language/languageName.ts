// What a language is called.

import { words } from './languageWords.ts';
import { t, type Text } from './text.ts';

/** The code itself where it is none of these. */
export function languageName(code: string): string {
  const known: Readonly<Record<string, Text>> = words;
  const text = known[code];
  return text === undefined ? code : t(text);
}
