// What the codes of days mean, as the rulebook of the territory says.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { words } from './sheetWords.ts';

export interface DayCode extends Pick<
  Reply<'GET /v1/territories/{territory}/rules'>['attendance']['codes'][number],
  'code' | 'labels' | 'present' | 'payable'
> {
  /** What a working day nobody marked becomes: an absence without a reason. */
  readonly isUnmarked: boolean;
}

/** Of the month of a child: a small letter was marked late. */
export const codeOf = (mark: string): string => mark.toUpperCase();
export const isLate = (mark: string): boolean => mark !== mark.toUpperCase();
export const dayOff = 'H';
export const outside = '-';

export function useDayCodes(territory: string): readonly DayCode[] {
  const { codes = [], unmarked } = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } }).reply?.attendance ?? {};
  return codes.map(({ code, labels, present, payable }) => ({ code, labels, present, payable, isUnmarked: code === unmarked }));
}

/** How the ground of a day is drawn. */
export function groundOf(codes: readonly DayCode[], mark: string): string {
  if (mark === dayOff || mark === outside) return 'is-off';
  const known = codes.find(({ code }) => code === codeOf(mark));
  if (known?.present === true) return 'is-there';
  return known?.payable === true ? 'is-paid' : 'is-unpaid';
}

/** That the child was there; empty until the rules are here. */
export function presentCode(codes: readonly DayCode[]): string {
  return codes.find(({ present }) => present)?.code ?? '';
}

/** The code that is meant by one, or by a parent’s `present` or `absent`, as the service reads it. */
export function saidCode(codes: readonly DayCode[], says: string): string {
  if (says === 'present') return presentCode(codes);
  return says === 'absent' ? (codes.find(({ isUnmarked }) => isUnmarked)?.code ?? '') : says;
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
