// A phone number as it is typed: the ten digits behind +7, however they were punctuated or pasted.

/** At most ten digits. What everybody writes before them, a +7, a 7 or an 8, is left out: behind it every mobile number begins with a 7. */
export function digitsOf(typed: string): string {
  const all = typed.replaceAll(/\D/g, '');
  const digits = typed.trimStart().startsWith('+') ? all.slice(1) : all;
  const isWithPrefix = digits.startsWith('8') || (digits.length > 10 && digits.startsWith('7'));
  return (isWithPrefix ? digits.slice(1) : digits).slice(0, 10);
}

/** `+7 701 123 45 67`, as far as it is typed. */
export function shownOf(digits: string): string {
  const parts = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8, 10)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `+7 ${parts.join(' ')}`;
}
