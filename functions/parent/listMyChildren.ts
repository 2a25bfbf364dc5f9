// A parent reads of a child what they wrote themselves; of one the old system named, what is known, and that only while they are its guardian.

import type { Context } from '../../shared/context.ts';
import { maskIin } from '../../shared/domain/child.ts';
import type { Work } from '../../shared/http/work.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import { listNamed, readChild, type ChildIdentity } from '../../shared/table/children.ts';
import { listGuardianshipsOf } from '../../shared/table/guardianships.ts';
import { viewOfGuardianship } from './guardianshipView.ts';

export const work: Work<'listMyChildren', Context> = async ({ caller }, { table, vault }) => {
  const keys = await vault();
  const named = await listNamed(table, keys, caller.person);
  const guardianships = await listGuardianshipsOf(table, caller.person);
  const children = guardianships.map(async (guardianship) => {
    const { child, state } = guardianship;
    const words: Secret<ChildIdentity> | undefined =
      named.get(child) ?? (state === 'verified' ? await readChild(table, keys, child) : undefined);
    return { ...viewOfGuardianship(guardianship), ...viewOfWords(words?.reveal() ?? {}) };
  });
  return { children: await Promise.all(children) };
};

function viewOfWords({ iin, name, bornOn }: ChildIdentity) {
  return {
    ...(iin === undefined ? {} : { iin: maskIin(iin) }),
    ...(name === undefined ? {} : { name }),
    ...(bornOn === undefined ? {} : { bornOn }),
  };
}
