// A stand-in for the state's register of whose child it is, at /local/registry. It knows the made-up parents who can log in, and of each of them three
// made-up children who are in no queue yet, with their birth dates: those it confirms, others' children among them it denies. Of anybody else, and of a
// child said to be born on another day, it knows nothing.

import { familySerial, fictionalIin, type DemoPerson } from './people.ts';

export const registryPath = '/local/registry';

const bornOn = ['2022-03-14', '2022-10-15', '2023-06-16'] as const;
const childrenEach = bornOn.length;
/** Far above the children of the demo city, none of whom is in this register. */
const firstChild = 400_000;

export interface RegisteredFamily {
  readonly login: string;
  readonly guardianIin: string;
  readonly children: readonly { readonly iin: string; readonly bornOn: string }[];
}

export function registeredFamilies(people: readonly DemoPerson[]): readonly RegisteredFamily[] {
  return people
    .filter(({ as }) => as === 'parent')
    .map(({ login, iin }, index) => ({
      login,
      guardianIin: iin,
      children: bornOn.map((day, child) => ({
        iin: fictionalIin(familySerial('child', firstChild + index * childrenEach + child)),
        bornOn: day,
      })),
    }));
}

/** What it says to `{guardianIin, childIin, bornOn}`. */
export function answerOf(people: readonly DemoPerson[], asked: unknown): 'confirmed' | 'denied' | 'unknown' {
  const told =
    typeof asked === 'object' && asked !== null ? (asked as Readonly<Record<string, unknown>>) : ({} as Readonly<Record<string, unknown>>);
  const isAsked = (child: { readonly iin: string; readonly bornOn: string }) =>
    child.iin === told['childIin'] && child.bornOn === told['bornOn'];
  const family = registeredFamilies(people).find(({ children }) => children.some(isAsked));
  if (family === undefined) return 'unknown';
  return family.guardianIin === told['guardianIin'] ? 'confirmed' : 'denied';
}
