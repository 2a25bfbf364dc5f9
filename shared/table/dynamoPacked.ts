// The sort keys of one page of `waiting`, and nothing decoded but them. The SDK signs, sends, retries and reports errors as ever; innermost,
// one middleware on this one command keeps the body of a good answer and hands the SDK an empty one. Twelve bytes are sixteen base64
// characters without padding, so the keys of a whole page stand one behind the other and are decoded in one call.

import { Readable } from 'node:stream';
import { QueryCommand, type DynamoDBClient, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { TableMisuse, type Key, type PackedPage } from './table.ts';

interface RawPage {
  readonly Items: readonly { readonly sk: { readonly B: string } }[];
  readonly LastEvaluatedKey?: { readonly pk: { readonly S: string }; readonly sk: { readonly B: string } };
}

/** One page of the query, packed. The query must be of a table whose sort keys have 12 bytes. */
export async function queryPacked(client: DynamoDBClient, query: QueryCommandInput): Promise<PackedPage> {
  const page: RawPage = JSON.parse(await queryRaw(client, { ...query, ProjectionExpression: 'sk' }));
  return unpack(page);
}

/** The body of the answer as DynamoDB wrote it. */
export async function queryRaw(client: DynamoDBClient, query: QueryCommandInput): Promise<string> {
  const command = new QueryCommand(query);
  let body = '';
  command.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const response: unknown = answer.response;
      if (!isGood(response)) return answer;
      body = await readBody(response.body);
      response.body = Buffer.from('{}');
      return answer;
    },
    // Low priority is innermost: inside the SDK's retries, so that an answer broken off is asked for again.
    { step: 'deserialize', priority: 'low', name: 'keepRawBody' },
  );
  await client.send(command);
  return body;
}

function unpack(page: RawPage): PackedPage {
  const text = page.Items.map((item) => item.sk.B).join('');
  const keys = Buffer.from(text, 'base64');
  const areOrderKeys = keys.length === 12 * page.Items.length && text.length === 16 * page.Items.length;
  if (!areOrderKeys) throw new TableMisuse('a packed list of sort keys that are not of 12 bytes');
  const last = page.LastEvaluatedKey;
  const next: Key | undefined = last && { pk: last.pk.S, sk: Uint8Array.from(Buffer.from(last.sk.B, 'base64')) };
  return next === undefined ? { keys } : { keys, next };
}

function isGood(response: unknown): response is { body: unknown } {
  return typeof response === 'object' && response !== null && 'statusCode' in response && response.statusCode === 200 && 'body' in response;
}

async function readBody(body: unknown): Promise<string> {
  if (!(body instanceof Readable)) throw new TypeError('the body of an answer is not a stream');
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
}
