// How a person can be reached: their language, what they chose, their devices and their numbers in the order in which they are tried.

import type { Context } from '../../shared/context.ts';
import type { Notice } from '../../shared/domain/notice.ts';
import type { Phone } from '../../shared/domain/phoneMask.ts';
import { listDevices } from '../../shared/table/devices.ts';
import type { Device } from '../../shared/table/items.ts';
import { defaultChoices, readPerson, type Choices, type KnownPerson, type Person } from '../../shared/table/people.ts';
import { phoneId, readPhone } from '../../shared/table/phones.ts';

export interface Reach {
  /** Absent while nobody is known for the child. */
  readonly person?: string;
  readonly locale: Person['locale'];
  readonly choices: Choices;
  readonly devices: readonly Device[];
  readonly phones: readonly Phone[];
}

const nobody: Reach = { locale: 'kk', choices: defaultChoices, devices: [], phones: [] };

export async function reachOf({ to }: Pick<Notice, 'to'>, context: Context): Promise<Reach> {
  if (!('person' in to)) return nobody;
  const { table, vault } = context;
  const [person, devices] = await Promise.all([readPerson(table, await vault(), to.person), devicesOf(to.person, context)]);
  const { locale = 'kk', choices = defaultChoices } = person ?? {};
  return { person: to.person, locale, choices, devices, phones: person === undefined ? [] : await phonesOf(to.person, person, context) };
}

/** The person's devices that messages can be pushed to from here. */
export async function devicesOf(person: string, { table, settings, log }: Context): Promise<readonly Device[]> {
  const devices = await listDevices(table, person);
  for (const { platform } of devices) if (settings.pushArns[platform] === undefined) log.error('push-not-set-up', { platform });
  return devices.filter(({ platform }) => settings.pushArns[platform] !== undefined);
}

/** The person's phones, those they have shown by a code to be theirs first, and without those that somebody else has shown to be theirs since. */
async function phonesOf(id: string, { contacts }: KnownPerson, { table, vault }: Context): Promise<readonly Phone[]> {
  const { phones } = contacts.reveal();
  const keys = await vault();
  const holders = await Promise.all(phones.map(async (phone) => (await readPhone(table, phoneId(keys, phone)))?.person));
  const shown = phones.filter((_, place) => holders[place] === id);
  return [...shown, ...phones.filter((_, place) => holders[place] === undefined)];
}
