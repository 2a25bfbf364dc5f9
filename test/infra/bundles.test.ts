import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { entryFile, esbuildOptions, type Entry } from '../../infra/constructs/houseFunction.ts';

/** Kilobytes (1,000 bytes) a bundle may have: every one of them is read at each cold start. */
const mostKilobytes: readonly (readonly [Entry, number])[] = [
  ['public', 770],
  // The numbering plans of phones are a tenth of it.
  ['parent', 1_320],
  // The words of what every route does, for the record of looks, are a fiftieth of it.
  ['department', 1_270],
  ['jobs', 800],
  ['stream', 790],
  ['receipts', 560],
  ['preschool', 910],
  // The font it prints with is a third of it.
  ['documents', 2_820],
];

async function bundle(entry: Entry) {
  const built = await build({ ...esbuildOptions(entryFile(entry)), write: false, metafile: true });
  const kept = Object.values(built.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, input]) => input.bytesInOutput > 0),
  );
  return { bytes: built.outputFiles[0]?.contents.length ?? 0, files: kept.map(([file]) => file) };
}

describe.each(mostKilobytes)('the bundle of %s', (entry, most) => {
  const built = bundle(entry);

  it(`is at most ${most} kB`, async () => {
    const { bytes } = await built;
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes / 1000).toBeLessThanOrEqual(most);
  });

  it('holds nothing of the local run, the tests or the infrastructure', async () => {
    const { files } = await built;
    expect(files.filter((file) => /^(local|test|bench|infra)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /node_modules\/(aws-cdk-lib|oidc-provider|jose|fast-check|swagger-ui-dist)\//.test(file))).toEqual([]);
  });

  it('holds the SNS client only where messages are sent', async () => {
    const { files } = await built;
    expect(files.some((file) => file.includes('@aws-sdk/client-sns/'))).toBe(entry === 'stream');
  });

  it('holds one locale of zod, not forty', async () => {
    // `import { z }` brings them all, 350 kB; `import * as z` brings the one it needs.
    const { files } = await built;
    expect(files.filter((file) => /zod\/v4\/locales\/(?!index)/.test(file)).length).toBeLessThanOrEqual(1);
  });
});
