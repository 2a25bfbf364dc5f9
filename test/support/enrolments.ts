// Kindergartens with groups, and their lists of enrolled children as a clerk sends them.

import type { Parts } from '../../shared/context.ts';
import type { Table } from '../../shared/table/table.ts';
import { people, staffedCity, type Cells, type City } from './city.ts';
import { preschoolPeople, seedPreschool } from './preschoolCity.ts';

const territory = 'karaganda';

/** Two kindergartens, `aigolek` (groups `first` of 20, `small` of 2) and `balapan` (`first` of 20), and a third that is on no list. */
export async function listingCity(table?: Table, more: Partial<Parts> = {}): Promise<City> {
  const city = await staffedCity(table, more);
  const groups = [
    { group: 'first', capacity: 20 },
    { group: 'small', capacity: 2 },
  ];
  await seedPreschool(city, 'aigolek', { groups, head: preschoolPeople.head });
  await seedPreschool(city, 'balapan', { groups: groups.slice(0, 1), head: preschoolPeople.otherHead });
  return city;
}

/** A row of a kindergarten's list; `child` tells children apart. */
export function enrolled(child: number | string, preschool = 'aigolek', group = 'first', more: Cells = {}): Cells {
  return { childReference: `child-${child}`, bornOn: '2022-05-10', preschool, group, enrolledFrom: '2025-09-01', ...more };
}

export type Told = Readonly<Record<string, unknown>>;

/** Sends the rows as the clerk, in one request of an import of that file; their outcomes in order. */
export async function sendEnrolments(
  city: City,
  rows: readonly Cells[],
  { file = 'ab', source = 'lists', dryRun = false }: { readonly file?: string; readonly source?: string; readonly dryRun?: boolean } = {},
): Promise<readonly Told[]> {
  const digest = Buffer.from(file).toString('hex').padEnd(64, '0').slice(0, 64);
  const opening = { source, file: 'list.csv', digest, kind: 'enrolment', dryRun };
  const opened = await city.ask('openImport', { params: { territory }, iin: people.clerk, body: opening });
  const body = { rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const sent = await city.ask('importRows', { params: { territory, import: String(opened.body['import']) }, iin: people.clerk, body });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return sent.body['outcomes'] as readonly Told[];
}

/** Outcome, or the reason of a rejection. */
export const endsOf = (outcomes: readonly Told[]) => outcomes.map(({ outcome, reason }) => reason ?? outcome);

/** The department's queue of that name. */
export async function workIn(city: City, queue: string): Promise<readonly Told[]> {
  const { body } = await city.ask('listWork', { params: { territory, queue }, query: { limit: '50' }, iin: people.clerk });
  return body['entries'] as readonly Told[];
}
