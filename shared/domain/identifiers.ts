// IIN and BIN are twelve digits, the last of which checks the others. Nothing else is read from them: by law the digits of an IIN need not agree
// with a person's birth date or sex, and a BIN's kind digits have changed. An application's number is 40 random bits, shown as eight
// letters and digits that survive a telephone call: no I, L, O or U, and what is misheard for 1 or 0 is read as 1 or 0.

declare const iinBrand: unique symbol;
declare const binBrand: unique symbol;
declare const numberBrand: unique symbol;

/** A person's identification number, its check digit right. */
export type Iin = string & { readonly [iinBrand]: true };

/** An organization's identification number, its check digit right. A kindergarten of a sole entrepreneur has an IIN instead. */
export type Bin = string & { readonly [binBrand]: true };

/** Eight characters of Crockford base32, upper case: the number and the id of an application. */
export type ApplicationNumber = string & { readonly [numberBrand]: true };

/** Why twelve digits were expected and this is not them, in the order in which a person would look. */
export type IdentifierFault = 'digits' | 'length' | 'check-digit';

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11;
}

/** What is wrong with an IIN or BIN, or undefined. A base for which both rounds of the check give 10 is never issued. */
export function identifierFault(text: string): IdentifierFault | undefined {
  const trimmed = text.trim();
  if (/[^0-9]/.test(trimmed)) return 'digits';
  if (trimmed.length !== 12) return 'length';
  // What registers write where they know none passes the check, and would make one person of all of them.
  if (/^0+$/.test(trimmed)) return 'check-digit';
  const digits = Array.from(trimmed, Number);
  const first = remainder(digits, firstWeights);
  const expected = first === 10 ? remainder(digits, secondWeights) : first;
  return expected === digits[11] ? undefined : 'check-digit';
}

const isIin = (text: string): text is Iin => identifierFault(text) === undefined;
const isBin = (text: string): text is Bin => identifierFault(text) === undefined;

/** Reads an IIN, spaces around it ignored. Birth date and sex are never taken from it. */
export function parseIin(text: string): Iin | undefined {
  const trimmed = text.trim();
  return isIin(trimmed) ? trimmed : undefined;
}

/** Reads a BIN, spaces around it ignored; the check is that of the IIN. */
export function parseBin(text: string): Bin | undefined {
  const trimmed = text.trim();
  return isBin(trimmed) ? trimmed : undefined;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numbersInAll = 2 ** 40;
const isApplicationNumber = (text: string): text is ApplicationNumber => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text);
const shownAs = (value: bigint, length: number): string =>
  Array.from({ length }, (_, at) => alphabet.charAt(Number((value >> BigInt(5 * (length - 1 - at))) & 31n))).join('');

/** Hex digits as Crockford base32, five bits a character from the top: 20 hex digits are 16 characters. */
export function crockford(hex: string): string {
  return shownAs(BigInt(`0x${hex}`), Math.ceil((hex.length * 4) / 5));
}

/** The application number of 40 bits (0 to 2^40 - 1); throws on any other number. */
export function applicationNumber(bits: number): ApplicationNumber {
  // Without BigInt: a queue of a hundred thousand is unpacked through here.
  let text = '';
  let rest = bits;
  for (let at = 0; at < 8; at += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  const fits = Number.isInteger(bits) && bits >= 0 && bits < numbersInAll;
  if (!fits || !isApplicationNumber(text)) throw new RangeError('an application number has 40 bits');
  return text;
}

/** The 40 bits of an application number, as they stand in the order key. */
export function bitsOf(number: ApplicationNumber): number {
  let bits = 0;
  for (const character of number) bits = bits * 32 + alphabet.indexOf(character);
  return bits;
}

/** Reads a number as people type it: small letters, I and L for 1, O for 0, dashes and spaces anywhere. Undefined for anything else. */
export function parseApplicationNumber(text: string): ApplicationNumber | undefined {
  // Only ASCII reaches toUpperCase: it would turn a dotless i into I, and so one family's typing into another family's number.
  if (!/^[0-9A-Za-z\s-]{8,32}$/.test(text)) return undefined;
  const canonical = text.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  return isApplicationNumber(canonical) ? canonical : undefined;
}
