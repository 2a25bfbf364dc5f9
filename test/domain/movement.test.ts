// Families come and go while the queue is read. Each history here is a list of moves with their times; a scan meets every place at a moment of its
// own, and the queue worked out of it must be the one that stood at the instant asked for, to the byte.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import { moveCauses, netMoves, packMoves, queueAsOf, unpackMoves, type Move } from '../../shared/domain/movement.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { compareKeys, hexOf, orderKeyOf, type Place } from '../../shared/domain/orderKey.ts';
import { positionAt, rankIn } from '../../shared/domain/queue.ts';
import { instant } from '../../shared/domain/time.ts';
import { crowdedPlace, inLegalOrder, pack } from '../support/places.ts';

/** One place's life: whether it stood there at the beginning, and the times at which it left or came in turn. */
interface Life {
  readonly place: Place;
  readonly there: boolean;
  readonly turns: readonly number[];
}

const end = 100;
const base: Place = { category: 5, submittedAt: instant(1), number: applicationNumber(7) };

const histories: fc.Arbitrary<readonly Life[]> = fc
  .uniqueArray(crowdedPlace, { maxLength: 25, selector: (place) => hexOf(orderKeyOf(place)) })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) =>
        fc.record({
          place: fc.constant(place),
          there: fc.boolean(),
          turns: fc.uniqueArray(fc.integer({ min: 1, max: end }), { maxLength: 5 }).map((times) => times.toSorted((a, b) => a - b)),
        }),
      ),
    ),
  );

const stoodAt = ({ there, turns }: Life, at: number): boolean => there !== (turns.filter((turn) => turn <= at).length % 2 === 1);

function queueAt(lives: readonly Life[], at: (life: Life) => number): Uint8Array {
  return pack(inLegalOrder(lives.filter((life) => stoodAt(life, at(life))).map(({ place }) => place)));
}

/** Every move after `after` up to `until`, in the order in which the table lists them: by time, then by place. */
function movesBetween(lives: readonly Life[], after: number, until: number): readonly Move[] {
  return lives
    .flatMap((life) =>
      life.turns
        .filter((turn) => turn > after && turn <= until)
        .map((turn): Move => {
          const way = stoodAt(life, turn) ? 'joined' : 'left';
          return { at: instant(turn), key: orderKeyOf(life.place), way, cause: way === 'joined' ? 'imported' : 'withdrawn' };
        }),
    )
    .toSorted((a, b) => a.at - b.at || compareKeys(a.key, b.key));
}

describe('the queue as of an instant', () => {
  it('is exact, whenever in the scan each place was looked at (I-08)', () => {
    const scans = histories.chain((lives) =>
      fc.record({
        lives: fc.constant(lives),
        asOf: fc.integer({ min: 0, max: end }),
        glances: fc.array(fc.nat({ max: end }), { minLength: lives.length, maxLength: lives.length }),
      }),
    );
    fc.assert(
      fc.property(scans, ({ lives, asOf, glances }) => {
        // A scan begins at or after the instant, and looks at each place once.
        const glanceAt = new Map(lives.map((life, index) => [life, Math.max(asOf, glances[index] ?? asOf)]));
        const scanned = queueAt(lives, (life) => glanceAt.get(life) ?? asOf);
        const exact = queueAsOf(scanned, movesBetween(lives, asOf, end));
        expect(
          Buffer.compare(
            exact,
            queueAt(lives, () => asOf),
          ),
        ).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes out who joined later and puts back who left later, at their own place', () => {
    const [first, second, third] = [1, 2, 3].map((submittedAt) => orderKeyOf({ ...base, submittedAt: instant(submittedAt) }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three places');
    const scanned = Buffer.concat([first, third]);
    const later: readonly Move[] = [
      { at: instant(10), key: second, way: 'left', cause: 'offered' },
      { at: instant(11), key: third, way: 'joined', cause: 'imported' },
    ];
    expect(Buffer.compare(queueAsOf(scanned, later), Buffer.concat([first, second]))).toBe(0);
  });

  it('is the scan itself where nothing moved later', () => {
    const scanned = pack([base]);
    expect(queueAsOf(scanned, [])).toBe(scanned);
    expect(queueAsOf(new Uint8Array(), [])).toHaveLength(0);
  });
});

describe('what a version changed', () => {
  it('leads from the old list to the new one, and each family’s old position to its new one (I-09)', () => {
    const spans = histories.chain((lives) =>
      fc.record({ lives: fc.constant(lives), from: fc.integer({ min: 0, max: end }), to: fc.integer({ min: 0, max: end }) }),
    );
    fc.assert(
      fc.property(spans, ({ lives, from, to }) => {
        const [before, after] = [Math.min(from, to), Math.max(from, to)];
        const [old, now] = [queueAt(lives, () => before), queueAt(lives, () => after)];
        const log = netMoves(movesBetween(lives, before, after));
        expect(log.map(({ key }) => hexOf(key))).toEqual([...new Set(log.map(({ key }) => hexOf(key)))].toSorted());
        expect(setAfter(old, log)).toEqual(setOf(now));
        for (const { place } of lives) {
          const key = orderKeyOf(place);
          const [was, is] = [positionIn(old, key), positionIn(now, key)];
          if (was === undefined || is === undefined) continue;
          const ahead = log.filter((move) => move.key[0] === place.category && compareKeys(move.key, key) < 0);
          const shift = ahead.reduce((sum, move) => sum + (move.way === 'joined' ? 1 : -1), 0);
          expect(was + shift).toBe(is);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out who came and went again, and names the last cause of who stayed', () => {
    const key = orderKeyOf(base);
    const move = (at: number, way: Move['way'], cause: Move['cause']): Move => ({ at: instant(at), key, way, cause });
    expect(netMoves([move(1, 'joined', 'applied'), move(2, 'left', 'withdrawn')])).toEqual([]);
    expect(netMoves([move(1, 'left', 'offered'), move(2, 'joined', 'restored')])).toEqual([]);
    expect(netMoves([move(1, 'left', 'suspended'), move(2, 'joined', 'restored'), move(3, 'left', 'offered')])).toEqual([
      move(3, 'left', 'offered'),
    ]);
  });
});

describe('a movement log', () => {
  it('gives back every place, way and cause at 13 bytes a move', () => {
    const moves = fc.array(
      fc.record({ place: crowdedPlace, way: fc.constantFrom('joined' as const, 'left' as const), cause: fc.constantFrom(...moveCauses) }),
    );
    fc.assert(
      fc.property(moves, (made) => {
        const at = instant(1_782_864_000_000);
        const log = made.map(({ place, way, cause }): Move => ({ at, key: orderKeyOf(place), way, cause }));
        const packed = packMoves(log);
        expect(packed).toHaveLength(13 * log.length);
        expect(unpackMoves(packed, at)).toEqual(log);
      }),
    );
  });

  it('with a cause nobody knows is refused rather than guessed', () => {
    expect(() => unpackMoves(new Uint8Array(13).fill(127), instant(0))).toThrow(RangeError);
  });

  it('keeps the byte of every cause: the list is only ever added to', () => {
    expect(moveCauses.slice(0, 10)).toEqual([
      'imported',
      'merged',
      'applied',
      'offered',
      'restored',
      'suspended',
      'withdrawn',
      'category-changed',
      'over-age',
      'archived',
    ]);
  });
});

function setOf(keys: Uint8Array): readonly string[] {
  const places: string[] = [];
  for (let offset = 0; offset < keys.length; offset += 12) places.push(hexOf(keys.subarray(offset, offset + 12)));
  return places.toSorted();
}

function setAfter(keys: Uint8Array, log: readonly Move[]): readonly string[] {
  const places = new Set(setOf(keys));
  for (const move of log) {
    if (move.way === 'joined') places.add(hexOf(move.key));
    else places.delete(hexOf(move.key));
  }
  return [...places].toSorted();
}

function positionIn(keys: Uint8Array, key: Uint8Array): number | undefined {
  const rank = rankIn({ first: 0, rows: keys }, key);
  return rank === undefined ? undefined : positionAt(rank, stretchesOf(keys))?.position;
}
