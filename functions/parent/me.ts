// How a parent sees their own account. Phones and e-mail are masked: replies are kept for repeats, and somebody may look over a shoulder.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { maskPhone, type Phone } from '../../shared/domain/phoneMask.ts';
import { defaultChoices, type Person } from '../../shared/table/people.ts';
import { isShownTheirs, phoneId } from '../../shared/table/phones.ts';

/** The account of the caller; `person` undefined: met for the first time. */
export async function viewOfMe(caller: Caller, person: Person | undefined, { table, vault }: Pick<Context, 'table' | 'vault'>) {
  const keys = await vault();
  const { phones = [], unverified = [], email } = person?.contacts ?? {};
  const view = (phone: Phone, verified: boolean) => ({ phone: phoneId(keys, phone), shown: maskPhone(phone), verified });
  return {
    locale: person?.locale ?? ('kk' as const),
    ...(email === undefined ? {} : { email: maskEmail(email) }),
    choices: { ...(person?.choices ?? defaultChoices) },
    phones: [
      ...(await Promise.all(phones.map(async (phone) => view(phone, await isShownTheirs(table, keys, caller.person, phone))))),
      ...unverified.map((phone) => view(phone, false)),
    ],
    roles: caller.memberships.map(({ role, territory, preschool }) => ({ role, territory, preschool })),
    children: caller.children.length,
  };
}

function maskEmail(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}
