// How a parent sees their own account. Phones and e-mail are masked: replies are kept for repeats, and somebody may look over a shoulder.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { maskPhone, type Phone } from '../../shared/domain/phoneMask.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { listDevices } from '../../shared/table/devices.ts';
import { defaultChoices, type KnownPerson } from '../../shared/table/people.ts';
import { isShownTheirs, phoneId } from '../../shared/table/phones.ts';
import { readUnreachable } from '../../shared/table/receipts.ts';

const nextIfUnreachable = {
  kk: 'Телефонды қосыңыз. Нөмір ауысқан болса, жаңасын қосып, келген кодпен растаңыз, ескісін өшіріңіз. Оған дейін хабарламаларды осы жерден оқыңыз.',
  ru: 'Включите телефон. Если номер сменился, добавьте новый, подтвердите его кодом и удалите прежний. До тех пор читайте сообщения здесь.',
  en: 'Switch the phone on. If the number has changed, add the new one, show by the code that it is yours and remove the old one. Until then read your messages here.',
};

/** The account of the caller; `person` undefined: met for the first time. */
export async function viewOfMe(
  caller: Caller,
  person: Omit<KnownPerson, 'version'> | undefined,
  { table, vault }: Pick<Context, 'table' | 'vault'>,
) {
  const keys = await vault();
  const choices = person?.choices ?? defaultChoices;
  const { phones = [], unverified = [], email } = person?.contacts.reveal() ?? {};
  const view = (phone: Phone, verified: boolean) => ({ phone: phoneId(keys, phone), shown: maskPhone(phone), verified });
  const told = async (phone: Phone) => {
    const shown = view(phone, await isShownTheirs(table, keys, caller.person, phone));
    const unreachable = await readUnreachable(table, shown.phone);
    if (unreachable?.person !== caller.person) return shown;
    return { ...shown, unreachable: { since: isoOf(unreachable.since), next: nextIfUnreachable } };
  };
  return {
    locale: person?.locale ?? ('kk' as const),
    ...(email === undefined ? {} : { email: maskEmail(email) }),
    // Until they say, news come by SMS while they have no device.
    choices: { push: choices.push, sms: choices.sms ?? (await listDevices(table, caller.person)).length === 0 },
    phones: [...(await Promise.all(phones.map(told))), ...unverified.map((phone) => view(phone, false))],
    roles: caller.memberships.map(({ role, territory, preschool }) => ({ role, territory, preschool })),
    children: caller.children.length,
  };
}

function maskEmail(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}
