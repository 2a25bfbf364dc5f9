// What tests of the register do again and again, as a clerk would.

import { expect } from 'vitest';
import { type Event } from '../../shared/domain/event.ts';
import { EventItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { preschoolRecordKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readPlaces, savePlaces } from '../../shared/table/places.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import type { Stay } from '../../shared/domain/places.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { people, type City } from './city.ts';
import { groupForm, registerForm } from './seededRegister.ts';
import { iinOf } from './seededCity.ts';

export const territory = 'karaganda';
export const here = { params: { territory } };
export const clerk = { iin: people.clerk };
/** A number with a right check digit, nobody's. */
export const bin = iinOf(701);

export async function register(city: City, number = bin, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(number, more) });
  expect(status).toBe(201);
  return String(body['preschool']);
}

export async function open(city: City, preschool: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await city.ask('openGroup', { params: { territory, preschool }, ...clerk, body: groupForm(more) });
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body['group']);
}

export async function eventsOf(city: City, preschool: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  const { pk } = preschoolRecordKey(preschool);
  for await (const stored of listAll(city.context.table, 'records', { pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, stored);
    events.push(event);
  }
  return events;
}

/** Puts children into a group, as contracts would. */
export async function fill(city: City, preschool: string, group: string, stays: readonly Stay[]): Promise<void> {
  const { table, now } = city.context;
  const [places, shape] = [await readPlaces(table, preschool, group), await readGroup(table, preschool, group)];
  if (places === undefined || shape === undefined) throw new Error('no such group');
  const done = await table.together('fill', savePlaces(places, { ...places, stays }, shape, dayOf(now())));
  expect(done.done).toBe(true);
}

export const found = async (city: City, query: Readonly<Record<string, string>> = {}) => {
  const { status, body } = await city.ask('listPreschools', { ...here, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body['preschools'] as Record<string, unknown>[];
};
