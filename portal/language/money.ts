// Sums as people read them. The API counts in whole tiyn, a hundredth of a tenge.

import { number } from './text.ts';

/** `63 000 ₸`, and `62 370,50 ₸` where there are tiyn. */
export function tenge(tiyn: number): string {
  const whole = Math.trunc(tiyn / 100);
  const rest = Math.abs(tiyn % 100);
  return `${number(whole)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00A0₸`;
}
