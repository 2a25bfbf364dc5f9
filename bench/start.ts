// From `npm start` to the ready line, as a person waits for it: the first start, which makes the demo city; the second, which finds it; and the one
// that keeps everything in memory.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratioOf, takeTurns, type Options, type Result } from './figures.ts';
import { startProduct } from './product.ts';

const first = 'npm start, first';
const second = 'npm start, second';
const inMemory = 'npm start -- --memory';

export async function run({ rounds = 3 }: Options): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-start-'));
  const start = async (...options: readonly string[]) => {
    const { readyMs, stop } = await startProduct('npm', ['start', '--silent', '--', '--port', '0', ...options]);
    const stopping = performance.now();
    await stop();
    return { 'ready s': readyMs / 1000, 'stopped s': (performance.now() - stopping) / 1000 };
  };
  const data = (name: string) => ['--data', join(folder, name)];
  try {
    // The second start finds what an unmeasured first one left; every measured first start has a folder of its own.
    await start(...data('second'));
    const rows = await takeTurns(rounds, {
      [first]: (round) => start(...data(`first-${round}`)),
      [second]: () => start(...data('second')),
      [inMemory]: () => start('--memory'),
    });
    return { about: 'the product until it is ready', rows, ratios: [ratioOf(rows, 'ready s', first, second)], notes: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
