// Families of tests whose time runs out: named, confirmed, applied for and withdrawn, with phones and devices, and the job that meets everybody.

import { runsForAll } from '../../functions/jobs/erasePeople.ts';
import { people, staffedCity, type City } from './city.ts';
import { apply } from './family.ts';
import { iinOf } from './iins.ts';
import { askGuardianship, decide, namePhone } from './seededFamilies.ts';
import type { Table } from '../../shared/table/table.ts';

export const family = {
  child: iinOf(900),
  childName: 'Әлия Мысал',
  phone: '+77011239990',
  email: 'aliya.mysal@example.kz',
} as const;

export interface Family {
  readonly person: string;
  readonly child: string;
  readonly number: string;
}

/** A parent with a verified phone, an e-mail, a device and a confirmed child that has an application. */
export async function familyIn(city: City): Promise<Family> {
  const iin = people.parent;
  const vault = await city.context.vault();
  const { phone, code } = await namePhone(city, iin, family.phone);
  await sure(city.ask('verifyMyPhone', { iin, params: { phone }, body: { code } }));
  await sure(city.ask('updateMySettings', { iin, body: { email: family.email, locale: 'ru' } }));
  await sure(city.ask('registerDevice', { iin, body: { platform: 'fcm', token: 'a-token-of-a-test-device-0001' } }));
  const guardianship = await askGuardianship(city, iin, family.child);
  await sure(decide(city, guardianship, 'verify'));
  const child = await vault.recognise('child', family.child);
  const { number } = await apply(city, iin, child);
  return { person: vault.identify('person', iin), child, number: String(number) };
}

export async function withdraw(city: City, { number }: Family): Promise<void> {
  await sure(city.ask('withdrawApplication', { iin: people.parent, params: { number }, body: { understood: true } }));
}

/** Runs the job until everybody was met once. */
export async function eraseAll(city: City): Promise<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (let run = 0; run < runsForAll; run += 1)
    for (const [name, count] of Object.entries(await city.run({ job: 'erasePeople' }))) sum[name] = (sum[name] ?? 0) + Number(count);
  return sum;
}

export const cityOf = (table?: Table): Promise<City> => staffedCity(table);

export async function sure(asking: ReturnType<City['ask']>): Promise<Record<string, unknown>> {
  const { status, body } = await asking;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}
