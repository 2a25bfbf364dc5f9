// Random operations on few keys, so that they collide, give the same answers on the memory table and on DynamoDB Local: 2,000 of them in
// `npm test`, 50,000 when KEZEK_NIGHTLY=1. A failure prints its seed; KEZEK_SEED repeats it. What is known to differ, and so is not asked
// here: a repeated token, conflicts, throttling, the removal of expired items, and whether the last page of a limit names a next one.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { memoryTable } from '../../shared/table/memory.ts';
import { TableMisuse, type Guard, type Item, type Key, type Page, type Range, type Table, type Write } from '../../shared/table/table.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';
import { orderKey } from '../support/tables.ts';

const isNightly = process.env['KEZEK_NIGHTLY'] === '1';
const seed = Number(process.env['KEZEK_SEED'] ?? (isNightly ? Date.now() % 2 ** 32 : 20260701));
const sequences = 4;
const steps = (isNightly ? 50_000 : 2_000) / sequences;

const names = ['records', 'records', 'waiting', 'published'] as const;
const texts = ['a', 'aa', 'b', 'ә', '\ue000', '\uffff', '😀', '😀b'] as const;
const orders = [0, 1, 2, 3, 4, 5].map((n) => orderKey(n % 3, n * 100));
const some: readonly Item[string][] = ['', 'text', 0, -1.5, 1e-9, true, null, new Uint8Array([0, 255]), [1, ['x']], { m: { ә: null } }];

/** mulberry32: small, and the same everywhere. */
function dice(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Ask = (table: Table) => Promise<unknown>;

class Story {
  readonly #prefix: string;
  readonly #roll: (below: number) => number;
  #step = 0;

  constructor(sequence: number) {
    this.#prefix = `S${sequence}`;
    this.#roll = dice(seed + sequence);
  }

  /** The next operation: its words for a failure, and how to ask it of a table. */
  next(): { readonly words: string; readonly ask: Ask } {
    this.#step += 1;
    const kind = this.#roll(20);
    const name = this.#one(names);
    if (kind < 3) return this.#told('get', [name, this.#key(name)], (table, [from, key]) => table.get(from, key));
    if (kind < 8) return this.#list();
    if (kind < 12)
      return this.#told('put', [name, this.#item(name), this.#guard()], (table, [to, item, guard]) => table.put(to, item, guard));
    if (kind < 14)
      return this.#told('remove', [name, this.#key(name), this.#guard()], (table, [from, key, guard]) => table.remove(from, key, guard));
    if (kind < 15)
      return this.#told('bulk', [this.#several(3, () => this.#item('published'))], (table, [items]) => table.put('published', items));
    const writes = this.#several(5, () => this.#write());
    return this.#told('together', [`${this.#prefix} ${this.#step}`, writes], (table, [command, all]) => table.together(command, all));
  }

  #told<const Given extends readonly unknown[]>(verb: string, given: Given, ask: (table: Table, given: Given) => Promise<unknown>) {
    return { words: `${verb} ${JSON.stringify(given)}`, ask: (table: Table) => ask(table, given) };
  }

  #list(): { readonly words: string; readonly ask: Ask } {
    const name = this.#one(names);
    const isIndex = name === 'records' && this.#roll(3) === 0;
    const isPacked = name === 'waiting' && this.#roll(2) === 0;
    const bound = () => (name === 'waiting' ? this.#one(orders).subarray(0, 1 + this.#roll(12)) : this.#one(texts));
    const begins = name !== 'waiting' && this.#roll(4) === 0;
    const range: Range = {
      pk: isIndex ? `${this.#prefix} events` : this.#pk(),
      ...(isIndex && { index: 'events' }),
      ...(begins && { beginsWith: this.#one(texts) }),
      ...(!begins && this.#roll(2) === 0 && { from: bound() }),
      ...(!begins && this.#roll(2) === 0 && { to: bound() }),
      ...(this.#roll(2) === 0 && { backwards: true }),
      ...(this.#roll(2) === 0 && { limit: 1 + this.#roll(4) }),
    };
    const after = isIndex || this.#roll(2) === 0 ? {} : { after: { pk: range.pk, sk: this.#key(name).sk } };
    const asked = { ...range, ...after };
    if (isPacked) return this.#told('packed', [asked], (table, [given]) => whole(given, (at) => packed(table, at)));
    return this.#told('list', [name, asked], (table, [from, given]) => whole(given, (at) => table.list(from, at)));
  }

  #write(): Write {
    const name = this.#one(names);
    const verb = this.#one(['put', 'put', 'remove', 'check'] as const);
    const guard = this.#guard();
    return verb === 'put' ? { verb, table: name, item: this.#item(name), guard } : { verb, table: name, key: this.#key(name), guard };
  }

  #item(name: (typeof names)[number]): Item {
    const key = this.#key(name);
    const isEvent = name === 'records' && this.#roll(2) === 0;
    // Events of one instant have no promised order, so none are made.
    const event = { eventsOf: `${this.#prefix} events`, eventAt: `${String(key.sk)}${key.pk}` };
    const version = this.#roll(4);
    return { ...key, ...(version > 0 && { version }), value: this.#one(some), ...(isEvent && event) };
  }

  #key(name: (typeof names)[number]): Key {
    return { pk: this.#pk(), sk: this.#one<string | Uint8Array>(name === 'waiting' ? orders : texts) };
  }

  #guard(): Guard {
    return this.#one<Guard>(['ifAbsent', 'ifAbsent', 'ifPresent', 'ifPresent', { ifVersion: 1 + this.#roll(3) }]);
  }

  #pk(): string {
    return `${this.#prefix} ${this.#roll(2)}`;
  }

  #one<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    const one = of[this.#roll(of.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  #several<T>(most: number, make: () => T): readonly T[] {
    return Array.from({ length: 1 + this.#roll(most) }, make);
  }
}

async function packed(table: Table, range: Range): Promise<Page> {
  const { keys, next } = await table.list('waiting', { ...range, packed: true });
  return { items: [{ pk: '', sk: Buffer.from(keys).toString('hex') }], ...(next && { next }) };
}

/** A page, and where it names a next one, whether anything comes after it: a next page that is empty is as good as none. */
async function whole(range: Range, list: (range: Range) => Promise<Page>): Promise<unknown> {
  const { items, next } = await list(range);
  if (next === undefined) return items;
  const rest = await list({ ...range, after: next });
  return { items, rest: rest.items, next };
}

function withoutEmptyRest(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('rest' in answer) || !('items' in answer)) return answer;
  const isEmpty = isDeepStrictEqual(answer.rest, []) || isDeepStrictEqual(answer.rest, [{ pk: '', sk: '' }]);
  return isEmpty ? answer.items : answer;
}

async function answerOf(ask: Ask, table: Table): Promise<unknown> {
  try {
    return withoutEmptyRest(await ask(table));
  } catch (error) {
    if (error instanceof TableMisuse) return 'misuse';
    throw error;
  }
}

describe.skipIf(isDynamoAbsent)('the memory table and DynamoDB Local', () => {
  it(`give the same answers to ${steps * sequences} random operations`, { timeout: isNightly ? 3_600_000 : 180_000 }, async () => {
    const { table: dynamo } = await dynamoForTest();
    const memory = memoryTable();
    const seen = new Map<string, number>();
    // Each sequence keeps to its own partitions, so that they may run side by side.
    const run = async (sequence: number) => {
      const story = new Story(sequence);
      for (let step = 0; step < steps; step++) {
        const { words, ask } = story.next();
        const [expected, given] = await Promise.all([answerOf(ask, memory), answerOf(ask, dynamo)]);
        const where = `seed ${seed}, sequence ${sequence}, step ${step}: ${words}`;
        if (!isDeepStrictEqual(expected, given)) expect({ where, answer: given }).toStrictEqual({ where, answer: expected });
        const outcome = expected === 'misuse' ? 'misuse' : isDeepStrictEqual(expected, { done: true }) ? 'done' : 'told';
        const path = `${words.slice(0, words.indexOf(' '))} ${outcome}`;
        seen.set(path, (seen.get(path) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: sequences }, (_, sequence) => run(sequence)));
    // The dice must have reached what matters, or the comparison proves little.
    for (const path of [
      'put done',
      'put told',
      'remove done',
      'together done',
      'together told',
      'together misuse',
      'list told',
      'list misuse',
      'packed told',
    ]) {
      expect(seen.get(path) ?? 0, `${path} (seed ${seed})`).toBeGreaterThan(steps / 100);
    }
  });
});
