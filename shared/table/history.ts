// The history of a number, read backwards in pages: the versions, and the movement logs between them, each in one range. A page looks at so many
// versions and ends early behind great logs, so its cost has an end; the cursor says where the next one goes on. It holds the version and, of the
// place, only what is public of it: the category and the second of submission.

import { rankFrom } from '../domain/explanation.ts';
import { mustAsk, ownMoves, stepBack, type HistoryEntry, type Stood } from '../domain/history.ts';
import { applicationNumber, type ApplicationNumber } from '../domain/identifiers.ts';
import { orderKeyOf, placeOf } from '../domain/orderKey.ts';
import { placesFrom, rowsPerChunk } from '../domain/queue.ts';
import { instant, type Instant } from '../domain/time.ts';
import { readPosition } from './explaining.ts';
import { readSure } from './itemParts.ts';
import { movementKey, versionKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { MovementItem, PointerItem, type Pointer } from './publishedItems.ts';
import { isKept, joined, readChunkAt, readChunkWith } from './queue.ts';
import type { Table } from './table.ts';

/** A page looks at no more of them: 64 KB at most, eight read units. */
export const versionsPerPage = 64;
/** Once so many bytes of logs are read the page ends: a yearly update is one log of hundreds of kilobytes. */
const logBytesPerPage = 256 * 1024;
/** A version younger than this may not have reached every copy of the table. */
const settlingMilliseconds = 60_000;

/** Goes on with the versions before this one; `place`: where the application stood then, if it stood in the queue. */
export interface HistoryCursor {
  readonly version: number;
  readonly place?: { readonly category: number; readonly second: number };
}

export interface HistoryAsked {
  readonly number: ApplicationNumber;
  /** Its order key now. */
  readonly order: Uint8Array;
  /** Most entries of the page. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly before?: HistoryCursor | undefined;
  readonly now: Instant;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly next?: HistoryCursor;
  /** There were older versions, which are no longer kept. */
  readonly cut: boolean;
}

/** One page of the history of a number, newest first. `pointer` is the published version. */
export async function readHistory(table: Table, territory: string, pointer: Pointer, asked: HistoryAsked): Promise<HistoryPage> {
  const { number, limit, before, now } = asked;
  const stale = now - pointer.publishedAt > settlingMilliseconds;
  const top = Math.min(pointer.version, (before?.version ?? Infinity) - 1);
  // One more than is walked: the version behind the last is asked where the family stood before it moved.
  const versions = await listVersions(table, territory, top, stale, now);
  const walked = versions.slice(0, versionsPerPage);
  const logs = await readLogs(table, territory, walked, stale);
  const entries: HistoryEntry[] = [];
  let stood = await findPlace(table, territory, walked, logs, asked);
  for (const [index, { version, run, asOf }] of walked.entries()) {
    const log = logs.get(run);
    if (log === undefined || entries.length === limit) return { entries, next: cursorOf(version + 1, stood), cut: false };
    const left = mustAsk(log, number);
    const older = versions[index + 1];
    if (left !== undefined && older === undefined && version > 1) return { entries, cut: true };
    const found = left === undefined || older === undefined ? undefined : await standingAt(table, territory, older, left);
    const step = stepBack({ version, asOf, log }, number, stood, found);
    if (step.entry !== undefined) entries.push(step.entry);
    stood = step.before;
  }
  const last = walked.at(-1)?.version ?? top + 1;
  return versions.length > walked.length ? { entries, next: cursorOf(last, stood), cut: false } : { entries, cut: last > 1 };
}

/** Versions up to `top`, newest first, whose logs are surely still there: time to live removes them one by one and in any order. */
async function listVersions(table: Table, territory: string, top: number, stale: boolean, now: Instant): Promise<readonly Pointer[]> {
  if (top < 1) return [];
  const { pk, sk } = versionKey(territory, top);
  const versions: Pointer[] = [];
  for await (const item of listAll(table, 'published', { pk, to: sk, backwards: true, limit: versionsPerPage + 1, stale })) {
    const version = readSure(PointerItem, item);
    if (!isKept(version, now) || version.version !== top - versions.length) break;
    versions.push(version);
    if (versions.length > versionsPerPage) break;
  }
  return versions;
}

/** The log of each version by its run, newest first until enough is read; a log nobody points to is passed over. */
async function readLogs(
  table: Table,
  territory: string,
  versions: readonly Pointer[],
  stale: boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const [newest, oldest] = [versions[0], versions.at(-1)];
  if (newest === undefined || oldest === undefined) return new Map();
  const pages = new Map(versions.map(({ run }) => [run, new Array<Uint8Array>()]));
  const range = { from: movementKey(territory, oldest.version, '', 0).sk, to: movementKey(territory, newest.version, '~', 0).sk };
  const { pk } = movementKey(territory, 0, '', 0);
  let bytes = 0;
  let whole = oldest.version;
  for await (const item of listAll(table, 'published', { pk, ...range, backwards: true, limit: versionsPerPage + 1, stale })) {
    const { version, run, moves } = readSure(MovementItem, item);
    if (bytes > logBytesPerPage && version < whole) break;
    // Backwards, the pages of one log come last to first.
    pages.get(run)?.unshift(moves);
    bytes += moves.length;
    whole = version;
  }
  const read = versions.filter(({ version }) => bytes <= logBytesPerPage || version >= whole);
  return new Map(read.map(({ run }) => [run, joined(pages.get(run) ?? [])]));
}

/** Where the application stood in the newest of these versions: by its key now, by the cursor, or by the newest of its own moves. */
async function findPlace(
  table: Table,
  territory: string,
  versions: readonly Pointer[],
  logs: ReadonlyMap<string, Uint8Array>,
  { number, order, before }: HistoryAsked,
): Promise<Stood | undefined> {
  const newest = versions[0];
  if (newest === undefined) return undefined;
  const isSecond = before?.place === undefined || samePublicPlace(order, before.place);
  const now = isSecond ? await standingAt(table, territory, newest, order) : undefined;
  if (now !== undefined) return now;
  if (before?.place !== undefined) return scanSecond(table, territory, newest, number, before.place);
  // Its place has changed since the queue was published: what was published is told by the log.
  for (const { run } of versions) {
    const { joined: came, left } = ownMoves(logs.get(run) ?? new Uint8Array(), number);
    if (came !== undefined) return standingAt(table, territory, newest, came.key);
    if (left !== undefined) return undefined;
  }
  return undefined;
}

async function standingAt(table: Table, territory: string, version: Pointer, key: Uint8Array): Promise<Stood | undefined> {
  const found = await readPosition(table, territory, version, key);
  return found && { key, position: found.position };
}

function samePublicPlace(key: Uint8Array, { category, second }: NonNullable<HistoryCursor['place']>): boolean {
  const place = placeOf(key);
  return place.category === category && Math.floor(place.submittedAt / 1000) === second;
}

/** The number among those submitted in that second of that category. */
async function scanSecond(
  table: Table,
  territory: string,
  version: Pointer,
  number: ApplicationNumber,
  { category, second }: NonNullable<HistoryCursor['place']>,
): Promise<Stood | undefined> {
  const first = orderKeyOf({ category, submittedAt: instant(second * 1000), number: applicationNumber(0) });
  let chunk = await readChunkWith(table, territory, version.run, first);
  // The first row behind the boundary may begin the chunk after, and a second of an old system may fill more than one.
  for (let rank = rankFrom(chunk, first), isFirst = true; chunk !== undefined || isFirst; isFirst = false) {
    for (const place of chunk === undefined ? [] : placesFrom(chunk, rank, rowsPerChunk)) {
      if (place.category !== category || Math.floor(place.submittedAt / 1000) !== second) return undefined;
      if (place.number === number) return standingAt(table, territory, version, orderKeyOf(place));
      rank += 1;
    }
    chunk = rank < version.total ? await readChunkAt(table, territory, version.run, rank) : undefined;
  }
  return undefined;
}

function cursorOf(version: number, stood: Stood | undefined): HistoryCursor {
  if (stood === undefined) return { version };
  const { category, submittedAt } = placeOf(stood.key);
  return { version, place: { category, second: Math.floor(submittedAt / 1000) } };
}
