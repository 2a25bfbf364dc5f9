// The clerk sees who asks, of the IIN only its end, and what is to be compared with a document: what the person says of the child, whether it differs
// from what was verified before, and how many guardians the child has. Each look is written down before it is answered.

import type { Context } from '../../shared/context.ts';
import { differsFrom } from '../../shared/domain/child.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readChild, readNamed, type ChildWords } from '../../shared/table/children.ts';
import { parseGuardianshipId } from '../../shared/table/deciding.ts';
import { listGuardianships, readGuardianship } from '../../shared/table/guardianships.ts';
import { readPerson } from '../../shared/table/people.ts';
import { listWork } from '../../shared/table/working.ts';
import { subjectsOfGuardianship } from './workSubjects.ts';

export const work: Work<'listGuardianships', Context> = async ({ params: { territory }, query, at }, context) => {
  const { table } = context;
  orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(at)));
  const vault = await context.vault();
  const { after, limit } = query;
  const { entries, next } = await listWork(table, territory, 'guardianships', { after, limit });
  const rows = await Promise.all(
    entries.map(async ({ about }) => {
      const { person, child } = parseGuardianshipId(about);
      const [guardianship, named, known, guardians, asker] = await Promise.all([
        readGuardianship(table, person, child),
        readNamed(table, vault, person, child),
        readChild(table, vault, child),
        listGuardianships(table, child),
        readPerson(table, vault, person),
      ]);
      // Decided since the list was read.
      if (guardianship?.state !== 'pending') return [];
      const { state, relation, since } = guardianship;
      const { name } = asker?.contacts.reveal() ?? {};
      const differs = named !== undefined && differsFrom(known?.reveal(), named.words.reveal()).length > 0;
      const otherGuardians = guardians.filter((one) => one.state === 'verified' && one.person !== person).length;
      const view = { guardianship: about, state, relation, since: isoOf(since), otherGuardians, differs };
      return [{ ...view, ...(name === undefined ? {} : { guardianName: name }), ...viewOfWords(named?.words.reveal()) }];
    }),
  );
  const guardianships = rows.flat();
  const about = guardianships.flatMap(({ guardianship }) => subjectsOfGuardianship(guardianship));
  return { [replyShows]: { about }, guardianships, ...(next === undefined ? {} : { next }) };
};

function viewOfWords(words: ChildWords | undefined) {
  if (words === undefined) return { askedAgain: true };
  const { name, bornOn, guardianIin } = words;
  // Words of before keep the whole IIN alone.
  const end = words.guardianIinEnd ?? guardianIin?.slice(-4);
  const shown = end === undefined ? {} : { guardianIin: `…${end}` };
  return { childName: name, childBornOn: bornOn, ...shown, askedAgain: guardianIin === undefined };
}
