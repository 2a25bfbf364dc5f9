import type { Context } from '../../shared/context.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPerson } from '../../shared/table/people.ts';

export const work: Work<'showMe', Context> = async ({ caller }, { table, vault }) => {
  const person = await readPerson(table, await vault(), caller.person);
  return {
    locale: person?.locale ?? 'kk',
    phones: (person?.contacts.phones ?? []).map((phone) => maskPhone(phone)),
    roles: caller.memberships.map(({ role, territory }) => ({ role, territory })),
    children: caller.children.length,
  };
};
