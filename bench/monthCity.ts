// A real city's kindergartens for a month: who was there and how many days each child was away, by reason. The children are enrolled as a clerk would enrol
// them, each with a parent whose phone is verified, so that a whole month can be lived through the product's own routes.

import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { projectRoot } from '../infra/constructs/houseFunction.ts';
import { fictionalIin, fictionalPhone } from '../local/people.ts';
import { month } from '../shared/domain/month.ts';
import type { RouteName } from '../shared/http/routes.ts';
import { phoneId, savePhone } from '../shared/table/phones.ts';
import type { Table } from '../shared/table/table.ts';
import { people, row, staffedCity, type Answer, type Asked, type Cells, type City } from '../test/support/city.ts';
import { preschoolPeople, seedPreschool } from '../test/support/preschoolCity.ts';
import { Skipped } from './figures.ts';

export interface MonthChild {
  readonly index: number;
  /** Days away: ill, for another reason that counts, for none. */
  readonly ill: number;
  readonly excused: number;
  readonly unexplained: number;
}

export interface MonthPreschool {
  readonly preschool: string;
  readonly groups: readonly { readonly group: string; readonly children: readonly MonthChild[] }[];
}

const file = resolve(projectRoot, '../shared/data/vilnius/attendance-2019-05.csv.gz');
export const july = month('2026-07');
export const territory = 'karaganda';
const rowsPerRequest = 200;
export const head = preschoolPeople.head;

/** The kindergartens of the city's file, and their groups with all their children. */
export async function readMonth(): Promise<readonly MonthPreschool[]> {
  if (!existsSync(file)) throw new Skipped(`${file} is absent`);
  const preschools = new Map<string, Map<string, MonthChild[]>>();
  let index = -1;
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const [, preschool = '', group = '', , , ill, excused, unexplained] = line.split(';').map((cell) => cell.replaceAll('"', ''));
    index += 1;
    if (index === 0) continue;
    const groups = preschools.get(preschool) ?? new Map<string, MonthChild[]>();
    preschools.set(preschool, groups);
    const child = { index, ill: Number(ill), excused: Number(excused), unexplained: Number(unexplained) };
    groups.set(group, [...(groups.get(group) ?? []), child]);
  }
  return [...preschools.values()].map((groups, place) => ({
    preschool: `bench${String(place).padStart(4, '0')}`,
    groups: [...groups.values()].map((children, at) => ({ group: `g${at}`, children })),
  }));
}

/** The city at 2026-07-01, all children enrolled from that day on. */
export async function monthCity(table: Table, preschools: readonly MonthPreschool[]): Promise<City> {
  const city = await staffedCity(table);
  for (const { preschool, groups } of preschools) {
    const shapes = groups.map(({ group, children }) => ({ group, capacity: children.length, ageFrom: 0, ageTo: 120 }));
    await seedPreschool(city, preschool, { groups: shapes, head });
  }
  const rows = preschools.flatMap(({ preschool, groups }) =>
    groups.flatMap(({ group, children }) => children.map((child) => enrolment(child, preschool, group))),
  );
  const params = { territory };
  const opening = { source: 'bench', file: 'bench.csv', digest: 'ab'.repeat(32), kind: 'enrolment' };
  const { body } = await city.ask('openImport', { params, iin: people.clerk, body: opening });
  const into = { ...params, import: String(body['import']) };
  for (let from = 0; from < rows.length; from += rowsPerRequest) {
    const lot = rows.slice(from, from + rowsPerRequest).map((cells, at) => ({ line: from + at + 2, cells }));
    const sent = await city.ask('importRows', { params: into, iin: people.clerk, body: { rows: lot } });
    const outcomes = sent.body['outcomes'] as readonly { outcome: string }[] | undefined;
    if (outcomes?.every(({ outcome }) => outcome === 'accepted') !== true) throw new Error(sent.text.slice(0, 500));
  }
  return city;
}

function enrolment({ index }: MonthChild, preschool: string, group: string): Cells {
  const { submittedAt: _, ...cells } = row(index, '');
  return { ...cells, guardianIin: parentOf(index), guardianPhone: fictionalPhone(index), preschool, group, enrolledFrom: '2026-07-01' };
}

export const parentOf = (index: number): string => fictionalIin(index);

/** That each parent's phone is shown to be theirs: what a code by SMS would show. */
export async function verifyPhones({ context }: City, preschools: readonly MonthPreschool[]): Promise<void> {
  const vault = await context.vault();
  for (const { groups } of preschools) {
    for (const { index } of groups.flatMap(({ children }) => children)) {
      const write = savePhone(phoneId(vault, fictionalPhone(index)), undefined, {
        sentAt: [],
        person: vault.identify('person', parentOf(index)),
      });
      if (write.verb === 'put') await context.table.put('records', write.item, 'ifAbsent');
    }
  }
}

export type Contracts = ReadonlyMap<number, string>;

/** By child: its contract. */
export async function contractsOf(city: City, preschools: readonly MonthPreschool[]): Promise<Contracts> {
  const contracts = new Map<number, string>();
  for (const { groups } of preschools) {
    for (const { index } of groups.flatMap((group) => group.children)) {
      const { body } = await sure(city, 'listMyContracts', { iin: parentOf(index) });
      const [first] = body['contracts'] as readonly { contract: string }[];
      contracts.set(index, first?.contract ?? '');
    }
  }
  return contracts;
}

/** The answer; throws where it is a no. */
export async function sure(city: City, name: RouteName, asked: Asked): Promise<Answer> {
  const answer = await city.ask(name, asked);
  if (answer.status >= 300) throw new Error(`${name}: ${answer.text}`);
  return answer;
}
