// `kezek access-page`: writes the page of who may do what, or tells whether the written one is up to date.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { accessPage } from '../accessPage.ts';

export const help = `kezek access-page [--check]

Writes docs/access.md from the table of actions.

  --check   writes nothing; exit code 1 when the page is not up to date`;

const place = new URL('../../docs/access.md', import.meta.url);

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const text = accessPage();
  if (values.check !== true) {
    await writeFile(place, text);
    console.log('docs/access.md written');
    return 0;
  }
  const written = await readFile(place, 'utf8').catch(() => '');
  console.log(written === text ? 'docs/access.md is up to date' : 'docs/access.md is not up to date; run npm run kezek -- access-page');
  return written === text ? 0 : 1;
}
