// A publication is exactly the line as of its instant, whatever happens while it is read (I-08), and its log explains every number that changed (I-09).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recomputeQueue } from '../../functions/jobs/recomputeQueue.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import type { Command } from '../../shared/domain/command.ts';
import { unpackMoves } from '../../shared/domain/movement.ts';
import { hexOf, orderKeyBytes, orderKeyOf } from '../../shared/domain/orderKey.ts';
import { instant, type Day } from '../../shared/domain/time.ts';
import { readApplication, saveApplication, type ApplicationContent } from '../../shared/table/applications.ts';
import { MovementItem } from '../../shared/table/publishedItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { movementKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPointer, readWholeQueue } from '../../shared/table/queue.ts';
import type { Table } from '../../shared/table/table.ts';
import { at, emptyCity, type City } from '../support/city.ts';

const territory = 'karaganda';

function command(city: City): Command {
  return { name: 'test', by: 'test', as: 'system', at: city.context.now(), key: 'test', digest: '' };
}

/** Joins or leaves the line as the product does; child n is application n. */
async function turn(city: City, child: number, state: 'waiting' | 'withdrawn'): Promise<void> {
  const { table } = city.context;
  const number = applicationNumber(child);
  const before = await readApplication(table, number);
  if ((before?.state ?? 'withdrawn') === state) return;
  await city.context.pause(1);
  const content: ApplicationContent = {
    number,
    territory,
    child: `child-${child}`,
    guardians: [],
    state,
    category: 1 + (child % 3),
    reason: {},
    submittedAt: instant(at('2024-01-01T00:00:00Z') + (child % 7)),
    bornOn: '2022-05-10' as Day,
    statuses: [],
    kind: 'new',
  };
  const cause = state === 'waiting' ? 'restored' : 'withdrawn';
  const change = { kind: 'application-withdrawn' as const, data: {}, cause, now: city.context.now() } as const;
  const saved = saveApplication(before, content, command(city), change);
  expect((await table.together(`turn ${child} ${saved.application.version}`, saved.writes)).done).toBe(true);
}

async function published(table: Table): Promise<readonly string[]> {
  const pointer = await readPointer(table, territory);
  const keys = await readWholeQueue(table, territory, pointer?.run ?? '');
  return Array.from({ length: keys.length / orderKeyBytes }, (_, row) =>
    hexOf(keys.subarray(row * orderKeyBytes, (row + 1) * orderKeyBytes)),
  );
}

const place = (child: number) =>
  hexOf(
    orderKeyOf({
      category: 1 + (child % 3),
      submittedAt: instant(at('2024-01-01T00:00:00Z') + (child % 7)),
      number: applicationNumber(child),
    }),
  );

const histories = fc.record({
  first: fc.uniqueArray(fc.nat(40), { maxLength: 40 }),
  /** What happens before the second publication begins. */
  between: fc.array(fc.record({ child: fc.nat(40), joins: fc.boolean() }), { maxLength: 20 }),
  /** What happens before each page of its scan. */
  during: fc.array(fc.array(fc.record({ child: fc.nat(40), joins: fc.boolean() }), { maxLength: 4 }), { maxLength: 20 }),
});

describe('recomputeQueue', () => {
  it('publishes the line exactly as of its instant while families come and go during the scan (I-08, I-09)', async () => {
    const run = async ({ first, between, during }: { first: number[]; between: Turn[]; during: Turn[][] }) => {
      let pages: Turn[][] = [];
      let busy = false;
      const table: Table = memoryTable({
        pageBytes: 120,
        beforeVerb: async (verb, name) => {
          if (verb !== 'list' || name !== 'waiting' || busy) return;
          busy = true;
          for (const { child, joins } of pages.shift() ?? []) await turn(city, child, joins ? 'waiting' : 'withdrawn');
          busy = false;
        },
      });
      const city = emptyCity(table);
      const inLine = new Set<number>();
      for (const child of first) await turn(city, child, 'waiting').then(() => inLine.add(child));
      await city.run({ job: 'recomputeQueue', territory });
      const before = first.length === 0 ? [] : await published(table);
      for (const { child, joins } of between) {
        await turn(city, child, joins ? 'waiting' : 'withdrawn');
        if (joins) inLine.add(child);
        else inLine.delete(child);
      }
      pages = during;
      await city.run({ job: 'recomputeQueue', territory });
      const pointer = await readPointer(table, territory);
      if (pointer === undefined) return;
      const expected = [...inLine].map(place).sort();
      // An empty first line publishes nothing, so the second publication is the first one, with nothing to explain.
      expect(pointer.version === 1 && first.length > 0 && between.length === 0 ? before : await published(table)).toEqual(expected);
      if (pointer.version !== 2) return;
      const explained = new Set(before);
      for await (const item of listAll(table, 'published', {
        pk: movementKey(territory, 2, pointer.run, 0).pk,
        beginsWith: `000000002#${pointer.run}`,
      })) {
        for (const move of unpackMoves(readSure(MovementItem, item).moves, pointer.asOf)) {
          if (move.way === 'joined') explained.add(hexOf(move.key));
          else explained.delete(hexOf(move.key));
        }
      }
      expect([...explained].sort()).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(histories, run), { numRuns: 60 });
  });

  it('writes nothing where nothing moved', async () => {
    const city = emptyCity();
    await turn(city, 1, 'waiting');
    const first = await city.run({ job: 'recomputeQueue', territory });
    const second = await city.run({ job: 'recomputeQueue', territory });
    expect(first['territories']).toEqual([{ territory, published: true, version: 1, total: 1 }]);
    expect(second['territories']).toEqual([{ territory, published: false, version: 1, total: 1 }]);
  });

  it('publishes anew after thirty days, before the chunks of an unchanged version expire', async () => {
    const city = emptyCity();
    await turn(city, 1, 'waiting');
    await city.run({ job: 'recomputeQueue', territory });
    city.at('2026-08-01T10:00:00+05:00');
    expect((await city.run({ job: 'recomputeQueue', territory }))['territories']).toEqual([
      { territory, published: true, version: 2, total: 1 },
    ]);
  });

  it('run twice at once leaves one whole version', async () => {
    const city = emptyCity();
    for (let child = 0; child < 30; child += 1) await turn(city, child, 'waiting');
    await Promise.all([
      recomputeQueue(city.context, { at: at('2026-07-01T10:00:00.500+05:00') }),
      recomputeQueue(city.context, { at: at('2026-07-01T10:00:00.600+05:00') }),
    ]);
    expect(await published(city.context.table)).toHaveLength(30);
  });
});

interface Turn {
  readonly child: number;
  readonly joins: boolean;
}
