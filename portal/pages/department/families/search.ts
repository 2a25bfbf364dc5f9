// What somebody typed into the one field of the search: a number of an application, an IIN, a phone or a name.

export const ways = ['number', 'iin', 'phone', 'name'] as const;
export type Way = (typeof ways)[number];

/** What the text looks like; undefined for nothing. A number has eight letters and digits, a phone eleven digits or ten, an IIN twelve. */
export function wayOf(text: string): Way | undefined {
  const bare = text.replaceAll(/[\s()-]/g, '');
  if (bare === '') return undefined;
  if (/^\d{12}$/.test(bare)) return 'iin';
  if (/^(?:\+?[78]\d{10}|7\d{9})$/.test(bare)) return 'phone';
  const isNumber = /^[0-9A-Za-z]{8}$/.test(bare) && /\d/.test(bare);
  return isNumber ? 'number' : 'name';
}
