// Money as people read it. It is counted in whole tiyn, a hundredth of a tenge, and no fraction is ever computed: the last two digits are cut off as text.

/** In tenge, as a program reads it: `-1250.00`. */
export function decimalTenge(tiyn: number): string {
  const { sign, whole, rest } = partsOf(tiyn);
  return `${sign}${whole}.${rest}`;
}

/** In tenge, as it is printed: `-1 250,00`, with spaces at which no line breaks. */
export function printedTenge(tiyn: number): string {
  const { sign, whole, rest } = partsOf(tiyn);
  return `${sign}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00A0')},${rest}`;
}

function partsOf(tiyn: number) {
  if (!Number.isSafeInteger(tiyn)) throw new RangeError('an amount is whole tiyn');
  const digits = String(Math.abs(tiyn)).padStart(3, '0');
  return { sign: tiyn < 0 ? '-' : '', whole: digits.slice(0, -2), rest: digits.slice(-2) };
}
