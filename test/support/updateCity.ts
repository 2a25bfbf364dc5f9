// A city shortly before its yearly update: until 2026-06-29 the seniors are those born up to 2021, from 2026-06-30 on up to 2022, so that the
// children of 2022 change category by their cohort and nobody else does.

import { expect } from 'vitest';
import karaganda from '../../shared/rulebooks/karaganda.json' with { type: 'json' };
import { parseRulebook } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import type { Application } from '../../shared/table/items.ts';
import type { Table } from '../../shared/table/table.ts';
import type { MoveCause } from '../../shared/domain/movement.ts';
import type { EventKind } from '../../shared/domain/event.ts';
import { importCells, people, row, staffedCity, type Cells, type City } from './city.ts';

export const territory = 'karaganda';

/** Categories 1 and 2 have a right of priority, 3 and 4 none; 1 and 3 are the seniors, born up to that year. */
export function cohortRulebook(version: string, effectiveFrom: string, seniorsUntil: number): Rulebook {
  const seniors = { bornTo: `${seniorsUntil}-12-31` };
  const juniors = { bornFrom: `${seniorsUntil + 1}-01-01` };
  const first = { groups: ['priority', 'extraordinary'] };
  const labels = (name: string) => ({ kk: `${name} (kk)`, ru: `${name} (ru)`, en: name });
  return parseRulebook({
    ...karaganda,
    version,
    effectiveFrom,
    categories: [
      { code: 1, key: 'seniors-first', labels: labels('Seniors with priority'), when: { ...seniors, ...first } },
      { code: 2, key: 'juniors-first', labels: labels('Juniors with priority'), when: { ...juniors, ...first } },
      { code: 3, key: 'seniors', labels: labels('=Seniors'), when: seniors },
      { code: 4, key: 'juniors', labels: labels('Juniors'), when: juniors },
    ],
    plan: { presets: { sequential: { kind: 'sequential' } }, default: 'sequential' },
    defaults: [],
  });
}

export const oldRules = cohortRulebook('cohorts-2025', '2025-06-30', 2021);
export const newRules = cohortRulebook('cohorts-2026', '2026-06-30', 2022);

export interface UpdateCity extends City {
  /** The number of each family, by its place in the list it was made from. */
  readonly numbers: readonly string[];
}

/** The families imported on 2026-06-25 and published; the times of submission are one second apart. */
export async function updateCity(
  families: readonly Cells[],
  { table, rulebooks = [oldRules, newRules] }: { readonly table?: Table; readonly rulebooks?: Rulebook[] } = {},
): Promise<UpdateCity> {
  const city = await staffedCity(table, { rulebooks: () => rulebooks });
  city.at('2026-06-25T10:00:00+05:00');
  const rows = families.map((cells, child) => row(child, `2024-01-10T09:00:${String(child).padStart(2, '0')}Z`, cells));
  const numbers = (await importCells(city, rows)).map(({ number }) => String(number));
  await city.run({ job: 'recomputeQueue' });
  return { ...city, numbers };
}

/** Drafts an update as the clerk and lets the job compute it. */
export async function draftUpdate(city: City, day = '2026-06-30'): Promise<string> {
  const drafted = await city.ask('draftUpdate', { params: { territory }, iin: people.clerk, body: { day } });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(201);
  await city.run({ job: 'applyUpdates' });
  return String(drafted.body['update']);
}

/** Drafts, computes and approves one. */
export async function approvedUpdate(city: City, day = '2026-06-30'): Promise<string> {
  const update = await draftUpdate(city, day);
  const approved = await city.ask('approveUpdate', { params: { territory, update }, iin: people.head });
  expect(approved.status, JSON.stringify(approved.body)).toBe(200);
  return update;
}

export async function applicationOf(city: City, number: string): Promise<Application> {
  const application = await readApplication(city.context.table, number);
  if (application === undefined) throw new Error('no such application');
  return application;
}

/** Changes an application past all routes, as another part of the product would. */
export async function changeApplication(
  city: City,
  number: string,
  more: Partial<Application>,
  { kind, cause }: { readonly kind: EventKind; readonly cause: MoveCause },
): Promise<void> {
  const before = await applicationOf(city, number);
  const now = city.context.now();
  const command = { name: 'test', by: 'test', as: 'system', at: now, key: number, digest: '' } as const;
  const saved = saveApplication(before, { ...before, ...more }, command, { kind, data: {}, cause, now });
  expect((await city.context.table.together(`change ${number} ${before.version}`, saved.writes)).done).toBe(true);
}

/** What an update may touch of each family, in their order. */
export async function linesOf(city: UpdateCity) {
  const found = await Promise.all(city.numbers.map((number) => applicationOf(city, number)));
  return found.map(({ state, category, submittedAt, number }) => ({ state, category, submittedAt, number }));
}

export async function violationsOf(city: City) {
  const { table, calendar, now } = city.context;
  return (await checkTerritory(table, calendar(), territory, now())).violations;
}
