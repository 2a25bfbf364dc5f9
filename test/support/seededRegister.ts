// Of a seeded city: two kindergartens with groups and staff, and right requests of the register's routes.

import { people, type Asked, type City } from './city.ts';
import { preschoolPeople, seedPreschool } from './preschoolCity.ts';

const territory = 'karaganda';

/** Both are on the department's list; each has the groups `first` and `second`, a head and two teachers. */
export const seededPreschools = ['aigolek', 'balapan'] as const;

/** Gives the ids of its two teachers, who work in both. */
export async function seedRegister(city: City, iinOf: (serial: number) => string): Promise<readonly [string, string]> {
  const groups = [
    { group: 'first', capacity: 20 },
    { group: 'second', capacity: 10 },
  ];
  await seedPreschool(city, seededPreschools[0], { groups, head: preschoolPeople.head });
  await seedPreschool(city, seededPreschools[1], { groups, head: preschoolPeople.otherHead });
  const [first, second] = seededPreschools;
  const ids: string[] = [];
  for (const iin of [preschoolPeople.teacher, iinOf(356)]) {
    const body = { iin, name: 'Үлгі Тәрбиеші' };
    const appointed = await city.ask('appointTeacher', { params: { preschool: first }, iin: preschoolPeople.head, body });
    await city.ask('appointTeacher', { params: { preschool: second }, iin: preschoolPeople.otherHead, body });
    ids.push(String(appointed.body['person']));
  }
  return [ids[0] ?? '', ids[1] ?? ''];
}

const names = { kk: '«Айгүл» балабақшасы', ru: 'Детский сад «Айгуль»' };

/** What a clerk enters; `number` is the BIN. */
export function registerForm(number: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    number,
    names,
    district: 'Центральный',
    address: 'ул. Абая, 12',
    ownership: 'private',
    location: { latitude: 49.802, longitude: 73.088 },
    phone: '8 (7212) 00-00-00',
    eligible: { from: '2026-07-01' },
    ...more,
  };
}

export function groupForm(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const shape = { groupType: 'general', language: 'kk', ageFrom: 24, ageTo: 47, hours: 10.5, capacity: 25 };
  return { names: { kk: 'Кіші топ', ru: 'Младшая группа' }, ...shape, ...more };
}

/** Right requests of the register's routes, for the kindergarten of that place. */
export function registerRequests(iinOf: (serial: number) => string, [one, another]: readonly [string, string], place: 0 | 1 = 0) {
  const preschool = seededPreschools[place];
  const here = { params: { territory } };
  const of = { params: { territory, preschool } };
  const own = { params: { preschool } };
  const staff = (serial: number) => ({ iin: iinOf(serial + place), name: 'Мысал Үлгіұлы' });
  return {
    registerPreschool: { ...here, body: registerForm(iinOf(350 + place)) },
    listRegister: { ...here, query: { limit: '10' } },
    showRegistered: of,
    changePreschool: { ...of, body: { address: 'ул. Мира, 3' } },
    enlistPreschool: { ...of, body: { from: '2026-07-01', to: '2027-08-31' } },
    delistPreschool: { ...of, body: { lastDay: '2026-12-31' } },
    openGroup: { ...of, body: groupForm() },
    changeGroup: { params: { ...of.params, group: 'first' }, body: { capacity: 18 } },
    listPreschoolStaff: of,
    appointPreschoolStaff: { ...of, body: staff(352) },
    dismissPreschoolStaff: { params: { ...of.params, role: 'preschool_teacher', person: another } },
    showPreschool: of,
    showOwnPreschool: own,
    setIntake: { params: { preschool, group: 'second' }, body: { open: false } },
    listOwnStaff: own,
    appointTeacher: { ...own, body: staff(354) },
    dismissTeacher: { params: { preschool, person: one } },
  } satisfies Record<string, Asked>;
}

/** Of each change the same asked of the other kindergarten, by somebody who may. */
export function registerVariants(iinOf: (serial: number) => string, teachers: readonly [string, string]) {
  const second = registerRequests(iinOf, teachers, 1);
  const byHead = (other: Asked) => ({ other, byAnother: { ...other, iin: people.head } });
  const byOwnHead = (other: Asked, same: Asked) => ({ other: same, byAnother: { ...other, iin: preschoolPeople.otherHead } });
  const first = seededPreschools[0];
  return {
    registerPreschool: byHead(second.registerPreschool),
    changePreschool: byHead(second.changePreschool),
    enlistPreschool: byHead(second.enlistPreschool),
    delistPreschool: byHead(second.delistPreschool),
    openGroup: byHead(second.openGroup),
    changeGroup: byHead(second.changeGroup),
    appointPreschoolStaff: byHead(second.appointPreschoolStaff),
    dismissPreschoolStaff: byHead(second.dismissPreschoolStaff),
    setIntake: byOwnHead(second.setIntake, { params: { preschool: first, group: 'first' }, body: { open: false } }),
    appointTeacher: byOwnHead(second.appointTeacher, { params: { preschool: first }, body: second.appointTeacher.body }),
    dismissTeacher: byOwnHead(second.dismissTeacher, { params: { preschool: first, person: 'a'.repeat(26) } }),
  };
}
