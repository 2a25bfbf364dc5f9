// What a network and a busy DynamoDB do to a request, injected by SDK middleware: innermost in `finalizeRequest`, which is inside the SDK's own
// retries, so that those are exercised too. DynamoDB Local itself knows neither conflicts nor throttling.

import { TransactionCanceledException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoLocalClient } from '../../local/dynamoLocal.ts';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import { TableBusy, TableMisuse, type Item, type Table, type Write } from '../../shared/table/table.ts';
import { dynamoForTest, isDynamoAbsent, type DynamoForTest } from '../support/dynamoLocal.ts';

/** What happens to one request on the wire: it goes through, is lost before its effect, loses its answer after it, or fails so. */
type Fate = 'through' | 'lost before' | 'lost after' | Error;

const done = { done: true };

function timeout(): Error {
  return Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
}

function fault(name: string): Error {
  return Object.assign(new Error(name), { name, $fault: 'client', $metadata: {} });
}

function cancelled(...codes: readonly string[]): Error {
  const CancellationReasons = codes.map((Code) => ({ Code, Message: 'secret words', Item: { pk: { S: 'secret' } } }));
  return new TransactionCanceledException({ message: 'secret words', CancellationReasons, $metadata: {} });
}

/** The requests sent from now on meet these fates in turn; what comes later goes through. Answers how many were sent. */
function decide(client: DynamoDBClient, fates: readonly Fate[]): () => number {
  let sent = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const fate = fates[sent++] ?? 'through';
      if (fate === 'lost before') throw timeout();
      if (fate instanceof Error) throw fate;
      const answer = await next(args);
      if (fate === 'lost after') throw timeout();
      return answer;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'fate', override: true },
  );
  return () => sent;
}

describe.skipIf(isDynamoAbsent)('a request that meets faults', () => {
  let given: DynamoForTest;
  let client: DynamoDBClient;
  let table: Table;
  let pauses: number[];
  const item: Item = { pk: 'P', sk: 'a', version: 1, data: new Uint8Array([1, 2]) };
  const put: Write = { verb: 'put', table: 'records', item, guard: 'ifAbsent' };
  const other: Write = { verb: 'put', table: 'records', item: { pk: 'P', sk: 'b' }, guard: 'ifAbsent' };

  beforeEach(async () => {
    pauses = [];
    const pause = async (milliseconds: number) => void pauses.push(milliseconds);
    given = await dynamoForTest({ pause, random: () => 0.5, maxAttempts: 2 });
    ({ client, table } = given);
  });

  describe('F01: lost before its effect', () => {
    it('is sent again, with one effect', async () => {
      const sent = decide(client, ['lost before']);
      expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
      expect(sent()).toBe(2);
      decide(client, ['lost before']);
      expect(await table.together('two', [other])).toEqual(done);
      expect(await table.get('records', item)).toStrictEqual(item);
    });

    it('even when the SDK has given up, and then fails visibly as busy', async () => {
      const lost: readonly Fate[] = Array.from({ length: 8 }, () => 'lost before');
      decide(client, lost.slice(0, 2));
      expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
      const sent = decide(client, lost);
      await expect(table.get('records', item)).rejects.toThrow(TableBusy);
      expect(sent(), 'the tries of the SDK count').toBe(8);
    });
  });

  describe('F02 and F06: its answer lost after the effect', () => {
    it('a put finds its own item and is done', async () => {
      decide(client, ['lost after']);
      expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
      decide(client, ['lost after']);
      expect(await table.put('records', { ...item, version: 2 }, { ifVersion: 1 })).toEqual(done);
      expect((await table.get('records', item))?.version).toBe(2);
    });

    it('a put finds its own item through our retries, too', async () => {
      decide(client, ['lost after', 'lost before', 'through']);
      expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
      expect(pauses).toEqual([50]);
    });

    it('a remove finds nothing and is done', async () => {
      await table.put('records', item, 'ifAbsent');
      decide(client, ['lost after']);
      expect(await table.remove('records', item, { ifVersion: 1 })).toEqual(done);
    });

    it('a transaction is known by its token', async () => {
      decide(client, ['lost after', 'lost before', 'through']);
      expect(await table.together('two', [put, other])).toEqual(done);
      expect((await table.list('records', { pk: 'P' })).items).toHaveLength(2);
    });

    it('F07: what somebody else wrote is still a clash', async () => {
      const theirs = { ...item, data: new Uint8Array([9]) };
      await table.put('records', theirs, 'ifAbsent');
      decide(client, ['lost before']);
      expect(await table.put('records', item, 'ifAbsent')).toStrictEqual({ done: false, clashes: [{ index: 0, found: theirs }] });
      decide(client, []);
      expect((await table.put('records', theirs, 'ifAbsent')).done, 'sent once, so not our own').toBe(false);
    });
  });

  describe('the token of a transaction', () => {
    it('is made of the command and the content, whatever the order of attributes', async () => {
      expect(await table.together('one', [put])).toEqual(done);
      const reordered = { data: new Uint8Array([1, 2]), version: 1, sk: 'a', pk: 'P' };
      expect(await table.together('one', [{ ...put, item: reordered }])).toEqual(done);
      expect((await table.together('another', [put])).done).toBe(false);
      expect((await table.together('one', [{ ...put, item: { ...item, version: 2 } }])).done).toBe(false);
    });
  });

  describe('F05: conflicts', () => {
    const conflict = cancelled('None', 'TransactionConflict');

    it('are retried with growing pauses, and are never a refusal', async () => {
      decide(client, [conflict, conflict, conflict, conflict, conflict, conflict, conflict]);
      expect(await table.together('two', [put, other])).toEqual(done);
      expect(pauses).toEqual([12.5, 25, 50, 100, 200, 200, 200]);
    });

    it('end as busy after eight tries, with nothing written', async () => {
      const sent = decide(
        client,
        Array.from({ length: 20 }, () => conflict),
      );
      await expect(table.together('two', [put, other])).rejects.toThrow(TableBusy);
      expect(sent()).toBe(8);
      decide(client, []);
      expect(await table.get('records', item)).toBeUndefined();
    });

    it('beside a failed guard are retried: the guard may hold once the other transaction has ended', async () => {
      decide(client, [cancelled('ConditionalCheckFailed', 'TransactionConflict'), fault('TransactionInProgressException')]);
      expect(await table.together('two', [put, other])).toEqual(done);
    });

    it('of a single put are retried as well', async () => {
      decide(client, [fault('TransactionConflictException')]);
      expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
    });
  });

  describe('F08: throttling', () => {
    it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])(
      '%s is retried slowly',
      async (name) => {
        const impatient = dynamoLocalClient(await endpointOf(client), { maxAttempts: 1 });
        const slowly = dynamoTable({
          client: impatient,
          names: given.names,
          pause: async (milliseconds) => void pauses.push(milliseconds),
          random: () => 0.5,
        });
        decide(impatient, [fault(name)]);
        expect(await slowly.put('records', item, 'ifAbsent')).toEqual(done);
        decide(impatient, [fault(name)]);
        expect((await slowly.list('records', { pk: 'P' })).items).toHaveLength(1);
        expect(pauses).toEqual([50, 50]);
      },
    );

    it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
      '%s as a reason of a transaction is retried slowly, before conflicts',
      async (code) => {
        decide(client, [cancelled(code, 'TransactionConflict'), cancelled('None', code)]);
        expect(await table.together('two', [put, other])).toEqual(done);
        expect(pauses).toEqual([50, 100]);
      },
    );
  });

  describe('F09: items of a batch left unprocessed', () => {
    const items = Array.from({ length: 60 }, (_, n) => ({ pk: 'P', sk: String(100 + n) }));

    /** Takes only the first `most` puts of every request and hands the rest back. */
    function takeOnly(most: number): () => number {
      let sent = 0;
      client.middlewareStack.add(
        (next) => async (args) => {
          const requests: unknown = Reflect.get(args.input, 'RequestItems');
          if (typeof requests !== 'object' || requests === null) return next(args);
          sent += 1;
          const [[name, puts] = ['', []]] = Object.entries(requests) as readonly [string, readonly unknown[]][];
          const rest = { output: { $metadata: {}, UnprocessedItems: { [name]: puts } }, response: {} };
          if (most === 0) return rest;
          const answer = await next({ ...args, input: { RequestItems: { [name]: puts.slice(0, most) } } });
          Reflect.set(answer.output, 'UnprocessedItems', puts.length > most ? { [name]: puts.slice(most) } : {});
          return answer;
        },
        { step: 'initialize', priority: 'low', name: 'takeOnly', override: true },
      );
      return () => sent;
    }

    it('are sent again until none is left', async () => {
      const sent = takeOnly(2);
      await table.put('published', items);
      expect((await table.list('published', { pk: 'P' })).items).toEqual(items);
      // 25, 25 and 10 puts, two at a time.
      expect(sent()).toBe(13 + 13 + 5);
    });

    it('end as busy when nothing moves', async () => {
      takeOnly(0);
      await expect(table.put('published', items)).rejects.toThrow(TableBusy);
    });
  });

  it('F11: an empty page with a continuation is not the end', async () => {
    for (const sk of ['a', 'b']) await table.put('records', { pk: 'P', sk }, 'ifAbsent');
    client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        Reflect.set(answer.output, 'Items', []);
        return answer;
      },
      { step: 'initialize', priority: 'low', name: 'emptyPage' },
    );
    expect(await table.list('records', { pk: 'P', limit: 1 })).toEqual({ items: [], next: { pk: 'P', sk: 'a' } });
  });

  describe('a bug', () => {
    it.each(['ValidationError', 'ItemCollectionSizeLimitExceeded', 'NeverHeardOf'])(
      '%s as a reason is loud, at once, and says nothing of the items',
      async (code) => {
        const sent = decide(client, [cancelled('ConditionalCheckFailed', code)]);
        const refusal = await table.together('two', [put, other]).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(TableMisuse);
        expect(String(refusal)).toContain(code);
        expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret');
        expect(sent()).toBe(1);
      },
    );

    it.each(['ValidationException', 'IdempotentParameterMismatchException'])('%s is misuse', async (name) => {
      decide(client, [fault(name)]);
      await expect(table.together('two', [put])).rejects.toThrow(TableMisuse);
    });

    it('an error nobody thought of is thrown as it is', async () => {
      decide(client, [fault('AccessDeniedException')]);
      await expect(table.get('records', item)).rejects.toThrow('AccessDeniedException');
      const nowhere = dynamoTable({ client: dynamoLocalClient(await endpointOf(client)), names: { ...given.names, records: 'not-there' } });
      await expect(nowhere.get('records', item)).rejects.toThrow('non-existent table');
    });
  });
});

async function endpointOf(client: DynamoDBClient): Promise<string> {
  const endpoint = await client.config.endpoint?.();
  return `http://${endpoint?.hostname}:${endpoint?.port}`;
}
