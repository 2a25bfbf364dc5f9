// The packed list reads the body of the answer itself; a new SDK that moves its steps about must fail here and not in a publication.

import { BatchWriteItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import { queryPacked } from '../../shared/table/dynamoPacked.ts';
import { TableMisuse, type Key } from '../../shared/table/table.ts';
import { dynamoForTest, isDynamoAbsent, type DynamoForTest } from '../support/dynamoLocal.ts';
import { orderKey } from '../support/tables.ts';

async function load(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<void> {
  for (let at = 0; at < keys.length; at += 25) {
    const puts = keys.slice(at, at + 25).map(({ pk, sk }) => ({
      PutRequest: { Item: { pk: { S: pk }, sk: typeof sk === 'string' ? { S: sk } : { B: sk }, note: { S: 'n'.repeat(900) } } },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  }
}

describe.skipIf(isDynamoAbsent)('a packed list', () => {
  let given: DynamoForTest;

  beforeAll(async () => {
    given = await dynamoForTest();
    const keys = Array.from({ length: 2500 }, (_, n) => ({ pk: 'T', sk: orderKey(n % 5, n * 7) }));
    await load(given.client, given.names.waiting, keys);
  });

  it('says, page by page, what the plain client says', async () => {
    const { client, names, table } = given;
    let after: Key | undefined;
    let pages = 0;
    do {
      const packed = await table.list('waiting', { pk: 'T', packed: true, ...(after && { after }) });
      const plain = await client.send(
        new QueryCommand({
          TableName: names.waiting,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'T' } },
          ConsistentRead: true,
          ...(after && typeof after.sk !== 'string' && { ExclusiveStartKey: { pk: { S: after.pk }, sk: { B: after.sk } } }),
        }),
      );
      expect(Buffer.compare(packed.keys, Buffer.concat((plain.Items ?? []).map((item) => item['sk']?.B ?? Buffer.alloc(0))))).toBe(0);
      expect(packed.next).toEqual(plain.LastEvaluatedKey && { pk: 'T', sk: new Uint8Array(plain.LastEvaluatedKey['sk']?.B ?? []) });
      after = packed.next;
      pages += 1;
    } while (after !== undefined);
    expect(pages).toBeGreaterThan(2);
  });

  it('asks for the sort key alone, strongly consistent unless stale', async () => {
    const { client, table } = await dynamoForTest();
    const asked: unknown[] = [];
    client.middlewareStack.add(
      (next) => async (args) => {
        asked.push([Reflect.get(args.input, 'ProjectionExpression'), Reflect.get(args.input, 'ConsistentRead')]);
        return next(args);
      },
      { step: 'initialize', name: 'listen' },
    );
    await table.list('waiting', { pk: 'T', packed: true });
    await table.list('waiting', { pk: 'T', packed: true, stale: true });
    expect(asked).toEqual([
      ['sk', true],
      ['sk', false],
    ]);
  });

  it('asks again when the answer breaks off, and leaves errors to the SDK', async () => {
    const { client, names } = given;
    let broken = 0;
    const query = {
      TableName: names.waiting,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'T' } },
      Limit: 3,
    };
    const breaking = given.client;
    breaking.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        if (broken++ === 0) throw Object.assign(new Error('aborted'), { name: 'TimeoutError' });
        return answer;
      },
      { step: 'finalizeRequest', priority: 'low', name: 'break', override: true },
    );
    expect((await queryPacked(client, query)).keys.length).toBe(36);
    expect(broken).toBe(2);
    await expect(queryPacked(client, { ...query, TableName: 'not-there' })).rejects.toThrow('non-existent table');
    const nowhere = dynamoTable({ client, names: { ...names, waiting: 'not-there' } });
    await expect(nowhere.list('waiting', { pk: 'T', packed: true })).rejects.toThrow('non-existent table');
  });

  it('refuses sort keys that are not of 12 bytes', async () => {
    const { client, names } = given;
    await load(client, names.waiting, [{ pk: 'odd', sk: new Uint8Array(11) }]);
    const query = { TableName: names.waiting, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'odd' } } };
    await expect(queryPacked(client, query)).rejects.toThrow(TableMisuse);
  });
});
