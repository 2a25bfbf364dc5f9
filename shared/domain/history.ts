// How a number came to be what it is, walked backwards: from a position and the movement log of its version follows the position of the version
// before, since old = new - joined ahead + left ahead, in the same category (I-09). Only where the family itself changed its place does the walk
// have to ask where it stood; such a change is an entry of its own, as are coming into the published queue and leaving it.

import { compareKeys, orderKeyBytes } from './orderKey.ts';
import { bitsOf, type ApplicationNumber } from './identifiers.ts';
import { moveCauses, type Move, type MoveCause } from './movement.ts';
import type { Instant } from './time.ts';

/** So many of one cause. */
export interface Counted {
  readonly cause: MoveCause;
  readonly count: number;
}

/** Where a family stood in one version. */
export interface Stood {
  readonly key: Uint8Array;
  readonly position: number;
}

interface Placed {
  readonly category: number;
  readonly position: number;
}

/** One version in which a family's number changed: others moved it, or it came, left or changed its place itself. */
export type HistoryEntry = { readonly version: number; readonly asOf: Instant } & (
  | {
      readonly kind: 'shifted';
      readonly from: Placed;
      readonly to: Placed;
      readonly joined: readonly Counted[];
      readonly left: readonly Counted[];
    }
  | { readonly kind: 'appeared'; readonly to: Placed; readonly cause?: MoveCause }
  | { readonly kind: 'replaced'; readonly from: Placed; readonly to: Placed; readonly cause: MoveCause }
  | { readonly kind: 'left'; readonly from: Placed; readonly cause: MoveCause }
);

const logRowBytes = orderKeyBytes + 1;

/** The moves of one number in a packed log: none, or where it left from, or where it joined, or both. */
export function ownMoves(log: Uint8Array, number: ApplicationNumber): { readonly left?: OwnMove; readonly joined?: OwnMove } {
  const bits = bitsOf(number);
  const [high, low] = [Math.floor(bits / 256), bits % 256];
  const found: { left?: OwnMove; joined?: OwnMove } = {};
  for (let offset = 0; offset < log.length; offset += logRowBytes) {
    // The last byte tells most numbers apart; the other four only then.
    if (log[offset + 11] !== low || numberHead(log, offset) !== high) continue;
    const key = log.slice(offset, offset + orderKeyBytes);
    const { way, cause } = moveAt(log, offset);
    found[way] = { key, cause };
  }
  return found;
}

export interface OwnMove {
  readonly key: Uint8Array;
  readonly cause: MoveCause;
}

function numberHead(log: Uint8Array, offset: number): number {
  let head = 0;
  for (let index = 7; index < 11; index += 1) head = head * 256 + (log[offset + index] ?? 0);
  return head;
}

function moveAt(log: Uint8Array, offset: number): Pick<Move, 'way' | 'cause'> {
  const code = log[offset + orderKeyBytes] ?? 0;
  const cause = moveCauses[code % 128];
  if (cause === undefined) throw new RangeError('not a movement log');
  return { way: code >= 128 ? 'left' : 'joined', cause };
}

/** Who joined and who left ahead of a place in its category, by cause, in a packed log. */
export function movedAhead(log: Uint8Array, key: Uint8Array): { readonly joined: readonly Counted[]; readonly left: readonly Counted[] } {
  const counts = { joined: new Map<MoveCause, number>(), left: new Map<MoveCause, number>() };
  for (let offset = 0; offset < log.length; offset += logRowBytes) {
    if (log[offset] !== key[0] || compareKeys(log, key, offset, 0) >= 0) continue;
    const { way, cause } = moveAt(log, offset);
    counts[way].set(cause, (counts[way].get(cause) ?? 0) + 1);
  }
  return { joined: countedOf(counts.joined), left: countedOf(counts.left) };
}

/** Most first; in the order of the causes where as many. */
function countedOf(counts: ReadonlyMap<MoveCause, number>): readonly Counted[] {
  const counted = moveCauses.flatMap((cause) => {
    const count = counts.get(cause);
    return count === undefined ? [] : [{ cause, count }];
  });
  return counted.sort((one, other) => other.count - one.count);
}

export function totalOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** One version as the walk meets it. `log` is that of the run that was published, empty where nothing moved. */
export interface VersionMoves {
  readonly version: number;
  readonly asOf: Instant;
  readonly log: Uint8Array;
}

/**
 * One step back: what the version did to the family that stood there after it (undefined: not in the queue), and where it stood before. `found`:
 * where it stood in the version before, if it had to be looked up there (`mustAsk`).
 */
export function stepBack(
  { version, asOf, log }: VersionMoves,
  number: ApplicationNumber,
  after: Stood | undefined,
  found: Stood | undefined,
): { readonly entry?: HistoryEntry; readonly before: Stood | undefined } {
  const own = ownMoves(log, number);
  const at = { version, asOf };
  if (version === 1) return { before: undefined, ...(after && { entry: { ...at, kind: 'appeared', to: placedOf(after) } }) };
  if (own.joined !== undefined && after !== undefined) {
    const { cause } = own.joined;
    if (found === undefined) return { before: undefined, entry: { ...at, kind: 'appeared', to: placedOf(after), cause } };
    return { before: found, entry: { ...at, kind: 'replaced', from: placedOf(found), to: placedOf(after), cause } };
  }
  if (own.left !== undefined && found !== undefined)
    return { before: found, entry: { ...at, kind: 'left', from: placedOf(found), cause: own.left.cause } };
  if (after === undefined) return { before: undefined };
  const { joined, left } = movedAhead(log, after.key);
  const before = { key: after.key, position: after.position - totalOf(joined) + totalOf(left) };
  if (before.position === after.position) return { before };
  return { before, entry: { ...at, kind: 'shifted', from: placedOf(before), to: placedOf(after), joined, left } };
}

/** The key under which the family must be looked up in the version before: it left that place in this one. */
export function mustAsk(log: Uint8Array, number: ApplicationNumber): Uint8Array | undefined {
  return ownMoves(log, number).left?.key;
}

function placedOf({ key, position }: Stood): Placed {
  return { category: key[0] ?? 0, position };
}
