// A stand-in for DynamoDB that costs next to nothing, so that what a publication costs us can be seen alone. It answers a Query of the waiting line
// from memory in pages of exactly one megabyte by DynamoDB's rule (keys and attribute names, before projection), finds no other item, and takes
// every write. It is a process of its own: `node pageServer.ts ROWS` prints its address.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../shared/table/tables.ts';
import { orderKeyBytes } from '../shared/domain/orderKey.ts';
import { territory } from './benchContext.ts';
import { longQueue } from './longQueue.ts';

const itemBytes = 4 + territory.length + orderKeyBytes;
/** The item that crosses the megabyte is still in the page. */
const rowsPerPage = Math.ceil(limits.pageBytes / itemBytes);

/** Pages ready to send, by the key they continue after; the first under ''. */
function makePages(keys: Uint8Array): ReadonlyMap<string, Buffer> {
  const pages = new Map<string, Buffer>();
  const textOf = (row: number) => Buffer.from(keys.subarray(row * orderKeyBytes, (row + 1) * orderKeyBytes)).toString('base64');
  const rows = keys.length / orderKeyBytes;
  let after = '';
  for (let first = 0; first === 0 || first < rows; first += rowsPerPage) {
    const count = Math.min(rowsPerPage, rows - first);
    const items = Array.from({ length: count }, (_, at) => ({ sk: { B: textOf(first + at) } }));
    const last = textOf(first + count - 1);
    const more = count === rowsPerPage && { LastEvaluatedKey: { pk: { S: territory }, sk: { B: last } } };
    pages.set(after, Buffer.from(JSON.stringify({ Count: count, Items: items, ScannedCount: count, ...more })));
    after = last;
  }
  return pages;
}

const pages = makePages(longQueue(Number(process.argv[2])));
const noItems = Buffer.from('{"Count":0,"Items":[],"ScannedCount":0}');
const nothing = Buffer.from('{}');

interface Query {
  readonly TableName: string;
  readonly ExclusiveStartKey?: { readonly sk: { readonly B: string } };
}

function answerTo(operation: string, body: Buffer): Buffer {
  if (operation === 'BatchWriteItem') return Buffer.from('{"UnprocessedItems":{}}');
  if (operation !== 'Query') return nothing;
  const query: Query = JSON.parse(body.toString());
  if (query.TableName !== 'waiting') return noItems;
  return pages.get(query.ExclusiveStartKey?.sk.B ?? '') ?? noItems;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const operation = String(request.headers['x-amz-target']).replace('DynamoDB_20120810.', '');
  const answer = answerTo(operation, Buffer.concat(parts));
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': answer.length });
  response.end(answer);
}

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
// The bench holds the other end: when it is gone, so is the server.
process.stdin.on('end', () => process.exit()).resume();
