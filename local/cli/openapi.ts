// `kezek openapi`: writes the API's document, or tells whether the written one is up to date.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { openapiDocument } from '../../shared/http/openapi.ts';

export const help = `kezek openapi [--check]

Writes docs/openapi.json from the route table.

  --check   writes nothing; exit code 1 when the file is not up to date`;

const place = new URL('../../docs/openapi.json', import.meta.url);

/** The document as it stands in docs/openapi.json. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument({ version: packageFile.version }), undefined, 2)}\n`;
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const text = openapiText();
  if (values.check !== true) {
    await writeFile(place, text);
    console.log('docs/openapi.json written');
    return 0;
  }
  const written = await readFile(place, 'utf8').catch(() => '');
  console.log(written === text ? 'docs/openapi.json is up to date' : 'docs/openapi.json is not up to date; run npm run openapi');
  return written === text ? 0 : 1;
}
