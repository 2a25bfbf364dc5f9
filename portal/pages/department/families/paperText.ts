// A paper as it was recorded, `certificate 12 2026-06-25`, in words; the chain of events keeps its kind alone.

import { t, type Text } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { claimPapers, guardianPapers, words } from './moveWords.ts';
import { wordFor } from './stateWords.ts';

const kinds: Readonly<Record<string, Text>> = { ...guardianPapers, ...claimPapers };

/** `Справка № 12 от 25.06.2026`, or `Справка` where nothing more is kept; what was recorded otherwise stays as it is. */
export function paperText(recorded: string): string {
  const [, kind, number, issuedOn] = /^(\S+) (.+) (\d{4}-\d{2}-\d{2})$/.exec(recorded) ?? [];
  if (kind === undefined || number === undefined || issuedOn === undefined) return t(wordFor(kinds, recorded));
  return t(words.paperText, { kind: t(wordFor(kinds, kind)), number, day: inFigures(issuedOn) });
}
