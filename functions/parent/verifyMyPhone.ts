// Judging a code counts first and answers then: a guess that was not written down as judged is not answered, so that a thousand guesses at once are
// five as well. A number that was somebody else's leaves them in the same transaction, and they are told where they can still read it.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { codeDefaults, tryCode, wrongCode } from '../../shared/domain/oneTimeCode.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { changePerson, readPerson, termsOf } from '../../shared/table/people.ts';
import { codeDigest, readCode, readPhone, saveCode, savePhone, spendCode } from '../../shared/table/phones.ts';
import { readUnreachable, reachedAgainWrites } from '../../shared/table/receipts.ts';
import { searchWrites } from '../../shared/table/searching.ts';
import { listUnreached, reachedWrites } from '../../shared/table/unreached.ts';
import { findMyPhone } from './findMyPhone.ts';
import { takeFromFormer } from './takeFromFormer.ts';

export const work: Work<'verifyMyPhone', Context> = async ({ caller, params, body, command }, { table, vault }) => {
  const keys = await vault();
  const before = await readPerson(table, keys, caller.person);
  const phone = orRefuse(findMyPhone(keys, before, params.phone));
  const code = await readCode(table, caller.person, params.phone);
  if (before === undefined || code === undefined) return orRefuse(refuse('code-unknown', { minutes: codeDefaults.minutes }));
  const { isRight, tries } = orRefuse(tryCode(code, codeDigest(keys, caller.person, params.phone, body.code), command.at));
  if (!isRight) {
    const counted = await table.together(`${command.name}|${command.by}|${command.key}|${command.digest}`, [
      saveCode(caller.person, params.phone, code, { ...code, tries }),
    ]);
    if (!counted.done) throw new Conflict(command.name);
    return orRefuse(wrongCode(tries));
  }
  const known = await readPhone(table, params.phone);
  const own = before.contacts.reveal();
  const { phones, unverified = [] } = own;
  const contacts = {
    ...own,
    phones: [...phones.filter((one) => one !== phone), phone],
    unverified: unverified.filter((one) => one !== phone),
  };
  const after = { ...before, contacts };
  const writes = [
    spendCode(caller.person, params.phone, code),
    savePhone(params.phone, known, { sentAt: [], ...known, person: caller.person }),
    await changePerson(keys, caller.person, before, after),
    ...(await searchWrites(table, keys, { person: caller.person }, termsOf(after), termsOf({ contacts: own }))),
    ...(await takeFromFormer({ phone, id: params.phone, known }, command, table, keys)),
    ...reachedAgainWrites(params.phone, await readUnreachable(table, params.phone)),
    // Whoever shows a number is here and reads: nobody of the department has to look for them any more.
    ...(await listUnreached(table, caller.person)).flatMap((one) =>
      reachedWrites(caller.person, one, { how: 'phone-verified', at: command.at }),
    ),
  ];
  return commit(table, command, writes, { phone: params.phone, shown: maskPhone(phone), verified: true });
};
