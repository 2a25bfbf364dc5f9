// A stand-in for DynamoDB that costs next to nothing, so that what a publication costs us can be seen alone. It answers a Query of the waiting line
// from memory in pages of exactly one megabyte by DynamoDB's rule (keys and attribute names, before projection), finds no other item, and takes
// every write. It is a process of its own: `node pageServer.ts ROWS` prints its address. With CHILDREN behind it, it also holds a closed month of that many.

import { marshall } from '@aws-sdk/util-dynamodb';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itemOf } from '../shared/table/commit.ts';
import { copyChecked } from '../shared/table/limits.ts';
import type { Value } from '../shared/table/table.ts';
import { limits } from '../shared/table/tables.ts';
import { orderKeyBytes } from '../shared/domain/orderKey.ts';
import { groupMonthKey, groupMonthsPk } from '../shared/table/timesheetKeys.ts';
import { territory } from './benchContext.ts';
import { childrenPerGroup, madeGroup, monthAdded } from './longMonth.ts';
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

/** What a stream of totals asks for. */
function projected({ codes, preschool, rates, workingDays, formula }: Readonly<Record<string, Value>>) {
  return { codes, preschool, rates, workingDays, formula };
}

/** The same of a closed month: items of groups, ended by the megabyte as DynamoDB counts it. */
function makeMonthPages(children: number): ReadonlyMap<string, Buffer> {
  const pages = new Map<string, Buffer>();
  let [items, bytes, after]: [string[], number, string] = [[], 0, ''];
  const groups = Math.ceil(children / childrenPerGroup);
  for (let group = 0; group < groups; group += 1) {
    const made = madeGroup(group, Math.min(childrenPerGroup, children - group * childrenPerGroup));
    const key = groupMonthKey(territory, monthAdded, made.preschool, made.group);
    const { copy, bytes: size } = copyChecked('records', itemOf(key, made));
    items.push(JSON.stringify(marshall(projected(copy))));
    bytes += size;
    if (bytes < limits.pageBytes && group < groups - 1) continue;
    const more = group < groups - 1 && { LastEvaluatedKey: marshall(key) };
    const rest = JSON.stringify({ Count: items.length, ScannedCount: items.length, ...more }).slice(1);
    pages.set(after, Buffer.from(`{"Items":[${items.join(',')}],${rest}`));
    [items, bytes, after] = [[], 0, String(key.sk)];
  }
  return pages;
}

const pages = makePages(longQueue(Number(process.argv[2])));
const monthPages = makeMonthPages(Number(process.argv[3] ?? 0));
const noItems = Buffer.from('{"Count":0,"Items":[],"ScannedCount":0}');
const nothing = Buffer.from('{}');

interface Query {
  readonly TableName: string;
  readonly ExclusiveStartKey?: { readonly sk: { readonly B?: string; readonly S?: string } };
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

function answerTo(operation: string, body: Buffer): Buffer {
  if (operation === 'BatchWriteItem') return Buffer.from('{"UnprocessedItems":{}}');
  if (operation !== 'Query') return nothing;
  const query: Query = JSON.parse(body.toString());
  if (query.TableName === 'records' && query.ExpressionAttributeValues?.[':pk']?.S === groupMonthsPk(territory, monthAdded))
    return monthPages.get(query.ExclusiveStartKey?.sk.S ?? '') ?? noItems;
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
