// The words DynamoDB wants: guards as conditions, ranges as key conditions, a transaction's token. Nothing here is sent.

import { createHash } from 'node:crypto';
import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { copyKey, type SizedWrite } from './limits.ts';
import type { Bounds } from './ranges.ts';
import type { Guard, Range, TableName } from './table.ts';
import { tables } from './tables.ts';

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, number>;
  readonly ReturnValuesOnConditionCheckFailure: 'ALL_OLD';
}

/** Attributes as the document client takes them. */
type Parameters = Record<string, string | Uint8Array>;
type Query = Omit<QueryCommandInput, 'ExpressionAttributeValues' | 'ExclusiveStartKey'> & {
  readonly values: Parameters;
  readonly start?: Parameters;
};

const returnFound = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** The guard as a condition that answers with the item it met. */
export function conditionOf(guard: Guard): Condition {
  if (guard === 'ifAbsent') return { ConditionExpression: 'attribute_not_exists(pk)', ...returnFound };
  if (guard === 'ifPresent') return { ConditionExpression: 'attribute_exists(pk)', ...returnFound };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': guard.ifVersion },
    ...returnFound,
  };
}

export function transactItemOf(name: string, write: SizedWrite): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
  const shared = { TableName: name, ...conditionOf(write.guard) };
  if (write.verb === 'put') return { Put: { ...shared, Item: write.item } };
  return write.verb === 'remove' ? { Delete: { ...shared, Key: write.key } } : { ConditionCheck: { ...shared, Key: write.key } };
}

/** The query of a page: `values` and `start` apart, for the two clients take them in two forms. */
export function queryOf(name: string, range: Range, bounds: Bounds): Query {
  const index = range.index === undefined ? undefined : tables.records.index;
  const values: Parameters = { ':pk': range.pk };
  const conditions = ['#pk = :pk'];
  if (range.beginsWith !== undefined) conditions.push('begins_with(#sk, :beginsWith)');
  if (range.from !== undefined && range.to !== undefined) conditions.push('#sk BETWEEN :from AND :to');
  else if (range.from !== undefined) conditions.push('#sk >= :from');
  else if (range.to !== undefined) conditions.push('#sk <= :to');
  for (const bound of ['beginsWith', 'from', 'to'] as const) if (range[bound] !== undefined) values[`:${bound}`] = range[bound];
  const sorts = conditions.length > 1;
  const start = bounds.after && range.after && startOf(range, bounds.after);
  return {
    TableName: name,
    KeyConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: { '#pk': index?.pk ?? 'pk', ...(sorts && { '#sk': index?.sk ?? 'sk' }) },
    ConsistentRead: index === undefined && range.stale !== true,
    ScanIndexForward: range.backwards !== true,
    values,
    ...(index && { IndexName: index.name }),
    ...(range.limit !== undefined && { Limit: range.limit }),
    ...(start && { start }),
  };
}

function startOf(range: Range, after: NonNullable<Bounds['after']>): Parameters {
  if (after.item === undefined) return { ...copyKey(range.after ?? { pk: range.pk, sk: after.sort }) };
  return { eventsOf: range.pk, eventAt: after.sort, ...after.item };
}

/** Plain parameters as the client without documents takes them. */
export function typedOf(values: Parameters): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? { S: value } : { B: value }]));
}

/** Same tables, command and content: same token. DynamoDB takes up to 36 characters, and 216 bits of a hash are enough. */
export function tokenOf(names: Readonly<Record<TableName, string>>, command: string, writes: readonly SizedWrite[]): string {
  const content = writes.map((write) => canonical({ ...write, table: names[write.table] }));
  return createHash('sha256')
    .update(`${JSON.stringify(command)}|${content.join('|')}`)
    .digest('base64url')
    .slice(0, 36);
}

/** One text per value, whatever the order of its attributes. */
function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('base64')}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join()}}`;
}
