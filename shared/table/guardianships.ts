// A guardianship stands twice, under the person (what may I see?) and under the child (who must be told?), with one chain of events. All three are
// written together.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { GuardianItem, type Guardianship } from './items.ts';
import { childGuardianKey, guardianKey, guardianshipPk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Table, Write } from './table.ts';

export type GuardianshipContent = Omit<Guardianship, 'version' | 'eventHash' | 'item'>;

export async function readGuardianship(table: Table, person: string, child: string): Promise<Guardianship | undefined> {
  return readAs(GuardianItem, await table.get('records', guardianKey(person, child)));
}

/** Of every child the person is, was or wants to be guardian of. */
export async function listGuardianshipsOf(table: Table, person: string): Promise<readonly Guardianship[]> {
  const found: Guardianship[] = [];
  const { pk } = guardianKey(person, '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'GUARDIAN#' })) found.push(readSure(GuardianItem, item));
  return found;
}

/** Everybody who is, was or wants to be guardian of the child. */
export async function listGuardianships(table: Table, child: string): Promise<readonly Guardianship[]> {
  const found: Guardianship[] = [];
  const { pk } = childGuardianKey(child, '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'GUARDIAN#' })) found.push(readSure(GuardianItem, item));
  return found;
}

/** The three writes of one change of a guardianship. `territory` is the one whose events it belongs to. */
export function saveGuardianship(
  before: Guardianship | undefined,
  after: GuardianshipContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data' | 'territory'>,
): { readonly guardianship: Guardianship; readonly event: Event; readonly writes: readonly Write[] } {
  const { person, child } = after;
  const content = { ...after, item: 'guardian' as const };
  const { event, head } = eventAfter(before, command, { of: `guardianship#${person}#${child}`, ...fact }, content);
  const guardianship: Guardianship = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const writes: Write[] = [guardianKey(person, child), childGuardianKey(child, person)].map((key) => ({
    verb: 'put',
    table: 'records',
    guard,
    item: itemOf(key, guardianship),
  }));
  return { guardianship, event, writes: [...writes, eventWrite(guardianshipPk(person, child), event)] };
}
