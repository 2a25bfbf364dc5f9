// DynamoDB Local started by our own lines: what is kept in a folder, and that nothing is left running, however we end.

import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createTables, dynamoLocalClient, JavaMissing, startDynamoLocal } from '../../local/dynamoLocal.ts';
import { dynamoTable } from '../../shared/table/dynamo.ts';
import { isDynamoAbsent } from '../support/dynamoLocal.ts';

const folder = mkdtempSync(join(tmpdir(), 'kezek-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function isAnswering(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

describe.skipIf(isDynamoAbsent)('DynamoDB Local', () => {
  it(
    'keeps its data in a folder: written, stopped, started again, still there; making the tables twice does no harm',
    { timeout: 120_000 },
    async () => {
      const names = { records: 'records', waiting: 'waiting', published: 'published' };
      const item = { pk: 'P', sk: 'a', version: 1 };
      for (const isFirst of [true, false]) {
        const dynamo = await startDynamoLocal({ dir: join(folder, 'data') });
        const client = dynamoLocalClient(dynamo.endpoint);
        await createTables(client, names);
        const table = dynamoTable({ client, names });
        if (isFirst) await table.put('records', item, 'ifAbsent');
        expect(await table.get('records', item)).toEqual(item);
        client.destroy();
        await dynamo.stop();
        expect(await isAnswering(dynamo.endpoint)).toBe(false);
      }
    },
  );

  it('ends when the process that started it is killed without a chance to clean up', { timeout: 120_000 }, async () => {
    const script = join(folder, 'starter.mjs');
    const lines = [
      `import { startDynamoLocal } from ${JSON.stringify(join(import.meta.dirname, '../../local/dynamoLocal.ts'))};`,
      `const { endpoint } = await startDynamoLocal();`,
      `console.log(endpoint);`,
      `setInterval(() => undefined, 1000);`,
    ];
    writeFileSync(script, lines.join('\n'));
    const starter = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const endpoint = await new Promise<string>((told) => starter.stdout.once('data', (text: Buffer) => told(text.toString().trim())));
    expect(await isAnswering(endpoint)).toBe(true);
    starter.kill('SIGKILL');
    for (let waited = 0; waited < 100 && (await isAnswering(endpoint)); waited++) await pause(100);
    expect(await isAnswering(endpoint)).toBe(false);
  });
});

it.skipIf(isDynamoAbsent)('a port that is taken is said to be', async () => {
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, listening));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startDynamoLocal({ port })).rejects.toThrow('EADDRINUSE');
  taken.close();
});

describe('without a Java that can run it', () => {
  it('an absent Java is named', async () => {
    await expect(startDynamoLocal({ java: join(folder, 'no-java') })).rejects.toThrow(JavaMissing);
  });

  it.skipIf(process.platform === 'win32')('Java 11 is too old', async () => {
    const java = join(folder, 'java');
    writeFileSync(java, '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n');
    chmodSync(java, 0o755);
    await expect(startDynamoLocal({ java })).rejects.toThrow('this is Java 11');
  });
});
