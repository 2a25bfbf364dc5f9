// DynamoDB Local as a test sees it: the shared one of this run (globalSetup.ts), in tables of its own.

import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { awaitDynamoLocal, createTables, dynamoLocalClient } from '../../local/dynamoLocal.ts';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import type { Pacing } from '../../shared/table/dynamoErrors.ts';
import type { Table, TableName } from '../../shared/table/table.ts';

export interface DynamoForTest {
  readonly table: Table;
  readonly client: DynamoDBClient;
  readonly names: Readonly<Record<TableName, string>>;
}

const endpoint = inject('dynamoEndpoint');

/** For `describe.skipIf`: no Java here. Throws where KEZEK_REQUIRE_DYNAMO=1 forbids to skip. */
export const isDynamoAbsent = !endpoint;
if (isDynamoAbsent && process.env['KEZEK_REQUIRE_DYNAMO'] === '1') throw new Error('DynamoDB Local is required and was not started');

/** Three new tables and a client of their own, so that faults put into it disturb nobody else. */
export async function dynamoForTest(options: Partial<Pacing> & { readonly maxAttempts?: number } = {}): Promise<DynamoForTest> {
  await awaitDynamoLocal(endpoint);
  const client = dynamoLocalClient(endpoint, options.maxAttempts === undefined ? {} : { maxAttempts: options.maxAttempts });
  const run = randomUUID();
  const names = { records: `records-${run}`, waiting: `waiting-${run}`, published: `published-${run}` };
  await createTables(dynamoLocalClient(endpoint), names, { bare: true });
  return { table: dynamoTable({ ...options, client, names }), client, names };
}
