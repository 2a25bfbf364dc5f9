// What a phone has to load: the built page, file by file, as it is sent (gzip). The first load is the page with everything it asks for before it shows the
// queue; each further part comes when somebody goes there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPortal } from '../support/builtPortal.ts';

interface Piece {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

let folder: string;
let pieces: Readonly<Record<string, Piece>>;

beforeAll(async () => {
  folder = await builtPortal();
  pieces = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Piece>;
});

const weigh = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** The files of a piece and of what it cannot do without. */
function filesOf(name: string, seen: Set<string> = new Set()): Set<string> {
  const piece = pieces[name];
  if (piece === undefined || seen.has(piece.file)) return seen;
  seen.add(piece.file);
  for (const one of piece.css ?? []) seen.add(one);
  for (const one of piece.imports ?? []) filesOf(one, seen);
  return seen;
}

const kilobytes = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + weigh(file), 0) / 1000;

describe('the weight of the page', () => {
  it('the first load is at most 80 kB, its page and its letters included', () => {
    const first = kilobytes(new Set([...filesOf('index.html'), 'index.html', 'icon.svg']));
    console.log(`first load ${first.toFixed(1)} kB`);
    expect(first).toBeLessThanOrEqual(80);
  });

  it('asks for few files before it shows anything', () => {
    expect(filesOf('index.html').size).toBeLessThanOrEqual(6);
  });

  it('no further page brings more than 60 kB, whatever it shares with others included', () => {
    const first = filesOf('index.html');
    const weights = Object.entries(pieces)
      .filter(([, piece]) => piece.isEntry !== true && piece.file.endsWith('.js'))
      .map(([name]) => ({ name, weight: kilobytes([...filesOf(name)].filter((file) => !first.has(file))) }));
    console.log(
      weights
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ name, weight }) => `${weight.toFixed(1).padStart(6)} kB  ${name}`)
        .join('\n'),
    );
    expect(weights.filter(({ weight }) => weight > 60)).toEqual([]);
  });

  it('holds nothing inline: the policy would not let it run', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
  });
});
