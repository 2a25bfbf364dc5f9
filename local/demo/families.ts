// Five thousand applications to the demo city, as rows another system would hand over: the canonical format of the import. All names, IINs and
// phones are made up. The dates are fixed, so the queue is the same on every machine.

import { categoryOf } from '../../shared/domain/category.ts';
import type { ColumnName } from '../../shared/domain/importRow.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { addDays, day, startOf, isoOf, later } from '../../shared/domain/time.ts';
import { familySerial, fictionalIin, fictionalPhone, parentOf, type DemoPerson } from '../people.ts';
import { demoCity, districts } from './city.ts';
import { pickFrom, seededNumbers } from './random.ts';

export type FamilyRow = Readonly<Partial<Record<ColumnName, string>>>;

export const familyCount = 5_000;
/** How many the finished round of the demo city served. */
export const servedCount = 25;

const childNames = [
  'Айару',
  'Алихан',
  'Амина',
  'Арслан',
  'Дарья',
  'Ерасыл',
  'Инжу',
  'Кирилл',
  'Медина',
  'Мирас',
  'Нурай',
  'Санжар',
  'София',
  'Тимур',
] as const;
const surnames = ['Мысал', 'Үлгі', 'Пример', 'Образец', 'Нұсқа', 'Сынама'] as const;
const extraordinary = ['military-child', 'special-state-body-child'] as const;
const priority = ['large-family', 'teacher-child', 'special-educational-needs', 'guardian-disability', 'child-disability-family'] as const;

const lastSubmission = day('2026-02-27');
const dayMilliseconds = 86_400_000;
/** Families at the front have contacts, so that a round has somebody to tell; of the others every so many. */
const frontWithContacts = 150;
const everyWithContacts = 25;
/** The first of the other parents one could log in as. */
const strangersFrom = 10;
/** Behind the first parent, who is third. */
const firstWaiter = 3;
const waiterCount = 2;

/** Who can log in as a parent: the first was offered a voucher by the finished round, the second is next but two. */
export function demoParents(): readonly [DemoPerson, DemoPerson] {
  return [parentOf(demoCity, 1, 'Үлгі Мысалова', 'kk'), parentOf(demoCity, 2, 'Ольга Примерова', 'ru')];
}

/** Of those the finished round served, who wait for a place in the group that is full. */
export function demoWaiters(rows: readonly FamilyRow[], rulebook: Rulebook): readonly DemoPerson[] {
  return inLegalOrder(rows, rulebook)
    .slice(firstWaiter, firstWaiter + waiterCount)
    .map((row) => parentOf(demoCity, rows.indexOf(row) + strangersFrom, row.guardianName ?? '', row.guardianLocale === 'kk' ? 'kk' : 'ru'));
}

/** The rows, in no order that matters. */
export function demoFamilies(rulebook: Rulebook): readonly FamilyRow[] {
  const draw = seededNumbers(5_000);
  const rows = Array.from({ length: familyCount }, (_, index) => childRow(index, draw));
  const place = new Map(inLegalOrder(rows, rulebook).map((row, at) => [row, at]));
  const [first, second] = demoParents();
  return rows.map((row, index) => {
    const at = place.get(row) ?? familyCount;
    if (at === 2) return { ...row, ...guardianCells(first) };
    if (at === servedCount + 2) return { ...row, ...guardianCells(second) };
    const hasContacts = at < frontWithContacts || index % everyWithContacts === 0;
    return hasContacts ? { ...row, ...guardianCells(strangerOf(index, draw)) } : asInOldPapers(row);
  });
}

function childRow(index: number, draw: () => number): FamilyRow {
  const year = pickFrom(['2021', '2021', '2021', '2022', '2022', '2022', '2023', '2023', '2023', '2024'] as const, draw);
  const bornOn = addDays(day(`${year}-01-01`), Math.floor(draw() * 365));
  const latest = (startOf(lastSubmission) - startOf(bornOn)) / dayMilliseconds;
  const submittedOn = addDays(bornOn, 1 + Math.floor(draw() ** 2 * (latest - 1)));
  const submittedAt = later(startOf(submittedOn), Math.floor(draw() * dayMilliseconds));
  const luck = draw();
  const statuses = luck < 0.04 ? pickFrom(extraordinary, draw) : luck < 0.2 ? pickFrom(priority, draw) : '';
  return {
    childIin: fictionalIin(familySerial('child', index)),
    childName: `${pickFrom(childNames, draw)} ${pickFrom(surnames, draw)}`,
    bornOn,
    submittedAt: isoOf(submittedAt),
    district: pickFrom(districts, draw).ru,
    language: pickFrom(['kk', 'kk', 'ru'] as const, draw),
    kind: draw() < 0.03 ? 'transfer' : 'new',
    statuses,
    legacyNumber: `A-${String(index + 1).padStart(5, '0')}`,
  };
}

function inLegalOrder(rows: readonly FamilyRow[], rulebook: Rulebook): readonly FamilyRow[] {
  const orderOf = ({ bornOn = '', statuses = '', submittedAt = '' }: FamilyRow): string => {
    const categorized = categoryOf({ bornOn: day(bornOn), statuses: statuses.split(' ') }, rulebook);
    const code = isRefusal(categorized) ? 999 : categorized.category;
    return `${String(code).padStart(3, '0')} ${submittedAt}`;
  };
  return rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row);
}

/** Of most families the old register knew only its own number of the child; what is not there need not be sealed and stored. */
function asInOldPapers({ childIin: _iin, childName: _name, ...row }: FamilyRow): FamilyRow {
  return { ...row, childReference: row.legacyNumber ?? '' };
}

function strangerOf(index: number, draw: () => number): DemoPerson {
  const person = parentOf(
    demoCity,
    index + strangersFrom,
    `${pickFrom(surnames, draw)} (вымышленный родитель)`,
    pickFrom(['kk', 'ru'] as const, draw),
  );
  return { ...person, phone: fictionalPhone(1_000 + index) };
}

function guardianCells({ iin, name, phone, locale }: DemoPerson): FamilyRow {
  return { guardianIin: iin, guardianName: name, guardianRelation: 'parent', guardianPhone: phone, guardianLocale: locale };
}
