// A stranger's replay: it takes the protocol in any order, and whatever one field is changed, it says so and names the row.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfFault } from '../../shared/domain/protocolFaults.ts';
import type { ProtocolFile } from '../../shared/domain/protocolFile.ts';
import { verifyProtocol } from '../../shared/domain/verification.ts';
import { turnsOfRound } from '../../shared/domain/protocol.ts';
import { leftOutText } from '../../shared/domain/round.ts';
import { anyRound, factsOf, fileOf, longRound, outcomesOf, sequential, weighted } from '../support/madeRounds.ts';

const copyOf = (file: ProtocolFile) => JSON.parse(JSON.stringify(file)) as ProtocolFile;
const long = fileOf(factsOf(longRound()));

type Path = readonly (string | number)[];

/** Every field of the value, by its path. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(name) : name]));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, name) => Reflect.get(Object(one) as object, name), value);
}

function setAt(value: unknown, path: Path, to: unknown): void {
  Reflect.set(Object(at(value, path.slice(0, -1))) as object, path.at(-1) ?? '', to);
}

/** Another value of the same kind. */
function otherThan(value: unknown, chance: number): unknown {
  if (typeof value === 'number')
    return chance % 2 === 0
      ? value + 1 + (chance % 5)
      : Math.max(0, value - 1 - (chance % 3)) === value
        ? value + 1
        : Math.max(0, value - 1 - (chance % 3));
  const text = String(value);
  const where = text === '' ? 0 : chance % text.length;
  const instead = text[where] === '1' ? '2' : '1';
  return `${text.slice(0, where)}${instead}${text.slice(where + 1)}`;
}

const valuesOf: Readonly<Record<string, readonly unknown[]>> = {
  outcome: ['awarded', 'passed-over', 'left-out', 'not-reached'],
  reason: ['left-queue', 'stop-list', 'over-age', 'has-voucher', 'twins-do-not-fit', 'under-age'],
  state: ['finished', 'cancelled', 'issuing'],
};

/** Outcomes by hand: these rows awarded, in this order, and nothing else. */
function withAwards(rows: number, awards: Iterable<number>): Uint8Array {
  const outcomes = new Uint8Array(rows * 4);
  for (const [index, row] of [...awards].entries()) if (row >= 0 && row < rows) outcomes.set([1, 0, 0, index + 1], row * 4);
  return outcomes;
}

describe('a verification', () => {
  it('accepts every round that came out as it must (I-06)', () => {
    fc.assert(
      fc.property(anyRound, (made) => {
        expect(verifyProtocol(fileOf(factsOf(made))).fault).toBeUndefined();
      }),
    );
    for (const made of [longRound(), longRound(2_500, 2_600), longRound(1_024, 40, sequential), longRound(1_025, 0)]) {
      expect(verifyProtocol(fileOf(factsOf(made))).fault).toBeUndefined();
    }
  });

  it('accepts pages and rows in any order, and fields in any order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (chance) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => [chance.next().value, one] as const)
            .sort(([a], [b]) => Number(a) - Number(b))
            .map(([, one]) => one);
        const pages = shuffled(long.pages).map((page) => ({
          ...page,
          rows: shuffled(page.rows).map((row) => Object.fromEntries(shuffled(Object.entries(row)))),
        }));
        expect(verifyProtocol({ pages, head: Object.fromEntries(shuffled(Object.entries(long.head))) }).fault).toBeUndefined();
      }),
      { numRuns: 5 },
    );
  });

  it('says what it checked, in words', () => {
    const { held } = verifyProtocol(long, { digest: long.head.digest, root: long.head.outcome?.root });
    expect(held).toHaveLength(7);
    expect(held[3]).toBe('the queue stands in the legal order and is the one the digest names, frozen before you noted it');
    expect(held[0]).toBe(`the frozen input has the digest ${long.head.digest}, the one you noted`);
    expect(held[4]).toMatch(
      /^plan weighted awards exactly these 900 rows, each at its place; 3 are passed over with a reason; 4 were served as twins, in 2 turns$/,
    );
    expect(held[5]).toContain('900 of 900 vouchers, 900000000 of 900000007 tiyn at most');
  });

  it('says the digest was there before the first voucher only to who noted it', () => {
    const words = ({ held, trusted }: ReturnType<typeof verifyProtocol>) => [...held, ...trusted].join();
    expect(words(verifyProtocol(long))).toMatch(/frozen before the first voucher: only --digest/);
    expect(words(verifyProtocol(long, { digest: long.head.digest }))).not.toContain('before the first voucher');
  });

  it('names all that is the word of the city', () => {
    const { trusted } = verifyProtocol(long);
    expect(trusted).toEqual([
      'that all this was frozen before the first voucher: only --digest, with a digest noted then, shows it',
      'that the frozen queue is version 7 as it was published',
      'that every family stands in the queue, with its true category and time',
      'the reasons for passing over 3: whether one is true, that family alone can tell',
      'who is a twin, and who is not: 4 were served as twins, in 2 turns',
      'which settlements are full: 3 rows are left out for that',
      'that plan weighted and the categories are those of rulebook karaganda-2025-1',
      'the figures it was sized by',
      'that nothing was issued before 2026-05-28T21:28:20.000Z',
    ]);
  });

  it('holds the frozen queue against its published version, where that was still shown', () => {
    const { queueVersion: version, queueDigest: digest, rows: total, queueAsOf } = long.head.input;
    const queue = { version, digest, total, asOf: new Date(queueAsOf).toISOString() };
    const { fault, held, trusted } = verifyProtocol({ ...long, queue });
    expect(fault).toBeUndefined();
    expect(held).toContain('the city shows this very queue as its published version 7');
    expect(trusted.join()).not.toContain('version 7');
    const others = [{ version: 8 }, { digest: 'ab'.repeat(32) }, { total: total + 1 }, { asOf: '2026-05-28T20:28:20.000Z' }, { digest: 1 }];
    for (const other of others) expect(verifyProtocol({ ...long, queue: { ...queue, ...other } }).fault?.field).toBe('queue');
  });

  it('names the row and the number whatever field of a row is changed', () => {
    const rows = long.pages.flatMap((page, index) => page.rows.map((row, place) => ({ row, index, place })));
    const fields = fc.constantFrom('row', 'category', 'submittedAt', 'number', 'outcome', 'place', 'reason', 'seal');
    fc.assert(
      fc.property(fc.nat({ max: rows.length - 1 }), fields, fc.nat(), (which, field, chance) => {
        const found = rows[which];
        if (found === undefined) throw new Error('no row');
        const before: unknown = Reflect.get(found.row, field);
        const choices = valuesOf[field]?.filter((one) => one !== before);
        const after = choices === undefined ? otherThan(before ?? 1, chance) : choices[chance % choices.length];
        if (after === before) return;
        const file = copyOf(long);
        setAt(file, ['pages', found.index, 'rows', found.place, field], after);
        const { fault } = verifyProtocol(file);
        if (fault === undefined) throw new Error(`${field} of row ${found.row.row} may be ${String(after)}`);
        const named = field === 'row' || fault.row === found.row.row;
        const numbered = field === 'number' || fault.number === found.row.number;
        expect([named, numbered], textOfFault(fault)).toEqual([true, true]);
        expect(fault.field, textOfFault(fault)).toMatch(field === 'place' || field === 'reason' ? new RegExp(`${field}|outcome`) : field);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['category', 2, /^row 0 \(00000000\): category: 2 stands there, and 1 was sealed$/],
    ['submittedAt', '2020-09-13T12:26:40.001Z', /^row 0 \(00000000\): submittedAt or number: the row does not fit its seal$/],
    ['place', 2, /^row 0 \(00000000\): place: 2 stands there, and 1 was sealed$/],
    ['row', 3_000, /^row 3000 \(00000000\): row: 3000 stands there, and 0 was sealed$/],
    ['seal', '0000000000000000', /^row 0 \(00000000\): seal: the row stands under the root, and this seal is not its own$/],
  ])('says of a changed %s which field it is', (field, value, words) => {
    const file = copyOf(long);
    setAt(file, ['pages', 0, 'rows', 0, field], value);
    const { fault } = verifyProtocol(file);
    expect(fault && textOfFault(fault)).toMatch(words);
  });

  it('notices every field of the head and of the pages, each one changed, taken away, or one added', () => {
    const paths = pathsOf(long).filter((path) => !path.includes('rows') || path[0] === 'head');
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) {
      const before = at(long, path);
      for (const chance of [0, 1, 7]) {
        const choices = valuesOf[String(path.at(-1))]?.filter((one) => one !== before);
        const file = copyOf(long);
        setAt(file, path, choices === undefined ? otherThan(before, chance) : choices[chance % choices.length]);
        expect(verifyProtocol(file).fault, `${path.join('.')} ${String(before)}`).toBeDefined();
      }
      const without = copyOf(long);
      Reflect.deleteProperty(Object(at(without, path.slice(0, -1))) as object, path.at(-1) ?? '');
      expect(verifyProtocol(without).fault, `without ${path.join('.')}`).toBeDefined();
    }
    for (const path of [
      ['head'],
      ['head', 'input'],
      ['head', 'input', 'plan'],
      ['head', 'outcome'],
      ['pages', 1],
      ['pages', 1, 'rows', 4],
    ] as const) {
      const file = copyOf(long);
      setAt(file, [...path, 'added'], 1);
      expect(verifyProtocol(file).fault, `added to ${path.join('.')}`).toBeDefined();
    }
  });

  it('notices a row or a page that is missing or stands twice', () => {
    const lost = copyOf(long);
    lost.pages[1]?.rows.splice(4, 1);
    expect(verifyProtocol(lost).fault).toMatchObject({ row: 1_029, field: 'row' });
    const twice = copyOf(long);
    twice.pages[1]?.rows.push(...(long.pages[1]?.rows.slice(3, 4) ?? []));
    expect(verifyProtocol(twice).fault).toMatchObject({ row: 1_027, field: 'row' });
    expect(verifyProtocol({ ...long, pages: long.pages.slice(0, 2) }).fault?.field).toBe('pages');
    expect(verifyProtocol({ ...long, pages: [...long.pages, long.pages[0]] }).fault?.field).toBe('pages.0');
  });

  it('of a protocol sealed anew by whoever changed it still finds the award that does not follow', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), fc.nat(), (made, from, to) => {
        const facts = factsOf(made);
        const outcomes = outcomesOf(facts);
        const [one, other] = [from % facts.input.rows, to % facts.input.rows];
        const moved = outcomes.slice();
        moved.copyWithin(one * 4, other * 4, other * 4 + 4);
        moved.set(outcomes.subarray(one * 4, one * 4 + 4), other * 4);
        if (moved.every((byte, index) => byte === outcomes[index])) return;
        // Two skips may have changed their reasons, which only the families can tell, or a skip may stand where the walk never came.
        const isSkip = [outcomes[one * 4] ?? 0, outcomes[other * 4] ?? 0].some((what) => what >= 3);
        if (isSkip) return;
        expect(verifyProtocol(fileOf(facts, moved)).fault).toBeDefined();
      }),
    );
  });

  it('of a cancelled round lets nobody be served but the first turns, and says so in other words (I-05)', () => {
    const made = longRound(1_000, 900, sequential);
    const turns = factsOf({ ...made, left: [], batches: [], leftOut: [] });
    const cancelled = { ...turns, ended: 'cancelled' as const };
    const first = verifyProtocol(fileOf({ ...cancelled, issued: new Set([0, 1, 2]) }));
    expect(first.fault).toBeUndefined();
    expect(first.held.join()).toContain('cancelled after 3 of 900 vouchers');
    expect(first.held.join()).not.toContain('exactly');
    // Whoever forged this would have to write the outcomes by hand: nothing makes them from such awards.
    const forged = fileOf({ ...cancelled, issued: new Set([0, 1, 2]) }, withAwards(1_000, [100, 555, 777]));
    expect(verifyProtocol(forged).fault).toMatchObject({ row: 0, field: 'outcome' });
  });

  it.each([
    ['a batch larger than any', { batches: [[0, ...Array.from({ length: 19 }, (_, index) => 80 + index)]] }, 'head.input.batches'],
    ['a batch of one', { batches: [[4]] }, 'head.input.batches'],
    ['a batch written backwards', { batches: [[40, 4]] }, 'head.input.batches'],
    ['a row twice in a batch', { batches: [[4, 4]] }, 'head.input.batches'],
    [
      'two batches with one row',
      {
        batches: [
          [4, 50],
          [5, 50],
        ],
      },
      'head.input.batches',
    ],
    [
      'batches in another order',
      {
        batches: [
          [5, 50],
          [4, 51],
        ],
      },
      'head.input.batches',
    ],
    ['a batch outside the queue', { batches: [[4, 100]] }, 'head.input.batches'],
    ['a batch before the queue', { batches: [[-1, 4]] }, 'head.input.batches'],
    ['rows left out of a whole territory', { scope: 'territory' as const, leftOut: leftOutText([0, 1, 2], 100) }, 'head.input.leftOut'],
    ['rows left out in another writing', { leftOut: `${leftOutText([0, 1, 2], 100)}AAAA` }, 'head.input.leftOut'],
    ['a category hidden', { categories: [2, 5, 9] }, 'head.input.categories'],
    ['categories backwards', { categories: [9, 5, 2, 1] }, 'head.input.categories'],
    ['a category twice', { categories: [1, 2, 2, 5, 9] }, 'head.input.categories'],
    ['a plan without a category', { plan: { name: 'x', rules: { ...weighted, onlyIfEmpty: [] } } }, 'head.input.plan'],
    ['a plan with a category twice', { plan: { name: 'x', rules: { ...weighted, onlyIfEmpty: [9, 2] } } }, 'head.input.plan'],
    ['a plan with a category that is none', { plan: { name: 'x', rules: { ...weighted, onlyIfEmpty: [9, 11] } } }, 'head.input.plan'],
  ])('does not take an input with %s, though the awards follow from it', (_, change, field) => {
    const made = factsOf({ ...longRound(100, 20, sequential), left: [], leftOut: [], batches: [] });
    const input = { ...made.input, ...change };
    const issued = new Set<number>();
    for (const { rows, fits } of turnsOfRound({ input, keys: made.keys }, new Set())) if (fits) for (const row of rows) issued.add(row);
    let outcomes: Uint8Array;
    const facts = { ...made, input, issued };
    try {
      outcomes = outcomesOf(facts);
    } catch {
      outcomes = withAwards(100, issued);
    }
    expect(verifyProtocol(fileOf(facts, outcomes)).fault?.field).toBe(field);
  });

  it('says when digest or root is not the one noted before', () => {
    const other = 'ab'.repeat(32);
    expect(verifyProtocol(long, { digest: other }).fault?.field).toBe('head.digest');
    expect(verifyProtocol(long, { root: other }).fault?.field).toBe('head.outcome.root');
  });

  it('says of what is no protocol that it is none', () => {
    const { head } = long;
    for (const file of [undefined, null, 1, 'text', [], {}, { head: {} }, { head }, { head, pages: {} }, { head, pages: [null, 1] }]) {
      expect(verifyProtocol(file).fault).toBeDefined();
    }
  });
});
