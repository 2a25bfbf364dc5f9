// The guardian of an imported row: how the family can be told. Nothing here rejects a row. What cannot be used is set aside with a note, so that
// the department can ask; a row without any contact is a real case and keeps its place.

import * as z from 'zod';
import { parseIin, type Iin } from './identifiers.ts';
import type { Cells } from './importRowColumns.ts';
import { parsePhone, type Phone } from './phone.ts';

/** What was not as it should be and does not stand in the way: something set aside, or something to look at. */
export const importNotes = [
  'submitted-before-birth',
  'reference-set-aside',
  'wanted-start-set-aside',
  'wanted-start-past',
  'district-missing',
  'language-set-aside',
  'guardian-iin-set-aside',
  'phone-set-aside',
  'email-set-aside',
  'locale-set-aside',
  'no-contact',
  'guardian-set-aside',
  'group-type-differs',
  'age-outside-group',
] as const;
export type ImportNote = (typeof importNotes)[number];

export type ImportedGuardian = {
  readonly iin?: Iin;
  readonly name?: string;
  readonly relation?: string;
  /** At most three, without repetition. */
  readonly phones: readonly Phone[];
  readonly email?: string;
  readonly locale?: 'kk' | 'ru' | 'en';
};

const mostPhones = 3;
const emailShape = z.email();
const localeShape = z.enum(['kk', 'ru', 'en']);

/** The guardian the cells tell of, with notes of what was set aside; undefined when they tell of none. */
export function guardianOf(cells: Cells, notes: Set<ImportNote>): ImportedGuardian | undefined {
  const iin = cells.guardianIin === undefined ? undefined : parseIin(cells.guardianIin);
  if (cells.guardianIin !== undefined && iin === undefined) notes.add('guardian-iin-set-aside');
  const written = [cells.guardianPhone, cells.guardianPhone2, cells.guardianPhone3].flatMap((cell) => cell?.split(/[,;/]/) ?? []);
  const read = written.filter((one) => one.trim() !== '').map((one) => parsePhone(one.trim()));
  const valid = [...new Set(read.filter((one) => one !== undefined))];
  const phones = valid.slice(0, mostPhones);
  if (read.includes(undefined) || valid.length > mostPhones) notes.add('phone-set-aside');
  const email = emailShape.safeParse(cells.guardianEmail).data;
  if (cells.guardianEmail !== undefined && email === undefined) notes.add('email-set-aside');
  const locale = localeShape.safeParse(cells.guardianLocale).data;
  if (cells.guardianLocale !== undefined && locale === undefined) notes.add('locale-set-aside');
  if (phones.length === 0 && email === undefined) notes.add('no-contact');
  const { guardianName: name, guardianRelation: relation } = cells;
  const told = {
    ...(iin === undefined ? {} : { iin }),
    ...(name === undefined ? {} : { name }),
    ...(relation === undefined ? {} : { relation }),
    ...(email === undefined ? {} : { email }),
    ...(locale === undefined ? {} : { locale }),
  };
  return Object.keys(told).length === 0 && phones.length === 0 ? undefined : { ...told, phones };
}
