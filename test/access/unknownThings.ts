// The same request about something that does not exist, of the same form: whoever may not see a thing must not learn from the answer that there is one.

import type { Asked } from '../support/city.ts';

const unknown: Readonly<Record<string, string>> = {
  territory: 'nowhere',
  preschool: 'no-such-garden',
  group: 'no-such-group',
  voucher: '0123456789ABCDEF',
  contract: '0123456789ABCDEF',
  document: '0123456789ABCDEF',
  number: '00000001',
  round: 'f'.repeat(20),
  import: 'f'.repeat(20),
  update: 'f'.repeat(20),
  extension: 'f'.repeat(20),
  register: '2031-01-1',
  guardianship: `${'a'.repeat(26)}-${'a'.repeat(26)}`,
  person: 'a'.repeat(26),
  phone: 'a'.repeat(26),
  appointment: 'f'.repeat(24),
  child: 'a'.repeat(26),
  device: 'a'.repeat(26),
};

/** Where and when, or a number that each place counts for itself: not one thing of the whole country. */
const isPlace = new Set(['territory', 'preschool', 'group', 'register']);

/** With every id made up; `except` stay as they are. */
export function aboutUnknown(asked: Asked, except: readonly string[] = []): Asked {
  const { params = {} } = asked;
  const made = Object.entries(params).map(([name, id]) => [name, except.includes(name) ? id : (unknown[name] ?? id)] as const);
  return { ...asked, params: Object.fromEntries(made) };
}

/** The parameters that name a thing. */
export function thingsIn({ params = {} }: Asked): readonly string[] {
  return Object.keys(params).filter((name) => unknown[name] !== undefined && !isPlace.has(name));
}

/** The answer with what was asked for taken out of it: what is left must be the same whatever it was. */
export function withoutIds(text: string, { params = {} }: Asked): string {
  return Object.entries(params).reduce((rest, [name, id]) => (unknown[name] === undefined ? rest : rest.replaceAll(id, `<${name}>`)), text);
}
