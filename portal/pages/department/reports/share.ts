// Shares of days: of what was under a contract and worked, how much somebody was there.

import { number } from '../../../language/text.ts';

type Days = Readonly<Record<string, number>>;
const noDays = new Set(['H', '-', ' ']);

/** Working days of children under a contract. */
export function workedIn(days: Days): number {
  return Object.entries(days).reduce((sum, [code, count]) => (noDays.has(code) ? sum : sum + count), 0);
}

export function presentIn(days: Days, codes: readonly { readonly code: string; readonly present: boolean }[]): number {
  return codes.reduce((sum, { code, present }) => (present ? sum + (days[code] ?? 0) : sum), 0);
}

/** `98,4 %`; a dash where there is nothing to divide. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${number(Math.round((1000 * part) / whole) / 10)}\u00A0%`;
}
