// Families with confirmed vouchers, phones they have verified, and a kindergarten whose head signs: what the tests of contracts begin with.

import { isoOf } from '../../shared/domain/time.ts';
import type { Parts } from '../../shared/context.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { importCells, people, row, staffedCity, type Answer, type City } from './city.ts';
import { approveRoundOf } from './family.ts';
import { preschoolPeople, seedPreschool, type SeededGroup } from './preschoolCity.ts';
import { iinOf } from './iins.ts';
import { codeFor, namePhone } from './seededFamilies.ts';

export const garden = 'balapan';
export const papers = ['birth-certificate', 'health-passport', 'epidemiology-note'] as const;
export const head = preschoolPeople.head;

export interface Family {
  readonly iin: string;
  readonly voucher: string;
  readonly number: string;
}

export interface ContractCity extends City {
  readonly families: readonly Family[];
}

/** A phone of the person, shown to be theirs. */
export async function verifyPhone(city: City, iin: string, phone: string): Promise<string> {
  const named = await namePhone(city, iin, phone);
  const { status } = await city.ask('verifyMyPhone', { iin, params: { phone: named.phone }, body: { code: named.code } });
  if (status !== 200) throw new Error('the phone was not verified');
  return named.phone;
}

/** So many families with confirmed vouchers at 2026-07-01 10:00, and the kindergarten with these groups. */
export async function contractCity(
  count: number,
  groups: readonly SeededGroup[],
  { table = memoryTable(), more = {} }: { readonly table?: Table; readonly more?: Partial<Parts> } = {},
): Promise<ContractCity> {
  const city = await staffedCity(table, more);
  await seedPreschool(city, garden, { groups, head });
  const iins = Array.from({ length: count }, (_, serial) => (serial === 0 ? people.parent : iinOf(1000 + serial)));
  for (let from = 0; from < count; from += 100) {
    const rows = iins.slice(from, from + 100).map((guardianIin, index) => {
      const at = `2023-01-10T09:${String(Math.floor((from + index) / 60)).padStart(2, '0')}:${String((from + index) % 60).padStart(2, '0')}Z`;
      return row(from + index, at, { guardianIin });
    });
    await importCells(city, rows);
  }
  await city.run({ job: 'recomputeQueue' });
  await approveRoundOf(city, count, [people.head, people.secondHead]);
  await city.run({ job: 'issueRounds' });
  const families: Family[] = [];
  for (const iin of iins) {
    const { body } = await city.ask('listMyVouchers', { iin });
    const [first] = body['vouchers'] as { voucher: string; application: string }[];
    if (first === undefined) throw new Error('the round issued too few');
    const confirmed = await city.ask('confirmVoucher', { iin, params: { voucher: first.voucher } });
    if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
    families.push({ iin, voucher: first.voucher, number: first.application });
  }
  return { ...city, families };
}

/** One family, its phone verified and the head's too. */
export async function oneFamily(
  groups: readonly SeededGroup[] = [{ group: 'sun', capacity: 2 }],
  table?: Table,
): Promise<ContractCity & { readonly family: Family }> {
  const city = await contractCity(1, groups, table === undefined ? {} : { table });
  const [family] = city.families;
  if (family === undefined) throw new Error('no family');
  await verifyPhone(city, family.iin, '+77015550001');
  await verifyPhone(city, head, '+77015550002');
  return { ...city, family };
}

export function askPlace(city: City, family: Family, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const body = { preschool: garden, group: 'sun', startsOn: '2026-07-03', ...more };
  return city.ask('askPlace', { iin: family.iin, params: { voucher: family.voucher }, body });
}

export function propose(
  city: City,
  contract: string,
  more: Readonly<Record<string, unknown>> = {},
  preschool = garden,
  iin: string = head,
): Promise<Answer> {
  return city.ask('proposeContract', { iin, params: { preschool, contract }, body: { papers, ...more } });
}

/** A request that was accepted: the contract's id and the digest to sign. */
export async function proposed(
  city: City,
  family: Family,
  more: Readonly<Record<string, string>> = {},
): Promise<{ contract: string; digest: string }> {
  const asked = await askPlace(city, family, more);
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
  const contract = String(asked.body['contract']);
  const preschool = String(asked.body['preschool']);
  const answer = await propose(city, contract, {}, preschool);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { contract, digest: String(answer.body['digest']) };
}

/** The code that goes out for that digest, or the refusal. */
export async function codeToSign(city: City, iin: string, contract: string, digest: string, preschool?: string): Promise<string> {
  const request = { iin, body: { digest } };
  const { status, body } =
    preschool === undefined
      ? await city.ask('sendMySigningCode', { ...request, params: { contract } })
      : await city.ask('sendSigningCode', { ...request, params: { contract, preschool } });
  if (status !== 200) throw new Error(`${isoOf(city.context.now())} ${JSON.stringify(body)}`);
  const me = await city.ask('showMe', { iin });
  const phone = (me.body['phones'] as { phone: string; verified: boolean }[]).find(({ verified }) => verified)?.phone ?? '';
  return (await codeFor(city, iin, phone)) ?? '';
}

export function signWith(city: City, iin: string, contract: string, digest: string, code: string, preschool?: string): Promise<Answer> {
  const body = { digest, signature: { method: 'one-time-code', code } };
  return preschool === undefined
    ? city.ask('signMyContract', { iin, params: { contract }, body })
    : city.ask('signContract', { iin, params: { contract, preschool }, body });
}

/** Asks for a code and signs with it. */
export async function sign(city: City, iin: string, contract: string, digest: string, preschool?: string): Promise<Answer> {
  return signWith(city, iin, contract, digest, await codeToSign(city, iin, contract, digest, preschool), preschool);
}

/** Signed by both: a contract in force. */
export async function enrolled(city: City, family: Family, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { contract, digest } = await proposed(city, family, more);
  const { preschool = garden } = more;
  await sign(city, family.iin, contract, digest);
  const { status, body } = await sign(city, head, contract, digest, preschool);
  if (status !== 200 || body['state'] !== 'active') throw new Error(JSON.stringify(body));
  return contract;
}

/** As the department does it: nobody who has a place loses it. */
export async function lowerCapacity(city: City, capacity: number, group = 'sun'): Promise<void> {
  const params = { territory: 'karaganda', preschool: garden, group };
  const { status, text } = await city.ask('changeGroup', { iin: people.clerk, params, body: { capacity } });
  if (status !== 200) throw new Error(text);
}

/** The head as one of the kindergarten's list, who is told of its contracts. */
export async function listHead(city: City, preschool = garden): Promise<void> {
  const params = { territory: 'karaganda', preschool };
  const body = { iin: head, name: 'Мысал Үлгіұлы' };
  const { status, text } = await city.ask('appointPreschoolStaff', { iin: people.head, params, body });
  if (status > 201) throw new Error(text);
}
