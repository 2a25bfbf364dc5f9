// The table on DynamoDB. Reads are strongly consistent unless asked otherwise. Each verb is checked by our own limits first (so the memory
// table refuses the same), then sent until there is an answer (dynamoErrors.ts). A write whose answer was lost is recognised as our own: a
// transaction by its token, for the ten minutes DynamoDB remembers one; a single put by finding exactly what it wrote.

import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type BatchWriteCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { pauseBefore, sendPatiently, type Pacing } from './dynamoErrors.ts';
import { queryPacked } from './dynamoPacked.ts';
import { queryTexts } from './dynamoTexts.ts';
import { conditionOf, queryOf, tokenOf, transactItemOf, typedOf } from './dynamoRequests.ts';
import { checkKey, copyBulk, copyChecked, copyKey, copyTogether, isMany, itemOf } from './limits.ts';
import { boundsOf, indexCursor } from './ranges.ts';
import { TableBusy, TableMisuse, type Clash, type Guard, type Item, type Key, type Outcome, type PackedPage } from './table.ts';
import type { Page, Range, Table, TableName, TextsOf, TextsPage, Write } from './table.ts';

export interface DynamoOptions extends Partial<Pacing> {
  readonly client: DynamoDBClient;
  readonly names: Readonly<Record<TableName, string>>;
}

type Batch = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

const itemsInBatch = 25;
const batchesInFlight = 4;
const done: Outcome = { done: true };

/** The three tables of those names; see Table for the verbs. */
export function dynamoTable(options: DynamoOptions): Table {
  const { client, names } = options;
  const pacing: Pacing = { attempts: 8, pause: (milliseconds) => pause(milliseconds), random: Math.random, ...options };
  const documents = DynamoDBDocumentClient.from(client);

  async function get(table: TableName, key: Key, reading: { readonly stale?: boolean } = {}): Promise<Item | undefined> {
    checkKey(table, key);
    const request = { TableName: names[table], Key: copyKey(key), ConsistentRead: reading.stale !== true };
    const { Item: item } = await sendPatiently(pacing, () => documents.send(new GetCommand(request)));
    return item === undefined ? undefined : itemOf(item);
  }

  async function list(table: TableName, range: Range): Promise<Page>;
  async function list(table: 'waiting', range: Range & { readonly packed: true }): Promise<PackedPage>;
  async function list(table: 'records', range: Range & { readonly textsOf: TextsOf }): Promise<TextsPage>;
  async function list(
    table: TableName,
    range: Range & { readonly packed?: true; readonly textsOf?: TextsOf },
  ): Promise<Page | PackedPage | TextsPage> {
    const bounds = boundsOf(table, range);
    if (bounds.isEmpty) return range.packed === true ? { keys: new Uint8Array() } : { items: [] };
    const { values, start, ...query } = queryOf(names[table], range, bounds);
    const { packed, textsOf } = range;
    if (packed === true || textsOf !== undefined) {
      const typed = { ExpressionAttributeValues: typedOf(values), ...(start && { ExclusiveStartKey: typedOf(start) }) };
      const bare = { ...query, ...typed };
      return sendPatiently<PackedPage | TextsPage>(pacing, () =>
        textsOf === undefined ? queryPacked(client, bare) : queryTexts(client, bare, textsOf),
      );
    }
    const request = { ...query, ExpressionAttributeValues: values, ...(start && { ExclusiveStartKey: start }) };
    const page = await sendPatiently(pacing, () => documents.send(new QueryCommand(request)));
    const items = (page.Items ?? []).map(itemOf);
    if (page.LastEvaluatedKey === undefined) return { items };
    const last = itemOf(page.LastEvaluatedKey);
    return { items, next: range.index === undefined ? copyKey(last) : indexCursor(range.pk, last) };
  }

  async function put(table: TableName, item: Item, guard: Guard): Promise<Outcome>;
  async function put(table: 'published', items: readonly Item[]): Promise<void>;
  async function put(table: TableName, given: Item | readonly Item[], guard?: Guard): Promise<Outcome | void> {
    if (isMany(given)) return putBulk(table, given);
    if (guard === undefined) throw new TableMisuse('put of one item takes a guard');
    const { copy } = copyChecked(table, given);
    const request = { TableName: names[table], Item: copy, ...conditionOf(guard) };
    return writeOne(
      () => documents.send(new PutCommand(request)),
      (found) => isDeepStrictEqual(found, copy),
    );
  }

  async function remove(table: TableName, key: Key, guard: Guard): Promise<Outcome> {
    checkKey(table, key);
    const request = { TableName: names[table], Key: copyKey(key), ...conditionOf(guard) };
    return writeOne(
      () => documents.send(new DeleteCommand(request)),
      (found) => found === undefined && guard !== 'ifAbsent',
    );
  }

  /** `isOurs`: what was found is what this very write would leave, so an earlier try of it may have got through. */
  async function writeOne(send: () => Promise<unknown>, isOurs: (found: Item | undefined) => boolean): Promise<Outcome> {
    return sendPatiently<Outcome>(
      pacing,
      () => send().then(() => done),
      ({ clashes, isRetried }) => (isRetried && isOurs(clashes[0]?.found) ? done : { done: false, clashes }),
    );
  }

  async function putBulk(table: TableName, items: readonly Item[]): Promise<void> {
    const puts: Batch = copyBulk(table, items).map(({ copy }) => ({ PutRequest: { Item: copy } }));
    const batches = Array.from({ length: Math.ceil(puts.length / itemsInBatch) }, (_, at) =>
      puts.slice(at * itemsInBatch, (at + 1) * itemsInBatch),
    );
    const queue = batches.values();
    let failed = false;
    // Each takes the next batch off the same queue; after a failure none begins another, and all have ended before it is reported.
    const workers = Array.from({ length: batchesInFlight }, async () => {
      for (const batch of queue) {
        if (failed) return;
        await putBatch(names[table], batch).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    });
    for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  }

  async function putBatch(name: string, batch: Batch): Promise<void> {
    let left = batch;
    for (let attempt = 1; ; attempt++) {
      const request = { RequestItems: { [name]: left } };
      const { UnprocessedItems: unprocessed } = await sendPatiently(pacing, () => documents.send(new BatchWriteCommand(request)));
      const rest = unprocessed?.[name] ?? [];
      if (rest.length === 0) return;
      // Only tries without progress count.
      if (rest.length < left.length) attempt = 1;
      if (attempt >= pacing.attempts) throw new TableBusy(`${rest.length} items were left unprocessed after ${attempt} tries`);
      left = rest;
      await pauseBefore(pacing, attempt, 'retry slowly');
    }
  }

  async function together(command: string, writes: readonly Write[]): Promise<Outcome> {
    const copies = copyTogether(writes);
    const request: TransactWriteCommandInput = {
      TransactItems: copies.map((write) => transactItemOf(names[write.table], write)),
      ClientRequestToken: tokenOf(names, command, copies),
    };
    const refuse = ({ clashes }: { readonly clashes: readonly Clash[] }): Outcome => ({ done: false, clashes });
    return sendPatiently<Outcome>(pacing, () => documents.send(new TransactWriteCommand(request)).then(() => done), refuse);
  }

  return { get, list, put, remove, together };
}
