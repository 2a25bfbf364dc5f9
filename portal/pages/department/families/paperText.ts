// A paper as it was recorded, `certificate 12 2026-06-25`, in words.

import { t } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { claimPapers, words } from './moveWords.ts';
import { wordFor } from './stateWords.ts';

/** `Справка № 12 от 25.06.2026`; what was recorded otherwise stays as it is. */
export function paperText(recorded: string): string {
  const [, kind, number, issuedOn] = /^(\S+) (.+) (\d{4}-\d{2}-\d{2})$/.exec(recorded) ?? [];
  if (kind === undefined || number === undefined || issuedOn === undefined) return recorded;
  return t(words.paperText, { kind: t(wordFor(claimPapers, kind)), number, day: inFigures(issuedOn) });
}
