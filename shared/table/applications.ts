// An application and all that must stand or fall with it: its number item, its place in the line, the move that explains it, its event. All of
// them follow from the application before and after, so no caller can forget one.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { MoveCause } from '../domain/movement.ts';
import { orderKeyOf } from '../domain/orderKey.ts';
import { later, type Instant } from '../domain/time.ts';
import { eventWrite, itemOf } from './commit.ts';
import { ApplicationItem, type Application } from './items.ts';
import { readAs } from './itemParts.ts';
import { applicationKey, childApplicationKey, moveKey, numberKey, waitingKey } from './keys.ts';
import type { Guard, Table, Write } from './table.ts';

/** An application without what saving adds to it. */
export type ApplicationContent = Omit<Application, 'version' | 'eventHash' | 'movedAt' | 'item'>;

export interface ApplicationChange {
  readonly kind: Event['kind'];
  readonly data: Event['data'];
  /** Why it joins or leaves the line, where it does. */
  readonly cause: MoveCause;
  /** When it is written: moves are ordered by it, so it is taken as late as possible. */
  readonly now: Instant;
}

export interface Saved {
  readonly application: Application;
  readonly event: Event;
  readonly writes: readonly Write[];
}

export async function readApplication(table: Table, number: string): Promise<Application | undefined> {
  return readAs(ApplicationItem, await table.get('records', applicationKey(number)));
}

/** The writes of one change of an application, at most seven: itself, its number, its event, its place left and joined with their moves. */
export function saveApplication(
  before: Application | undefined,
  after: ApplicationContent,
  command: Command,
  change: ApplicationChange,
): Saved {
  const { number, territory } = after;
  const { event, head } = eventAfter(before, command, { of: `application#${number}`, kind: change.kind, territory, data: change.data });
  const wasWaiting = before?.state === 'waiting';
  const waits = after.state === 'waiting';
  const samePlace = before !== undefined && before.category === after.category && before.submittedAt === after.submittedAt;
  const leaves = wasWaiting && !(waits && samePlace);
  const joins = waits && !(wasWaiting && samePlace);
  const movedAt = movingAt(before, change.now, leaves || joins);
  const application: Application = { ...after, item: 'application', ...head, movedAt };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const numberItem = itemOf(numberKey(number), {
    item: 'number',
    version: head.version,
    territory,
    state: after.state,
    order: orderKeyOf(after),
  });
  const writes: Write[] = [
    { verb: 'put', table: 'records', guard, item: itemOf(applicationKey(number), application) },
    { verb: 'put', table: 'records', guard, item: numberItem },
    eventWrite(applicationKey(number).pk, event),
  ];
  if (leaves && before !== undefined) {
    writes.push({ verb: 'remove', table: 'waiting', guard: 'ifPresent', key: waitingKey(territory, before) });
    writes.push(moveWrite(before, movedAt, head.version, 'left', change.cause));
  }
  if (joins) {
    writes.push({ verb: 'put', table: 'waiting', guard: 'ifAbsent', item: { ...waitingKey(territory, after) } });
    writes.push(moveWrite(application, movedAt, head.version, 'joined', change.cause));
  }
  return { application, event, writes };
}

/** I-02: the child has this one application in the territory. */
export function claimChild(application: Pick<Application, 'child' | 'territory' | 'number'>): Write {
  const { child, territory, number } = application;
  return {
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: { ...childApplicationKey(child, territory), item: 'childApplication', version: 1, number },
  };
}

function movingAt(before: Application | undefined, now: Instant, moves: boolean): Instant {
  if (before === undefined) return now;
  if (!moves) return before.movedAt;
  return now > before.movedAt ? now : later(before.movedAt, 1);
}

function moveWrite(of: Application, at: Instant, seq: number, way: 'joined' | 'left', cause: MoveCause): Write {
  const item = { ...moveKey(of.territory, at, of.number, seq, way), item: 'move', at, key: orderKeyOf(of), way, cause };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}
