// One thing, one word: what a family reads on the page it reads again in a message, in a refusal and on paper. Each line is a word that was once used for
// what has another name here; docs/law.md lists the names.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sourceFiles.ts';

const others: readonly (readonly [RegExp, string])[] = [
  [/тоқтату тізім/i, 'стоп-парақ'],
  [/күту тізім/i, 'күту парағы'],
  [/тіркелім/i, 'тізілім'],
  [/қамқоршы/i, 'қорғаншы, заңды өкіл'],
  [/қолданба(?!й)/i, 'қосымша'],
  [/мөрле/i, 'бекіту'],
  [/мақұлда/i, 'бекіту'],
  [/қатырыл/i, 'тіркеу'],
  [/ваучер(?:лерді)? бөл/i, 'ваучер беру'],
  [/алып қою/i, 'қайтарып алу'],
  [/(?<!\p{L})ереже/iu, 'қағида'],
  [/(?<!\p{L})ары қарай/iu, 'әрі қарай'],
  [/бастапқы бет/i, 'басты бет'],
  [/(?<!\p{L})шарт(?:қа|ы бар)(?!\p{L})/iu, 'келісімшарт'],
  [/раздач/i, 'выдача'],
  [/ведомост/i, 'реестр'],
];

const files = globSync(['portal/**/*.{ts,tsx}', 'shared/**/*.{ts,json}', 'functions/**/*.ts', 'local/**/*.ts'], {
  cwd: root,
  exclude: (name) => name === 'dist' || name === 'node_modules',
});

describe('what people read', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(500));

  it('calls each thing by one word', () => {
    const found = files.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return others.filter(([other]) => other.test(text)).map(([other, word]) => `${file}: ${other.source}, here ${word}`);
    });
    expect(found).toEqual([]);
  });
});
