// `kezek enlist-staff`: once after an update from a version that kept no appointments, on a deployed stage, with the operator's credentials.

import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instant } from '../../shared/domain/time.ts';
import { enlistStaff } from '../../shared/table/enlisting.ts';
import { everyItemOf } from '../everyItem.ts';
import { deployedHelp, openDeployed } from './deployed.ts';

export const help = `kezek enlist-staff [--dry-run]

Writes down the roles of departments that were entered before appointments were kept, so that they stand in the lists of
their heads and can be ended by one press. Nobody gains or loses anything by it, and nobody is told. It reads the whole
table, slowly; it may be stopped anywhere and run again, and goes on beside the working product.

  --dry-run       write nothing; say how many it would be

${deployedHelp}`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean', default: false } } });
  const { table, settings } = openDeployed();
  const everyItem = everyItemOf(new DynamoDBClient({}), settings.tableNames.records);
  const isDryRun = values['dry-run'];
  const { enlisted, known } = await enlistStaff({ table, everyItem, at: instant(Date.now()) }, isDryRun);
  console.log(`roles ${isDryRun ? 'that would be ' : ''}written down: ${enlisted}; known already: ${known}`);
  return 0;
}
