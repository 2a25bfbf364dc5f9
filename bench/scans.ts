// The same publication over other ways of reading the line: what every page costs is the only difference.

import { QueryCommand as TypedQuery, type DynamoDBClient, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoTable } from '../shared/table/dynamo.ts';
import type { Key, PackedPage, Page, Range, Table, TableName, TextsOf, TextsPage } from '../shared/table/table.ts';
import type { Names } from './dynamo.ts';

export type Scan = 'ours' | 'client-dynamodb' | 'lib-dynamodb';

/** The product's table, its packed list replaced by the client's own decoding of the same page. */
export function tableScannedBy(scan: Scan, client: DynamoDBClient, names: Names): Table {
  const table = dynamoTable({ client, names });
  if (scan === 'ours') return table;
  const readPage = scan === 'client-dynamodb' ? typedPages(client, names.waiting) : documentPages(client, names.waiting);
  async function list(name: TableName, range: Range): Promise<Page>;
  async function list(name: 'waiting', range: Range & { readonly packed: true }): Promise<PackedPage>;
  async function list(name: 'records', range: Range & { readonly textsOf: TextsOf }): Promise<TextsPage>;
  async function list(name: TableName, range: Range & { readonly packed?: true }): Promise<Page | PackedPage | TextsPage> {
    return range.packed === true ? readPage(range) : table.list(name, range);
  }
  return { ...table, list };
}

const query = (name: string) => ({
  TableName: name,
  KeyConditionExpression: 'pk = :pk',
  ProjectionExpression: 'sk',
  ConsistentRead: true,
});

function typedPages(client: DynamoDBClient, name: string): (range: Range) => Promise<PackedPage> {
  return async ({ pk, after }) => {
    const start = after !== undefined && after.sk instanceof Uint8Array && { pk: { S: pk }, sk: { B: after.sk } };
    const page: QueryCommandOutput = await client.send(
      new TypedQuery({ ...query(name), ExpressionAttributeValues: { ':pk': { S: pk } }, ...(start && { ExclusiveStartKey: start }) }),
    );
    const keys = Buffer.concat((page.Items ?? []).map((item) => item['sk']?.B ?? new Uint8Array()));
    const last = page.LastEvaluatedKey?.['sk']?.B;
    return last === undefined ? { keys } : { keys, next: { pk, sk: last } };
  };
}

function documentPages(client: DynamoDBClient, name: string): (range: Range) => Promise<PackedPage> {
  const documents = DynamoDBDocumentClient.from(client);
  return async ({ pk, after }) => {
    const page = await documents.send(
      new QueryCommand({ ...query(name), ExpressionAttributeValues: { ':pk': pk }, ...(after && { ExclusiveStartKey: { ...after } }) }),
    );
    const keys = Buffer.concat((page.Items ?? []).map((item) => item['sk'] as Uint8Array));
    const last = page.LastEvaluatedKey as Key | undefined;
    return last === undefined ? { keys } : { keys, next: last };
  };
}
