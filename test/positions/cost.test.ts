// What it costs to ask why, in reads and read units as DynamoDB Local reports them; and the history of every family against plain counting.

import { afterAll, describe, expect, it } from 'vitest';
import { benchContext } from '../../bench/benchContext.ts';
import { meterOf } from '../../bench/capacity.ts';
import { standingsOf, worldOf } from '../../bench/changingQueue.ts';
import { askHistory, askPosition, publishVersions } from '../../bench/history.ts';
import { sampleRows, saveNumber } from '../../bench/positions.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { movementKey } from '../../shared/table/keys.ts';
import { packMoves } from '../../shared/domain/movement.ts';
import { instant } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';

describe.skipIf(isDynamoAbsent)('on DynamoDB Local, of 2,000 families and 66 versions', () => {
  const world = worldOf(5, 2_000, 5, 66, 12);
  const keys = world.at(-1)?.keys ?? new Uint8Array();
  const rows = sampleRows(keys.length / orderKeyBytes, 20);
  const opened = dynamoForTest().then(async ({ client, table }) => {
    const context = benchContext(table);
    await publishVersions(context, world);
    for (const row of rows) await saveNumber(table, keys, row);
    return { client, context, meter: meterOf(client) };
  });
  afterAll(async () => (await opened).client.destroy());
  const numberOf = (row: number) => placeOf(keys, row * orderKeyBytes).number;

  it('a position stays two item reads and at most 1.5 units; explained it is at most two chunks more', async () => {
    const { context, meter } = await opened;
    await askPosition(context, numberOf(0), false);
    meter.take();
    for (const row of rows) {
      await askPosition(context, numberOf(row), false);
      const plain = meter.take();
      expect(plain.requests).toEqual({ GetItem: 1, Query: 1 });
      expect(plain.units).toBeLessThanOrEqual(1.5);
      await askPosition(context, numberOf(row), true);
      const explained = meter.take();
      expect(explained.requests['GetItem']).toBe(1);
      expect(explained.requests['Query']).toBeLessThanOrEqual(3);
      expect(explained.units).toBeLessThanOrEqual(3.5);
    }
  });

  it('a page of history is a read of the number, one of the versions, one of the logs and a chunk each time it stood elsewhere', async () => {
    const { context, meter } = await opened;
    await askHistory(context, numberOf(0));
    meter.take();
    for (const row of rows) {
      const { entries } = await askHistory(context, numberOf(row));
      const { requests, units } = meter.take();
      const elsewhere = entries.filter(({ kind }) => kind === 'replaced' || kind === 'left').length;
      expect(requests['GetItem']).toBe(1);
      // The logs end a range of as many items as versions, and a full page may be followed by an empty one.
      expect(requests['Query']).toBeLessThanOrEqual(4 + elsewhere);
      expect(units).toBeLessThanOrEqual(14 + elsewhere);
    }
  });
});

describe('the history of every family', () => {
  const world = worldOf(11, 400, 4, 90, 10);
  const standings = world.map(({ keys }) => standingsOf(keys));

  it('is, over many pages, what counting says of each of its versions (I-09)', async () => {
    const context = benchContext(memoryTable());
    await publishVersions(context, world);
    // The log of a run that lost the race to publish is no history.
    const lost = packMoves([
      { at: instant(1), key: (world[0]?.keys ?? new Uint8Array()).slice(0, orderKeyBytes), way: 'left', cause: 'archived' },
    ]);
    const key = movementKey('karaganda', 80, '80.1', 0);
    await context.table.put('published', [{ ...key, version: 80, run: '80.1', moves: lost }]);
    const last = world.at(-1)?.keys ?? new Uint8Array();
    for (let row = 0; row < last.length / orderKeyBytes; row += 3) {
      await saveNumber(context.table, last, row);
      const number = placeOf(last, row * orderKeyBytes).number;
      const told: string[] = [];
      for (let before: string | undefined, pages = 0; pages < 40; pages += 1) {
        const page = await askHistory(context, number, 7, before);
        for (const { version, from, to } of page.entries) told.push(`${version}: ${shown(from)} ${shown(to)}`);
        before = page.next;
        if (before === undefined) break;
      }
      const counted = standings.flatMap((standing, index) => {
        const [was, is] = [standings[index - 1]?.get(number), standing.get(number)].map(
          (stood) => stood && { category: stood.key[0] ?? 0, position: stood.position },
        );
        return shown(was) === shown(is) ? [] : [`${index + 1}: ${shown(was)} ${shown(is)}`];
      });
      expect(told).toEqual(counted.toReversed());
    }
  });
});

function shown(placed: { readonly category: number; readonly position: number } | undefined): string {
  return placed === undefined ? '-' : `${placed.category}/${placed.position}`;
}
