// The line and every publication of it, from events alone. An application's event says its state, its category, its time and when and why the line
// moved; two events one after the other therefore give the moves between them. A publication's event says as of when. Events may come in any
// order, as an index gives them: one that comes before its predecessor waits for it, and what still waits at the end shows which event is missing.

import * as z from 'zod';
import { applicationStates } from './application.ts';
import { stretchesOf, type Stretch } from './allocation.ts';
import { brokenLink, headAfter, type BrokenLink, type Chained, type Event } from './event.ts';
import { parseApplicationNumber, type ApplicationNumber } from './identifiers.ts';
import { moveCauses, netMoves, queueAsOf, type Move } from './movement.ts';
import { compareKeys, orderKeyBytes, orderKeyOf } from './orderKey.ts';
import { instant, type Instant } from './time.ts';

const at = z
  .int()
  .min(0)
  .max(2 ** 48 - 1)
  .transform((value): Instant => instant(value));

/** What every event of an application says of its place. */
export const PlaceFacts = z.object({
  state: z.enum(applicationStates),
  category: z.int().min(1).max(255),
  submittedAt: at,
  /** When it last joined or left the line. */
  movedAt: at,
  cause: z.enum(moveCauses).optional(),
  /** The settlement it names, where it names one. */
  district: z.string().optional(),
});
export type PlaceFacts = z.output<typeof PlaceFacts>;

/** What the event of a publication says of it. */
export const PublicationFacts = z.object({
  version: z.int().min(1),
  run: z.string(),
  asOf: at,
  publishedAt: at,
  total: z.int(),
  digest: z.string(),
  rulebook: z.string(),
});
export type PublicationFacts = z.output<typeof PublicationFacts>;

/** How far the chain of one aggregate has been followed. */
export interface Chain {
  readonly of: string;
  readonly head?: Chained;
  /** What the newest event says of all that the head holds; absent where it was written before events did. */
  readonly headDigest?: string | undefined;
  /** Events whose predecessor has not come yet. */
  readonly early: readonly Event[];
  readonly broken?: BrokenLink;
  /** Of an application: where its newest event leaves it. */
  readonly place?: PlaceFacts;
  /** Of an application: how it went into the line and out of it, oldest first. */
  readonly moves: readonly Move[];
  /** Of a queue. */
  readonly publications: readonly PublicationFacts[];
}

export function chainOf(of: string): Chain {
  return { of, early: [], moves: [], publications: [] };
}

/** The chain with one more event of it, and with those that waited for it. A broken chain is followed no further. */
export function followEvent(before: Chain, event: Event): Chain {
  let chain = before;
  for (let next: Event | undefined = event; next !== undefined && chain.broken === undefined;) {
    const isEarly: boolean = next.seq > seqAfter(chain);
    chain = isEarly ? { ...chain, early: [...chain.early, next] } : withEvent(chain, next);
    const due = seqAfter(chain);
    next = isEarly ? undefined : chain.early.find(({ seq }) => seq === due);
    if (next !== undefined) chain = { ...chain, early: chain.early.filter((one) => one.seq !== due) };
  }
  return chain;
}

function seqAfter({ head }: Chain): number {
  return (head?.version ?? 0) + 1;
}

function withEvent(before: Chain, event: Event): Chain {
  const broken = brokenLink(before.head, event);
  if (broken !== undefined) return { ...before, broken };
  const { headDigest } = event.data;
  const told = typeof headDigest === 'string' ? headDigest : undefined;
  return { ...before, head: headAfter(event), headDigest: told, ...toldBy(before, event) };
}

/** What the event adds to what is known of its aggregate. */
function toldBy(before: Chain, event: Event): Partial<Chain> {
  const [kind, name = ''] = event.of.split('#');
  const unclear = { broken: { seq: event.seq, why: 'it does not say what is needed to rebuild the queue' } };
  if (kind === 'queue') {
    const read = PublicationFacts.safeParse(event.data);
    return read.success ? { publications: [...before.publications, read.data] } : unclear;
  }
  if (kind !== 'application') return {};
  const number = parseApplicationNumber(name);
  const read = PlaceFacts.safeParse(event.data);
  if (number === undefined || !read.success) return unclear;
  const moves = movesBetween(number, before.place, read.data);
  return moves === undefined ? unclear : { place: read.data, moves: [...before.moves, ...moves] };
}

/** Places left and joined between two events of one application; undefined when the line moved and the later event does not say why. */
function movesBetween(number: ApplicationNumber, before: PlaceFacts | undefined, after: PlaceFacts): readonly Move[] | undefined {
  const old = before?.state === 'waiting' ? orderKeyOf({ ...before, number }) : undefined;
  const now = after.state === 'waiting' ? orderKeyOf({ ...after, number }) : undefined;
  const stays = old === now || (old !== undefined && now !== undefined && compareKeys(old, now) === 0);
  if (stays) return [];
  const { movedAt, cause } = after;
  if (cause === undefined) return undefined;
  const moves: Move[] = [];
  if (old !== undefined) moves.push({ at: movedAt, key: old, way: 'left', cause });
  if (now !== undefined) moves.push({ at: movedAt, key: now, way: 'joined', cause });
  return moves;
}

/** The line where the chains end: packed order keys in legal order. */
export function lineOf(chains: Iterable<Chain>): Uint8Array {
  const keys: Uint8Array[] = [];
  for (const { place, of } of chains) {
    const number = parseApplicationNumber(of.split('#')[1] ?? '');
    if (place?.state === 'waiting' && number !== undefined) keys.push(orderKeyOf({ ...place, number }));
  }
  keys.sort((a, b) => compareKeys(a, b));
  const line = new Uint8Array(keys.length * orderKeyBytes);
  for (const [row, key] of keys.entries()) line.set(key, row * orderKeyBytes);
  return line;
}

/** All moves of the chains in order of time; those of one application keep theirs. */
export function movesOf(chains: Iterable<Chain>): readonly Move[] {
  return [...chains].flatMap(({ moves }) => moves).sort((a, b) => a.at - b.at);
}

/** A version as it was published: what its pointer said, its rows, and what it changed against the one before. */
export interface RebuiltVersion {
  readonly facts: PublicationFacts;
  readonly stretches: readonly Stretch[];
  readonly keys: Uint8Array;
  readonly moves: readonly Move[];
}

/** The versions that are still kept, oldest first, from all moves in order of time. Only one is in memory at a time. */
export function* versionsOf(
  publications: readonly PublicationFacts[],
  moves: readonly Move[],
  isKept: (facts: PublicationFacts) => boolean,
): Generator<RebuiltVersion> {
  let keys: Uint8Array = new Uint8Array();
  let next = 0;
  /** Moves of versions that are not kept: made all at once when one is. */
  let behind: Move[] = [];
  for (const [index, facts] of publications.entries()) {
    const since: Move[] = [];
    for (let move = moves[next]; move !== undefined && move.at <= facts.asOf; move = moves[next]) {
      since.push(move);
      next += 1;
    }
    for (const move of since) behind.push(move);
    if (!isKept(facts)) continue;
    keys = queueAfter(keys, netMoves(behind));
    behind = [];
    // The first version explains nothing: there was no number before it.
    yield { facts, stretches: stretchesOf(keys), keys, moves: index === 0 ? [] : netMoves(since) };
  }
}

/** Packed keys after the moves, one for each place: to make a move is to undo its opposite. */
function queueAfter(keys: Uint8Array, moves: readonly Move[]): Uint8Array {
  return queueAsOf(
    keys,
    moves.map((move) => ({ ...move, way: move.way === 'joined' ? 'left' : 'joined' })),
  );
}
