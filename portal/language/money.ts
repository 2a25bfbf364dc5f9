// Sums as people read them. The API counts in whole tiyn, a hundredth of a tenge.

import { language } from './text.ts';

/** Kazakh writes sums as Russian does, and not every browser knows Kazakh. */
function formats(digits: number) {
  const sameDigits = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const russian = new Intl.NumberFormat('ru', sameDigits);
  return { kk: russian, ru: russian, en: new Intl.NumberFormat('en', sameDigits) } as const;
}

const whole = formats(0);
const exact = formats(2);

/** `63 000 ₸`, and `62 370,50 ₸` where there are tiyn; in English `63,000 ₸` and `62,370.50 ₸`. */
export function tenge(tiyn: number): string {
  return `${(tiyn % 100 === 0 ? whole : exact)[language.value].format(tiyn / 100)}\u00A0₸`;
}
