import type { Context } from '../../shared/context.ts';
import { secret } from '../../shared/domain/secret.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { changePerson, defaultChoices, readPerson, stranger, type Person } from '../../shared/table/people.ts';
import { viewOfMe } from './me.ts';

export const work: Work<'updateMySettings', Context> = async ({ caller, body, command }, context) => {
  const keys = await context.vault();
  const before = await readPerson(context.table, keys, caller.person);
  const { locale, choices = defaultChoices } = before ?? stranger;
  const contacts = { ...(before?.contacts.reveal() ?? stranger.contacts), iin: caller.iin.reveal() };
  const sms = body.sms ?? choices.sms;
  const after: Person = {
    locale: body.locale ?? locale,
    contacts: body.email === undefined ? contacts : { ...contacts, email: body.email ?? undefined },
    choices: { push: body.push ?? choices.push, ...(sms === undefined ? {} : { sms }) },
  };
  const writes = [await changePerson(keys, caller.person, before, after)];
  return commit(context.table, command, writes, await viewOfMe(caller, { ...after, contacts: secret(after.contacts) }, context));
};
