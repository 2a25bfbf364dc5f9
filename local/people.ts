// People to log in as. Their IINs have a right check digit and a birth date that cannot exist (month 99), so they can belong to nobody; their
// phones begin with +7 700 00. Staff are two per role and territory, so that what takes two people can be tried; a kindergarten's are of the demo city's
// first one.

import { fortyBitsOf } from '../shared/domain/digest.ts';
import { parseIin, type Iin } from '../shared/domain/identifiers.ts';
import { parsePhone, type Phone } from '../shared/domain/phone.ts';
import type { Role } from '../shared/domain/roles.ts';
import { routes } from '../shared/http/routes.ts';
import { ruleOf, type Route } from '../shared/http/route.ts';

export interface DemoPerson {
  /** What a person logs in as, and the subject of their tokens: `department_head-1@arman`. */
  readonly login: string;
  readonly as: Role | 'parent';
  readonly territory: string;
  /** 1 or 2; parents also 3. */
  readonly person: number;
  readonly name: string;
  readonly iin: Iin;
  readonly phone: Phone;
  readonly locale: 'kk' | 'ru' | 'en';
}

const staffSerials = 4_000_000;

/** A fictional IIN for a serial of 0 to 4,999,999; different serials give different IINs. */
export function fictionalIin(serial: number): Iin {
  // A base may have no check digit at all; then the one above it has, because its last digit counts zero in the first sum and two in the second.
  for (const base of [serial * 2, serial * 2 + 1]) {
    for (let check = 0; check < 10; check += 1) {
      const iin = parseIin(`9999${String(base).padStart(7, '0')}${check}`);
      if (iin !== undefined) return iin;
    }
  }
  throw new RangeError('no fictional IIN for this serial');
}

/** A fictional mobile number for 0 to 99,999. */
export function fictionalPhone(serial: number): Phone {
  const phone = parsePhone(`+77000${String(serial).padStart(6, '0')}`);
  if (phone === undefined) throw new RangeError('no fictional phone for this serial');
  return phone;
}

/** Serial of the `index`-th parent or child of the demo city. */
export function familySerial(kind: 'parent' | 'child', index: number): number {
  return staffSerials + (kind === 'parent' ? 0 : 500_000) + index;
}

/** Every role that some route asks for, in the order of the route table. */
export const staffRoles: readonly Role[] = [
  ...new Set(
    Object.values(routes).flatMap((route: Route): readonly Role[] => {
      const rule = ruleOf(route);
      return rule.relation === 'own-territory' ? rule.roles : [];
    }),
  ),
];

export function staffOf(territory: string): readonly DemoPerson[] {
  return staffRoles.flatMap((role) => [1, 2].map((person) => demoStaff(role, person, territory)));
}

function demoStaff(role: Role, person: number, territory: string): DemoPerson {
  const login = `${role}-${person}@${territory}`;
  const serial = fortyBitsOf(`staff|${login}`) % staffSerials;
  return {
    login,
    as: role,
    territory,
    person,
    name: person % 2 === 1 ? 'Айгүл Үлгіқызы' : 'Бекзат Үлгіұлы',
    iin: fictionalIin(serial),
    phone: fictionalPhone(90_000 + (serial % 10_000)),
    locale: 'ru',
  };
}

/** Who works in the first kindergarten of the demo city: its head and a teacher, appointed when the city is filled. */
export function preschoolStaffOf(territory: string): readonly [DemoPerson, DemoPerson] {
  return [demoStaff('preschool_head', 1, territory), demoStaff('preschool_teacher', 1, territory)];
}

/** `serial` tells people apart, whatever they are called. */
export function parentOf(territory: string, person: number, name: string, locale: DemoPerson['locale'], serial = person - 1): DemoPerson {
  return {
    login: `parent-${person}@${territory}`,
    as: 'parent',
    territory,
    person,
    name,
    iin: fictionalIin(familySerial('parent', serial)),
    phone: fictionalPhone(serial + 1),
    locale,
  };
}

/** Parents from here on are new: nobody the city has met, to try what a family does on its first day. */
export const firstNewParent = 1_001;
const lastNewParent = 9_999;
/** Behind every family of the demo city. */
const firstNewSerial = 20_000;

/** Whoever has that login; also a parent the city has not met, as `parent-1001@arman`. */
export function findLogin(people: readonly DemoPerson[], login: string): DemoPerson | undefined {
  const [, person, territory = ''] = /^parent-(\d{4})@([a-z0-9-]+)$/.exec(login) ?? [];
  const known = people.find((one) => one.login === login);
  return known ?? (person === undefined ? undefined : findPerson(people, { as: 'parent', territory, person: Number(person) }));
}

/** The person asked for; the first one of the first territory where that is left out. */
export function findPerson(
  people: readonly DemoPerson[],
  asked: { readonly as: string; readonly territory?: string | undefined; readonly person?: number | undefined },
): DemoPerson | undefined {
  const right = people.filter(({ as, territory }) => as === asked.as && (asked.territory === undefined || territory === asked.territory));
  const number = asked.person ?? 1;
  const isNew = asked.as === 'parent' && Number.isInteger(number) && number >= firstNewParent && number <= lastNewParent;
  return isNew
    ? parentOf(asked.territory ?? '', number, `New parent ${number}`, 'ru', firstNewSerial + number)
    : right.find(({ person }) => person === number);
}
