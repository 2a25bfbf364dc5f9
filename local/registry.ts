// A stand-in for the state's register of whose child it is, at /local/registry. It knows the made-up parents who can log in, and of each of them three
// made-up children who are in no queue yet: those it confirms, others' children among them it denies, and of anybody else it knows nothing.

import { familySerial, fictionalIin, type DemoPerson } from './people.ts';

export const registryPath = '/local/registry';

const childrenEach = 3;
/** Far above the children of the demo city, none of whom is in this register. */
const firstChild = 400_000;

export interface RegisteredFamily {
  readonly login: string;
  readonly guardianIin: string;
  readonly childIins: readonly string[];
}

export function registeredFamilies(people: readonly DemoPerson[]): readonly RegisteredFamily[] {
  return people
    .filter(({ as }) => as === 'parent')
    .map(({ login, iin }, index) => ({
      login,
      guardianIin: iin,
      childIins: Array.from({ length: childrenEach }, (_, child) =>
        fictionalIin(familySerial('child', firstChild + index * childrenEach + child)),
      ),
    }));
}

/** What it says to `{guardianIin, childIin}`. */
export function answerOf(people: readonly DemoPerson[], asked: unknown): 'confirmed' | 'denied' | 'unknown' {
  const { guardianIin, childIin } = typeof asked === 'object' && asked !== null ? (asked as Readonly<Record<string, unknown>>) : {};
  const family = registeredFamilies(people).find(({ childIins }) => childIins.some((iin) => iin === childIin));
  if (family === undefined) return 'unknown';
  return family.guardianIin === guardianIin ? 'confirmed' : 'denied';
}
