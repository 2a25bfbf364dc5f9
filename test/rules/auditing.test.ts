// Whoever wants to know which looks leave a trace reads it in the data model, so that must name every route that writes one, and no other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeNames } from '../../shared/http/routes.ts';
import { readSources, root } from './sourceFiles.ts';

describe('the looks that are written down', () => {
  it('are those the data model names, route by route', () => {
    const [, section = ''] = readFileSync(join(root, 'docs/data-model.md'), 'utf8').split('(item `audit`)\n');
    const [told = ''] = section.split('\n#');
    const [, writers = ''] = told.split('Written before the answer leaves');
    const names: ReadonlySet<string> = new Set(routeNames);
    const named = [...new Set(writers.match(/\b[a-z]+[A-Z]\w*\b/g) ?? [])].filter((word) => names.has(word));
    const writing = readSources()
      .filter(({ path, code }) => path.startsWith('functions/') && /\b(audit|openExport|printActOf)\(/.test(code))
      .map(({ path }) => path.replace(/^.*\/(\w+)\.ts$/, '$1'))
      .filter((name) => names.has(name));
    expect(named.sort()).toEqual(writing.sort());
  });
});
