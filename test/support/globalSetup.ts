// One DynamoDB Local for the whole run: started once, without waiting (a test that needs it waits itself), stopped at the end. Test files make
// tables of their own in it. Without Java the tests that need it are skipped, loudly; where KEZEK_REQUIRE_DYNAMO=1 the run fails instead. And one place
// for the web page, which is built when a story first needs it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { JavaMissing, launchDynamoLocal } from '../../local/dynamoLocal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of DynamoDB Local; empty where there is no Java. */
    dynamoEndpoint: string;
    /** Where the web page is, once it is built. */
    portalFolder: string;
  }
}

export default async function prepareRun(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-run-'));
  project.provide('portalFolder', join(folder, 'portal'));
  const stopDynamo = await startDynamoLocal(project);
  return async () => {
    await stopDynamo();
    rmSync(folder, { recursive: true });
  };
}

async function startDynamoLocal(project: TestProject): Promise<() => Promise<void>> {
  try {
    const dynamo = await launchDynamoLocal();
    project.provide('dynamoEndpoint', dynamo.endpoint);
    return () => dynamo.stop();
  } catch (error) {
    if (!(error instanceof JavaMissing) || process.env['KEZEK_REQUIRE_DYNAMO'] === '1') throw error;
    console.warn(`\n!!! ${error.message}: EVERY TEST ON DYNAMODB LOCAL IS SKIPPED !!!\n`);
    project.provide('dynamoEndpoint', '');
    return () => Promise.resolve();
  }
}
