// Who looked at a child's data, as its guardian reads it: by role and house, never by name. A look at a whole group is told as one. Whoever complains names
// the sign: the department finds the person by it. A guardian who mistyped a code or opened an old link is told as that, and not as a stranger at the door.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { signOf } from '../../shared/domain/trail.ts';
import type { Reply, Work } from '../../shared/http/work.ts';
import { whatWords, whyWords, wordsOfLook, wordsOfRole } from '../../shared/http/words/looks.ts';
import { placesOfChild } from '../../shared/table/childLooks.ts';
import { listGuardianships } from '../../shared/table/guardianships.ts';
import { listLooks, type FoundLook } from '../../shared/table/looks.ts';
import { readPreschool } from '../../shared/table/preschools.ts';

type Shown = Reply<'listMyChildLooks'>['looks'][number];

export const work: Work<'listMyChildLooks', Context> = async ({ params: { child }, query }, { table }) => {
  const [places, guardianships] = await Promise.all([placesOfChild(table, child), listGuardianships(table, child)]);
  const guardians = guardianships.filter(({ state }) => state === 'verified').map(({ person }) => person);
  const { looks, next, lookedUntil } = await listLooks(table, places, query);
  const houses = [...new Set(looks.flatMap(({ preschool }) => (preschool === undefined ? [] : [preschool])))];
  const names = new Map(await Promise.all(houses.map(async (house) => [house, (await readPreschool(table, house))?.names] as const)));
  return {
    looks: looks.map((look) => viewOf(asOf(look, guardians), look.preschool === undefined ? undefined : names.get(look.preschool))),
    ...(lookedUntil === undefined ? {} : { lookedUntil: isoOf(lookedUntil) }),
    ...(next === undefined ? {} : { next }),
  };
};

/** Who looked, as the family knows them: of those who came as a family, its own guardians are no strangers. */
function asOf(look: FoundLook, guardians: readonly string[]): Shaped {
  return look.as === 'parent' && guardians.includes(look.by) ? { ...look, as: 'guardian' } : look;
}

type Shaped = Omit<FoundLook, 'as'> & { readonly as: string };

function viewOf(look: Shaped, names: Shown['words'] | undefined): Shown {
  const { at, by, as: role, preschool, what, why, way = 'look', outcome, subject, with: more } = look;
  return {
    at: isoOf(at),
    who: {
      role,
      words: wordsOfRole(role),
      sign: signOf(by),
      ...(preschool === undefined ? {} : { preschool: { preschool, ...(names === undefined ? {} : { names }) } }),
    },
    way,
    ...(what === undefined ? {} : { what: { code: what, words: whatWords[what] } }),
    ...(why === undefined ? {} : { why: { code: why, words: whyWords[why] } }),
    of: wholes[subject.split('#')[0] ?? ''] ?? 'child',
    outcome,
    words: wordsOfLook({ role, what, way, outcome, more }),
  };
}

/** Looks at everybody there at once, by where they stand. */
const wholes: Readonly<Record<string, Shown['of']>> = { group: 'group', preschool: 'kindergarten', territory: 'city' };
