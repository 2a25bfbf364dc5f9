// Commands on a deployed stage act with the operator's own credentials on its tables, whose names the deployment put out. For the rare things no
// API may offer: the first head of a department, and a check from outside.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readSettings, type Settings } from '../../shared/settings.ts';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import type { Table } from '../../shared/table/table.ts';
import { CommandFailed } from './product.ts';

export const deployedHelp = `On a deployed stage: set AWS credentials and region, and RECORDS_TABLE, WAITING_TABLE, PUBLISHED_TABLE
(and VAULT_SECRET where people are named) to what the deployment put out.`;

/** The tables the environment names; says all that is missing. */
export function openDeployed(): { readonly table: Table; readonly settings: Settings } {
  try {
    const settings = readSettings({ STAGE: 'operator', IN_FLIGHT_SECONDS: '0', ...process.env });
    return { table: dynamoTable({ client: new DynamoDBClient({}), names: settings.tableNames }), settings };
  } catch (error) {
    throw new CommandFailed(`${error instanceof Error ? error.message : String(error)}\n\n${deployedHelp}`);
  }
}
