// A number typed by somebody is not yet theirs. It gets a code, whoever it belongs to and whether or not we know it: the answer is the same, so that
// nobody can learn here whose number it is.

import type { Context } from '../../shared/context.ts';
import { codeDefaults, codeFrom } from '../../shared/domain/oneTimeCode.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import { parsePhone } from '../../shared/domain/phone.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { changePerson, readPerson, stranger } from '../../shared/table/people.ts';
import { codeDigest, countCode, phoneId, readCode, readPhone, saveCode, savePhone, sendCodeWrite } from '../../shared/table/phones.ts';

export const work: Work<'addMyPhone', Context> = async ({ caller, body, command }, { table, vault, draw }) => {
  const phone = parsePhone(body.phone) ?? orRefuse(refuse('phone-not-ours', { rule: 'mobile-of-kazakhstan' }));
  const keys = await vault();
  const id = phoneId(keys, phone);
  const [before, known, code] = await Promise.all([
    readPerson(table, keys, caller.person),
    readPhone(table, id),
    readCode(table, caller.person, id),
  ]);
  const person = before ?? { ...stranger, locale: body.locale ?? stranger.locale };
  const own = before?.contacts.reveal() ?? stranger.contacts;
  const { phones, unverified = [] } = own;
  const shown = maskPhone(phone);
  const isShownToBeTheirs = phones.includes(phone) && known?.person === caller.person;
  if (isShownToBeTheirs) return commit(table, command, [], { phone: id, shown, verified: true });
  const others = [...phones, ...unverified].filter((one) => one !== phone);
  if (others.length >= codeDefaults.phones) orRefuse(refuse('phones-too-many', { most: codeDefaults.phones }));
  const { before: until, ...sent } = orRefuse(countCode(known, command.at));
  const digits = codeFrom(draw(8));
  const isNamed = phones.includes(phone) || unverified.includes(phone);
  const after = { ...person, contacts: { ...own, iin: caller.iin.reveal(), unverified: [...unverified, phone] } };
  const writes = [
    savePhone(id, known, { ...known, ...sent }),
    saveCode(caller.person, id, code, { digest: codeDigest(keys, caller.person, id, digits), before: until, tries: 0 }),
    await sendCodeWrite(keys, caller.person, id, (known?.version ?? 0) + 1, until, { phone, code: digits, locale: person.locale }),
    ...(isNamed ? [] : [await changePerson(keys, caller.person, before, after)]),
  ];
  return commit(table, command, writes, { phone: id, shown, verified: false, codeBefore: isoOf(until) });
};
