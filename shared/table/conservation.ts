// The newest published version against the one before: by its movement log every family's old number must lead to its new one (I-09), and every new
// number must be explained by its parts. Reads both versions whole, so it is for checks and not for requests.

import { checkConservation, checkExplained, type Violation } from '../domain/invariants.ts';
import { unpackMoves, type Move } from '../domain/movement.ts';
import { orderKeyBytes } from '../domain/orderKey.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import type { Instant } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import { movementKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { MovementItem, type Pointer } from './publishedItems.ts';
import { isKept, joined, readPointer, readVersion, readWholeQueue } from './queue.ts';
import type { Table } from './table.ts';

export interface Conserved {
  readonly version: number;
  /** In the newest version. */
  readonly families: number;
  /** Joined or left since the version before. */
  readonly moves: number;
  readonly violations: readonly Violation[];
}

/** Checks the newest version; undefined where nothing is published. */
export async function checkNewest(
  table: Table,
  territory: string,
  at: Instant,
  rulebook?: Pick<Rulebook, 'categories' | 'plan'>,
): Promise<Conserved | undefined> {
  const pointer = await readPointer(table, territory);
  return pointer && checkVersion(table, territory, pointer, at, rulebook);
}

/** Checks a version against the one before it, where that is still kept; with a rulebook, the explanation of every number too. */
export async function checkVersion(
  table: Table,
  territory: string,
  pointer: Pointer,
  at: Instant,
  rulebook?: Pick<Rulebook, 'categories' | 'plan'>,
): Promise<Conserved> {
  const { version, run } = pointer;
  const keys = await readWholeQueue(table, territory, run);
  const violations = rulebook === undefined ? [] : [...checkExplained(keys, rulebook)];
  const families = keys.length / orderKeyBytes;
  const before = version > 1 ? await readVersion(table, territory, version - 1) : undefined;
  // What is older may be half gone by its time to live.
  if (before === undefined || !isKept(before, at)) return { version, families, moves: 0, violations };
  const moves = movesOf(await readLog(table, territory, pointer), pointer.asOf);
  if (moves === undefined)
    violations.push({ invariant: 'I-09', of: territory, why: `the movement log of version ${version} cannot be read` });
  else violations.push(...checkConservation(await readWholeQueue(table, territory, before.run), keys, moves));
  return { version, families, moves: moves?.length ?? 0, violations };
}

function movesOf(log: Uint8Array, at: Instant): readonly Move[] | undefined {
  try {
    return unpackMoves(log, at);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The movement log of that very run. */
async function readLog(table: Table, territory: string, { version, run }: Pointer): Promise<Uint8Array> {
  const { pk, sk } = movementKey(territory, version, run, 0);
  const pages: Uint8Array[] = [];
  const range = { pk, from: sk, to: movementKey(territory, version, run, 999_999).sk };
  for await (const item of listAll(table, 'published', range)) pages.push(readSure(MovementItem, item).moves);
  return joined(pages);
}
