// The children of the first group of the demo city's first kindergarten, as its list of enrolled children would name them: enough to mark a day, to close a
// month and to sign it. One of them is the third parent's. And the children who have come this month to the group that is full.

import type { Cells } from '../../shared/domain/importRowColumns.ts';
import { addDays, day, type Day } from '../../shared/domain/time.ts';
import { familySerial, fictionalIin, parentOf, type DemoPerson } from '../people.ts';
import { demoCity } from './city.ts';
import { fullGroup } from './preschools.ts';

/** A group whose children are named. */
export interface Seat {
  readonly preschool: string;
  readonly group: string;
  readonly ageFrom: number;
}

const enrolledFrom = day('2026-03-02');
const count = 12;
const fullFrom = day('2026-11-02');
/** Behind every child of the queue. */
const firstSerial = 300_000;
/** One fewer than there are children: two of the group share a name, as in life. */
const names = [
  'Айша Мысал',
  'Тимур Пример',
  'Інжу Үлгі',
  'Мария Образец',
  'Әли Нұсқа',
  'Сәуле Сынама',
  'Данияр Мысал',
  'София Пример',
  'Ерасыл Үлгі',
  'Артём Образец',
  'Аружан Нұсқа',
] as const;

/** Who can log in as the parent of a child that is enrolled. */
export function enrolledParent(): DemoPerson {
  return parentOf(demoCity, 3, 'Гүлнар Үлгіқызы', 'kk');
}

/** The rows of the list of the first group. */
export function enrolledRows(seat: Seat): readonly Cells[] {
  const { iin, name, phone, locale } = enrolledParent();
  const guardian = { guardianIin: iin, guardianName: name, guardianRelation: 'mother', guardianPhone: phone, guardianLocale: locale };
  return Array.from({ length: count }, (_, index) => ({ ...childOf(seat, index, enrolledFrom), ...(index === 0 ? guardian : {}) }));
}

/** The rows of the group that is full. */
export function fullRows(seat: Seat): readonly Cells[] {
  return Array.from({ length: fullGroup.capacity }, (_, index) => childOf(seat, count + index, fullFrom));
}

/** `ageFrom` is the least age of the group, in months. */
function childOf({ preschool, group, ageFrom }: Seat, index: number, from: Day): Cells {
  return {
    childIin: fictionalIin(familySerial('child', firstSerial + index)),
    childName: names[index % names.length] ?? '',
    bornOn: addDays(from, -31 * (ageFrom + 2) - 7 * index),
    preschool,
    group,
    enrolledFrom: from,
    contractNumber: `2026-${String(index + 1).padStart(3, '0')}`,
  };
}
