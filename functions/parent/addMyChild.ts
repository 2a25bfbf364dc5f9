// A parent names a child. Nothing is said of whether the child is known, or whose it is: everybody gets the same answer, and waits. The first time a
// registry may say yes; after a no only a clerk with a document decides, or the same question would get the same no again.

import type { Context } from '../../shared/context.ts';
import { childDefaults, describeChild } from '../../shared/domain/child.ts';
import { moveGuardianship } from '../../shared/domain/guardianship.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, later, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readNamed, saveNamed, type ChildWords } from '../../shared/table/children.ts';
import { commit } from '../../shared/table/commit.ts';
import { askingPlace } from '../../shared/table/deciding.ts';
import { listGuardianshipsOf, readGuardianship, saveGuardianship, type GuardianshipContent } from '../../shared/table/guardianships.ts';
import { workDone, workWrite } from '../../shared/table/working.ts';
import { viewOfGuardianship } from './guardianshipView.ts';

export const work: Work<'addMyChild', Context> = async ({ caller, body, command }, { table, vault, rulebooks }) => {
  const { territory, relation } = body;
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(command.at)));
  const described = orRefuse(describeChild(body, dayOf(command.at)));
  const keys = await vault();
  const child = await keys.recognise('child', described.iin);
  const { person } = caller;
  const before = await readGuardianship(table, person, child);
  if (before?.state === 'verified') return commit(table, command, [], viewOfGuardianship(before));
  const isWaiting = before?.state === 'pending';
  if (before !== undefined && !isWaiting) orRefuse(moveGuardianship(before.state, 'ask'));
  const waiting = (await listGuardianshipsOf(table, person)).filter((one) => one.state === 'pending' && one.child !== child);
  if (waiting.length >= childDefaults.pending) orRefuse(refuse('children-too-many', { most: childDefaults.pending }));

  const named = await readNamed(table, keys, person, child);
  const mayAskRegistry = before === undefined || (isWaiting && named?.words.reveal().guardianIin !== undefined);
  const guardianIin = caller.iin.reveal();
  const words: ChildWords = { ...described, guardianIinEnd: guardianIin.slice(-4), ...(mayAskRegistry ? { guardianIin } : {}) };
  const naming = await saveNamed(keys, person, child, named, words);
  const isSameQuestion = isWaiting && before.territory === territory && before.relation === relation;
  if (isSameQuestion) return commit(table, command, [naming], viewOfGuardianship(before));
  const asked: GuardianshipContent = { person, child, state: 'pending', relation, since: sinceAfter(before?.since, command.at), territory };
  const saved = saveGuardianship(before, asked, command, { kind: 'guardianship-asked', territory, data: { relation } });
  const writes = [
    naming,
    ...saved.writes,
    ...(isWaiting ? [workDone(askingPlace(before))] : []),
    workWrite(askingPlace(asked), { detail: { relation } }),
  ];
  return commit(table, command, writes, viewOfGuardianship(asked));
};

/** Later than before: the entry in the department's list that leaves and the one that comes are two. */
function sinceAfter(before: Instant | undefined, at: Instant): Instant {
  return before === undefined || before < at ? at : later(before, 1);
}
