// What stands around an application: the chain of its events, and who was told what about it with what result.

import type * as z from 'zod';
import { EventItem, DeliveryItem, NoticeItem, type Application } from './items.ts';
import { readSure } from './itemParts.ts';
import type { Event } from '../domain/event.ts';
import { applicationKey, deliveryKey, noticePk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table } from './table.ts';

/** The application's events, oldest first. */
export async function listEvents(table: Table, number: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const item of listAll(table, 'records', { pk: applicationKey(number).pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, item);
    events.push(event);
  }
  return events;
}

/** Every voucher the application has had, the oldest first: whatever gave or took one is an event that names it. */
export async function listVoucherNames(
  table: Table,
  { number, voucher }: Pick<Application, 'number' | 'voucher'>,
): Promise<readonly string[]> {
  const named = (await listEvents(table, number)).flatMap(({ data }) => (typeof data['voucher'] === 'string' ? [data['voucher']] : []));
  return [...new Set(voucher === undefined ? named : [...named, voucher])];
}

export interface Told extends Omit<z.output<typeof NoticeItem>, 'item'> {
  readonly deliveries: readonly z.output<typeof DeliveryItem>[];
}

/** Notices about the application, to these people and to nobody known, in order of time, each with what became of it. */
export async function listTold(table: Table, number: string, people: readonly string[]): Promise<readonly Told[]> {
  const inboxes = [{ application: number }, ...people.map((person) => ({ person }))];
  const told = await Promise.all(inboxes.map((to) => toldTo(table, number, noticePk(to))));
  return told.flat().toSorted((a, b) => a.at - b.at);
}

async function toldTo(table: Table, number: string, pk: string): Promise<readonly Told[]> {
  const told: Told[] = [];
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'NOTICE#' })) {
    const notice = readSure(NoticeItem, item);
    if (notice.application !== number) continue;
    const marks = await table.list('records', { pk, beginsWith: String(deliveryKey({ pk, sk: item.sk }, '').sk) });
    told.push({ ...notice, deliveries: marks.items.map((mark) => readSure(DeliveryItem, mark)) });
  }
  return told;
}
