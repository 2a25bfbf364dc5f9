// The clerk sees what is to be compared with a document, and no IIN. Each look is written down before it is answered.

import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { readNamed } from '../../shared/table/children.ts';
import { parseGuardianshipId } from '../../shared/table/deciding.ts';
import { readGuardianship } from '../../shared/table/guardianships.ts';
import { listWork } from '../../shared/table/working.ts';

export const work: Work<'listGuardianships', Context> = async ({ params: { territory }, query, command, at }, context) => {
  const { table } = context;
  orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(at)));
  const vault = await context.vault();
  const { after, limit } = query;
  const { entries, next } = await listWork(table, territory, 'guardianships', { after, limit });
  const rows = await Promise.all(
    entries.map(async ({ about }) => {
      const { person, child } = parseGuardianshipId(about);
      const [guardianship, named] = await Promise.all([readGuardianship(table, person, child), readNamed(table, vault, person, child)]);
      // Decided since the list was read.
      if (guardianship?.state !== 'pending') return [];
      const { state, relation, since } = guardianship;
      return [{ guardianship: about, state, relation, since: isoOf(since), ...viewOfWords(named?.words) }];
    }),
  );
  const guardianships = rows.flat();
  await audit(table, territory, command, { at, action: 'listGuardianships', about: guardianships.map((one) => one.guardianship) });
  return { guardianships, ...(next === undefined ? {} : { next }) };
};

function viewOfWords(words: { readonly name: string; readonly bornOn: string; readonly guardianIin?: string | undefined } | undefined) {
  if (words === undefined) return { askedAgain: true };
  return { childName: words.name, childBornOn: words.bornOn, askedAgain: words.guardianIin === undefined };
}
