// The template and the built assets of one stage, and its tables made from the template in DynamoDB Local.

import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { projectRoot } from '../../infra/constructs/houseFunction.ts';
import type { StageName } from '../../infra/settings.ts';
import { dynamoLocalClient } from '../../local/dynamoLocal.ts';
import type { TableName } from '../../shared/table/table.ts';
import { one, type Piece, type ResourcesOf } from './template.ts';

/** In a process of its own, as `cdk deploy` would, with only this stage bundled. */
export async function synthesize(stage: StageName, outdir: string): Promise<{ of: ResourcesOf; assetOf: (functionId: string) => string }> {
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [`kezek-${stage}`] }),
  };
  await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: projectRoot, env });
  const read = (file: string) => JSON.parse(readFileSync(join(outdir, file), 'utf8'));
  const resources: Readonly<Record<string, Piece>> = read(`kezek-${stage}.template.json`).Resources;
  const { files } = read(`kezek-${stage}.assets.json`);
  return {
    of: (type) => Object.fromEntries(Object.entries(resources).filter(([, resource]) => resource.Type === type)),
    assetOf(functionId) {
      const [hash] = resources[functionId].Properties.Code.S3Key.split('.');
      return join(outdir, files[hash].source.path);
    },
  };
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
