// What people may type where others will read it. Letters are those of Kazakh, Russian and the Latin languages, digits are 0 to 9, signs are any that
// can be seen. What cannot be seen (zero-width, reversed, private, damaged) is refused rather than removed: two texts that look alike would be two
// texts. Whether a text is a formula or a tag does not matter here: it stays the text it is, and whoever shows it encodes it.

/** Composed letters alone, without what only looks like one: ligatures, full-width and mathematical letters are somebody else's alphabet. */
const latin = 'A-Za-zÀ-ÖØ-öø-ɏ';
const cyrillic = 'Ѐ-ҁҊ-ԯ';
/** A stress, as in «до́ма»: one at most, on a letter. */
const letter = `[${latin}${cyrillic}]\\u0301?`;

// Braille's blank and the signs of a missing character are called symbols, and show nothing.
const seen = String.raw`[\p{P}\p{S}](?<![\u2800\uFFFC\uFFFD])`;
const lineShape = new RegExp(`^(?:${letter}|[0-9 ]|${seen})+$`, 'u');
const codeShape = new RegExp(`^[${latin}${cyrillic}0-9/.-]+$`, 'u');
const nameShape = new RegExp(`^(?:${letter})+\\.?(?:[ '’-](?:${letter})+\\.?)*$`, 'u');
const ofOneAlphabet = new RegExp(`^(?:[${latin}\\u0301]*|[${cyrillic}\\u0301]*)$`, 'u');

/** In NFC, every kind of space a plain one, single, and none around: how a line is written down. */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Zs}\t]+/gu, ' ')
    .trim();
}

/** The same for a text of several lines, of which no more than one may be empty in a row. A heart from a telephone keeps its sign and loses its colour. */
export function tidyText(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\uFE0F', '').split('\n').map(tidyLine);
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A tidy line of letters, digits and signs. */
export function isLine(text: string): boolean {
  return lineShape.test(text);
}

/** A tidy text of such lines. */
export function isText(text: string): boolean {
  return text.split('\n').every((line) => line === '' || isLine(line));
}

/** The number of a paper: letters, digits, dots, dashes and strokes. */
export function isPaperNumber(text: string): boolean {
  return codeShape.test(text);
}

/** A person's name or initials. No word mixes the alphabets: an `а` that is Latin would make another person of the same one. */
export function isPersonName(text: string): boolean {
  return nameShape.test(text) && text.split(/[ '’.-]/).every((word) => ofOneAlphabet.test(word));
}

/** Digits of other scripts read as digits to many a library, and to no clerk. */
export function hasForeignDigits(text: string): boolean {
  return /(?![0-9])\p{Nd}/u.test(text);
}
