// People of tests by number.

import { parseIin } from '../../shared/domain/identifiers.ts';

/** Synthetic IINs with a right check digit, nobody's: another for every number. */
export function iinOf(serial: number): string {
  const base = `800102${String(serial * 2).padStart(5, '0')}`;
  // A base for which both sums give 10 has no check digit; then its neighbour has.
  const found = [base, String(Number(base) + 1)].flatMap((eleven) => digits.map((digit) => `${eleven}${digit}`));
  const iin = found.find((one) => parseIin(one) !== undefined);
  if (iin === undefined) throw new Error('no check digit');
  return iin;
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
