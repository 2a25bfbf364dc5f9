// What a language of instruction is called.

import { t, type Text } from '../../../language/text.ts';
import { words } from './languageWords.ts';

/** The code itself where it is none of these. */
export function languageName(code: string): string {
  const known: Readonly<Record<string, Text>> = words;
  const text = known[code];
  return text === undefined ? code : t(text);
}
