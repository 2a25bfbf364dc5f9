import type { Context } from '../../shared/context.ts';
import { maskPhone, parsePhone } from '../../shared/domain/phone.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPerson } from '../../shared/table/people.ts';

export const work: Work<'showMe', Context> = async ({ caller }, { table, vault }) => {
  const person = await readPerson(table, await vault(), caller.person);
  const phones = (person?.contacts.phones ?? []).flatMap((text) => parsePhone(text) ?? []);
  return {
    locale: person?.locale ?? 'kk',
    phones: phones.map((phone) => maskPhone(phone)),
    roles: caller.memberships.map(({ role, territory }) => ({ role, territory })),
    children: caller.children.length,
  };
};
