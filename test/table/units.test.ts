// What a position and a publication cost, in reads, units, items and bytes: counts, which no clock can spoil.

import { afterAll, describe, expect, it } from 'vitest';
import { benchContext, territory } from '../../bench/benchContext.ts';
import { meterOf } from '../../bench/capacity.ts';
import { longQueue } from '../../bench/longQueue.ts';
import { lookUp, publishKeys, sampleRows, saveNumber } from '../../bench/positions.ts';
import { countingTable } from '../../bench/written.ts';
import { publishQueue } from '../../functions/jobs/recomputeQueue.ts';
import { checkOrder } from '../../shared/domain/invariants.ts';
import { orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { chunkKey, chunksOf, rowsPerChunk } from '../../shared/domain/queue.ts';
import { copyChecked } from '../../shared/table/limits.ts';
import { chunksPk } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';

const samples = 25;

describe.skipIf(isDynamoAbsent).each([1_000, 100_000])('in a queue of %i on DynamoDB Local', (size) => {
  const keys = longQueue(size);
  const opened = dynamoForTest().then(({ client, table }) => {
    const counting = countingTable(table);
    return { client, meter: meterOf(client), context: benchContext(counting.table), written: counting.written };
  });
  afterAll(async () => (await opened).client.destroy());

  it(`is written in ${size === 100_000 ? 'at most 12.5 bytes and 1/600 of an item an application' : 'chunks of one read unit'}`, async () => {
    const { context, meter, written } = await opened;
    await publishKeys(context, keys);
    const chunks = Math.ceil(size / rowsPerChunk);
    // Chunks and one page of directory; the pointer, the version's own entry, the day's, the publication's event and the head of its chain.
    expect(written.items).toBe(chunks + 6);
    expect(written.largestBytes).toBeLessThan(8_192);
    const { requests, units } = meter.take();
    expect(requests).toEqual({ GetItem: 2, BatchWriteItem: Math.ceil((chunks + 1) / 25), TransactWriteItems: 1 });
    // Chunks are charged as they are counted here; of the few items beside them DynamoDB Local reports a little less than DynamoDB charges.
    const chunkUnits = Math.floor(size / rowsPerChunk) * 8;
    expect(units).toBeGreaterThan(chunkUnits);
    expect(units).toBeLessThanOrEqual(written.units + 1);
    if (size < 100_000) return;
    expect(written.bytes / size).toBeLessThanOrEqual(12.5);
    expect(written.items / size).toBeLessThanOrEqual(1 / 600);
    // A stored position would take a write unit of every application.
    expect(size / written.units).toBeGreaterThan(80);
  });

  it('a position takes exactly two item reads and at most 1.5 read units, wherever it stands', async () => {
    const { context, meter } = await opened;
    const rows = sampleRows(size, samples);
    await Promise.all(rows.map((row) => saveNumber(context.table, keys, row)));
    await lookUp(context, keys, 0);
    meter.take();
    for (const row of rows) {
      await lookUp(context, keys, row);
      const { requests, units } = meter.take();
      expect(requests).toEqual({ GetItem: 1, Query: 1 });
      expect(units).toBeLessThanOrEqual(1.5);
    }
  });
});

describe('whatever the size', () => {
  it('a chunk is one read unit, even of the longest territory name and a version that nobody will live to see', () => {
    const [chunk] = chunksOf(longQueue(rowsPerChunk));
    if (chunk === undefined) throw new Error('no chunk');
    const key = { pk: chunksPk('t'.repeat(40), '999999999.281474976710655'), sk: chunkKey(chunk.rows) };
    const item = { ...key, first: 123_456_789, rows: chunk.rows, expiresAtSeconds: 1_800_000_000 };
    expect(copyChecked('published', item).bytes).toBeLessThanOrEqual(8_192);
  });

  it('a publication writes nothing when nobody has come or gone', async () => {
    const counting = countingTable(memoryTable());
    const context = benchContext(counting.table);
    const keys = longQueue(2_000);
    for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
      await context.table.put('waiting', { pk: territory, sk: keys.slice(offset, offset + orderKeyBytes) }, 'ifAbsent');
    }
    await publishQueue(context, territory, context.now());
    const { items } = counting.written;
    const again = await publishQueue(context, territory, context.now());
    expect([again.published, counting.written.items]).toEqual([false, items]);
  });

  it('the queue these counts are taken from stands in legal order (I-07)', () => {
    expect(checkOrder(longQueue(20_000))).toEqual([]);
  });
});
