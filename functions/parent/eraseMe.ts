// Destroys at once what no term keeps of the caller. What leads to them goes first, each piece safe to be taken away again; the last transaction takes the
// account and leaves the answer, so that a request that died on its way is simply made again.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { destroyingWrites } from '../../shared/table/dataKeys.ts';
import { askingPlace } from '../../shared/table/deciding.ts';
import { eraseChild, forgetNamed, forgetWays, forgetWords, personWrites, termsOf, type Erasing } from '../../shared/table/erasing.ts';
import { workKey } from '../../shared/table/keys.ts';
import { changePerson, readPerson } from '../../shared/table/people.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import { workDone } from '../../shared/table/working.ts';
import { readErasure, viewOfErasure, type OwnErasure } from './erasing.ts';

export const work: Work<'eraseMe', Context> = async ({ caller, body, command }, context) => {
  const { table } = context;
  const vault = await context.vault();
  const own = orRefuse(await readErasure(context, caller, command.at));
  if (own.plan.account !== body.account) return orRefuse(refuse('erasure-changed', { account: own.plan.account }));
  const view = await viewOfErasure(context, own);
  const { person } = caller;
  const erasing: Erasing = { table, vault, at: command.at, ground: 'own-request', rulebooks: [], by: person };
  for (const guardianship of own.unconfirmed) {
    const place = askingPlace(guardianship);
    const entry = await table.get('records', workKey(place.territory, place.queue, place.at, place.about));
    await forgetNamed(table, person, guardianship.child, entry === undefined ? [] : [workDone(place)]);
  }
  for (const { file } of own.children) {
    const goes = own.plan.children.includes(file.child);
    // Something of the child changed this very moment: all is looked at again.
    if (goes && !(await eraseChild(file, erasing))) throw new Conflict('eraseMe');
  }
  const contacts = await forgetWays(person, erasing);
  const isWhole = own.plan.account === 'destroyed';
  if (contacts !== undefined) {
    const terms = termsOf(contacts);
    // A guardian whose child is kept is found by name as long.
    await forgetWords(table, vault, { person }, isWhole ? terms : { ...terms, names: [] });
  }
  const writes = isWhole ? await goneWrites(table, own, erasing) : await reducedWrites(context, own);
  return commit(table, command, writes, { ...view, erasedAt: isoOf(command.at) });
};

/** Nothing where nothing is left: who asks a second time leaves no second proof. */
async function goneWrites(table: Table, { file }: OwnErasure, erasing: Erasing): Promise<readonly Write[]> {
  const key = await destroyingWrites(table, `person#${file.person}`, erasing.at);
  return key.length === 0 && file.version === 0 ? [] : personWrites(file.person, file.version, erasing);
}

/** Name and IIN stay, as long as a child is kept. */
async function reducedWrites({ table, vault }: Context, { file: { person } }: OwnErasure): Promise<readonly Write[]> {
  const keys = await vault();
  const before = await readPerson(table, keys, person);
  if (before === undefined) return [];
  const { iin, name } = before.contacts.reveal();
  return [await changePerson(keys, person, before, { locale: before.locale, contacts: { iin, name, phones: [] } })];
}
