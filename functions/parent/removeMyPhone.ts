// Whose the number was last stays written down: otherwise it would go back to somebody the old system once named.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { changePerson, readPerson, stranger, termsOf } from '../../shared/table/people.ts';
import { searchWrites } from '../../shared/table/searching.ts';
import { findMyPhone } from './findMyPhone.ts';

export const work: Work<'removeMyPhone', Context> = async ({ caller, params, command }, { table, vault }) => {
  const keys = await vault();
  const before = await readPerson(table, keys, caller.person);
  const phone = orRefuse(findMyPhone(keys, before, params.phone));
  const own = before?.contacts.reveal() ?? stranger.contacts;
  const { phones, unverified = [] } = own;
  const contacts = {
    ...own,
    phones: phones.filter((one) => one !== phone),
    unverified: unverified.filter((one) => one !== phone),
  };
  const after = { ...(before ?? stranger), contacts };
  const writes = [
    await changePerson(keys, caller.person, before, after),
    ...(await searchWrites(table, keys, { person: caller.person }, termsOf(after), termsOf({ contacts: own }))),
  ];
  return commit(table, command, writes, { phone: params.phone });
};
