// The children of the first group of the demo city's first kindergarten, as its list of enrolled children would name them: enough to mark a day, to close a
// month and to sign it. One of them is the third parent's.

import type { Cells } from '../../shared/domain/importRowColumns.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { familySerial, fictionalIin, parentOf, type DemoPerson } from '../people.ts';
import { demoCity } from './city.ts';

const enrolledFrom = day('2026-03-02');
const count = 12;
/** Behind every child of the queue. */
const firstSerial = 300_000;
const names = ['Айша Мысал', 'Тимур Пример', 'Інжу Үлгі', 'Мария Образец', 'Әли Нұсқа', 'Сәуле Сынама'] as const;

/** Who can log in as the parent of a child that is enrolled. */
export function enrolledParent(): DemoPerson {
  return parentOf(demoCity, 3, 'Гүлнар Үлгіқызы', 'kk');
}

/** The rows of the list; `ageFrom` is the least age of the group, in months. */
export function enrolledRows({ preschool, group, ageFrom }: { preschool: string; group: string; ageFrom: number }): readonly Cells[] {
  const { iin, name, phone, locale } = enrolledParent();
  const guardian = { guardianIin: iin, guardianName: name, guardianRelation: 'mother', guardianPhone: phone, guardianLocale: locale };
  return Array.from({ length: count }, (_, index) => ({
    childIin: fictionalIin(familySerial('child', firstSerial + index)),
    childName: names[index % names.length] ?? '',
    bornOn: addDays(enrolledFrom, -31 * (ageFrom + 2) - 7 * index),
    preschool,
    group,
    enrolledFrom,
    contractNumber: `2026-${String(index + 1).padStart(3, '0')}`,
    ...(index === 0 ? guardian : {}),
  }));
}
