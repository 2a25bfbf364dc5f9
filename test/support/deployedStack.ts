// The templates and the built assets of one stage, and its tables made from the template in DynamoDB Local.

import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { projectRoot } from '../../infra/constructs/houseFunction.ts';
import type { StageName } from '../../infra/settings.ts';
import { dynamoLocalClient } from '../../local/dynamoLocal.ts';
import type { TableName } from '../../shared/table/table.ts';
import { readStack, type StackTemplates } from './nestedTemplates.ts';
import { one, type ResourcesOf } from './template.ts';

/** In a process of its own, as `cdk deploy` would, with only this stage bundled. */
export async function synthesize(stage: StageName, outdir: string): Promise<StackTemplates> {
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [`kezek-${stage}`] }),
  };
  await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: projectRoot, env });
  return readStack(outdir, `kezek-${stage}`);
}

export async function makeTables(of: ResourcesOf, endpoint: string): Promise<Record<TableName, { id: string; name: string }>> {
  const client = dynamoLocalClient(endpoint);
  const make = async (table: TableName) => {
    const [id, { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes, StreamSpecification: stream }] = one(
      of('AWS::DynamoDB::Table'),
      `Tables${table}`,
    );
    const name = `${table}-${randomUUID()}`;
    const StreamSpecification = stream === undefined ? undefined : { StreamEnabled: true, ...stream };
    await client.send(
      new CreateTableCommand({
        TableName: name,
        AttributeDefinitions,
        KeySchema,
        BillingMode,
        GlobalSecondaryIndexes,
        StreamSpecification,
      }),
    );
    return { id, name };
  };
  return { records: await make('records'), waiting: await make('waiting'), published: await make('published') };
}
