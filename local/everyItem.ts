// Every item of some kinds, by reading a whole table: for the rare work that has to look at everything. The product itself never does, so this is no verb
// of its tables. It reads page by page and slowly enough to leave the table to the families.

import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '../shared/table/limits.ts';
import type { Item } from '../shared/table/table.ts';

export type EveryItem = (kinds: readonly string[]) => AsyncIterable<Item>;

const pauseMilliseconds = 50;

/** The items of that table whose kind is one of those, as each stands when its page is read. */
export function everyItemOf(client: DynamoDBClient, table: string): EveryItem {
  const documents = DynamoDBDocumentClient.from(client);
  return async function* (kinds) {
    const names = kinds.map((kind, place) => [`:kind${place}`, kind] as const);
    let after: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(
        new ScanCommand({
          TableName: table,
          ConsistentRead: true,
          FilterExpression: `#kind IN (${names.map(([name]) => name).join(', ')})`,
          ExpressionAttributeNames: { '#kind': 'item' },
          ExpressionAttributeValues: Object.fromEntries(names),
          ...(after === undefined ? {} : { ExclusiveStartKey: after }),
        }),
      );
      for (const item of page.Items ?? []) yield itemOf(item);
      after = page.LastEvaluatedKey;
      if (after !== undefined) await pause(pauseMilliseconds);
    } while (after !== undefined);
  };
}
