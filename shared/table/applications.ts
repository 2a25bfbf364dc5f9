// An application and all that must stand or fall with it: its number item, its place in the line, the move that explains it, its event. All of
// them follow from the application before and after, so no caller can forget one.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { MoveCause } from '../domain/movement.ts';
import { orderKeyOf } from '../domain/orderKey.ts';
import { later, type Instant } from '../domain/time.ts';
import { eventWrite, itemOf } from './commit.ts';
import { ApplicationItem, type Application, type ChildClaim } from './items.ts';
import { readAs } from './itemParts.ts';
import { applicationKey, childApplicationKey, moveKey, numberKey, stateKey, waitingKey } from './keys.ts';
import { reviewWrites } from './reviews.ts';
import { waitingItem } from './settlements.ts';
import type { Guard, Table, Write } from './table.ts';

/** An application without what saving adds to it. */
export type ApplicationContent = Omit<Application, 'version' | 'eventHash' | 'movedAt' | 'stateSince' | 'item'>;

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

export async function childOfApplication(table: Table, number: string): Promise<string | undefined> {
  return (await readApplication(table, number))?.child;
}

/** The writes of one change of an application, at most nine: itself, its number, its event, its places left and joined with their moves, its state's list; with claims, what they ask of the department. */
export function saveApplication(
  before: Application | undefined,
  after: ApplicationContent,
  command: Command,
  change: ApplicationChange,
): Saved {
  const { number, territory, state, category, submittedAt, district } = after;
  const wasWaiting = before?.state === 'waiting';
  const waits = state === 'waiting';
  const samePlace = before !== undefined && before.category === category && before.submittedAt === submittedAt;
  const leaves = wasWaiting && !(waits && samePlace);
  const joins = waits && !(wasWaiting && samePlace);
  const movedAt = movingAt(before, change.now, leaves || joins);
  const stateSince = before?.state === state ? before.stateSince : change.now;
  // With these in every event the line can be rebuilt from events alone.
  const why = leaves || joins ? { cause: change.cause } : {};
  const named = district === undefined ? {} : { district };
  const data = { ...change.data, state, category, submittedAt, movedAt, ...named, ...why };
  const content = { ...after, item: 'application' as const, movedAt, stateSince };
  const { event, head } = eventAfter(before, command, { of: `application#${number}`, kind: change.kind, territory, data }, content);
  const application: Application = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const numberItem = itemOf(numberKey(number), { item: 'number', version: head.version, territory, state, order: orderKeyOf(after) });
  const writes: Write[] = [
    { verb: 'put', table: 'records', guard, item: itemOf(applicationKey(number), application) },
    { verb: 'put', table: 'records', guard, item: numberItem },
    eventWrite(applicationKey(number).pk, event),
    ...stateWrites(before, application),
    ...reviewWrites(before, application),
  ];
  if (leaves && before !== undefined) {
    writes.push({ verb: 'remove', table: 'waiting', guard: 'ifPresent', key: waitingKey(territory, before) });
    writes.push(moveWrite(before, movedAt, head.version, 'left', change.cause));
  }
  if (joins) {
    writes.push({ verb: 'put', table: 'waiting', guard: 'ifAbsent', item: waitingItem(waitingKey(territory, after), district) });
    writes.push(moveWrite(application, movedAt, head.version, 'joined', change.cause));
  }
  const namesOther = wasWaiting && waits && samePlace && before.district !== district;
  if (namesOther)
    writes.push({ verb: 'put', table: 'waiting', guard: 'ifPresent', item: waitingItem(waitingKey(territory, after), district) });
  return { application, event, writes };
}

/** The list of its state follows it; the line itself lists those who wait. */
function stateWrites(before: Application | undefined, after: Application): readonly Write[] {
  if (before?.state === after.state) return [];
  const keyOf = ({ territory, state, stateSince, number }: Application) => stateKey(territory, state, stateSince, number);
  const writes: Write[] = [];
  if (before !== undefined && before.state !== 'waiting') {
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: keyOf(before) });
  }
  if (after.state !== 'waiting') {
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...keyOf(after), item: 'state', number: after.number } });
  }
  return writes;
}

/** I-02: the child has this one application in the territory. `before`: the claim to an application that has ended, which now points here. */
export function claimChild(application: Pick<Application, 'child' | 'territory' | 'number'>, before?: ChildClaim): Write {
  const { child, territory, number } = application;
  return {
    verb: 'put',
    table: 'records',
    guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version },
    item: { ...childApplicationKey(child, territory), ...claimAfter(before, number) },
  };
}

/** The claim that leads to that application and knows the numbers of before. */
export function claimAfter(before: ChildClaim | undefined, number: string) {
  const earlier = before === undefined ? [] : [...new Set([...(before.earlier ?? []), before.number])].filter((one) => one !== number);
  const version = (before?.version ?? 0) + 1;
  return { item: 'childApplication' as const, version, number, ...(earlier.length === 0 ? {} : { earlier }) };
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
