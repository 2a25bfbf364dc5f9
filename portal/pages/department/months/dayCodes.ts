// What the codes of days mean, as the rulebook of the territory says.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { words } from './sheetWords.ts';

export type DayCode = Pick<
  Reply<'GET /v1/territories/{territory}/rules'>['attendance']['codes'][number],
  'code' | 'labels' | 'present' | 'payable'
>;

/** Of the month of a child: a small letter was marked late. */
export const codeOf = (mark: string): string => mark.toUpperCase();
export const isLate = (mark: string): boolean => mark !== mark.toUpperCase();
export const dayOff = 'H';
export const outside = '-';

export function useDayCodes(territory: string): readonly DayCode[] {
  return useAsk('GET /v1/territories/{territory}/rules', { params: { territory } }).reply?.attendance.codes ?? [];
}

/** The words of a code; those of what a parent says, `present` and `absent`, too. */
export function codeWords(codes: readonly DayCode[], mark: string): string {
  if (mark === 'present' || mark === 'absent') return t(words[mark]);
  if (mark === dayOff) return t(words.off);
  if (mark === outside) return t(words.outside);
  if (mark.trim() === '') return t(words.unmarked);
  const known = codes.find(({ code }) => code === codeOf(mark));
  return known === undefined ? mark : t(known.labels);
}
