// Everything the page says, said in three languages: complete, with the same values put in, Kazakh in Kazakh and Russian in Russian.

import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const portal = fileURLToPath(new URL('../../portal/', import.meta.url));

interface Said {
  readonly where: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

type Part = string | { readonly [name: string]: Part } | readonly Part[];

const isGroup = (part: unknown): part is Readonly<Record<string, Part>> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** The texts in what a file of words exports; the forms of a number count as one text each. */
function saidIn(part: Part, where: string): readonly Said[] {
  if (!isGroup(part)) return [];
  const { kk, ru, en } = part;
  // What is named after the languages, as their own names are, is no text.
  if (kk === undefined || ru === undefined || en === undefined || (isGroup(kk) && 'kk' in kk))
    return Object.entries(part).flatMap(([name, inner]) => saidIn(inner, `${where}.${name}`));
  const flat = (one: Part): string => (typeof one === 'string' ? one : Object.values(one).map(flat).join(' | '));
  return [{ where, kk: flat(kk), ru: flat(ru), en: flat(en) }];
}

const files = globSync('**/*[wW]ords.ts', { cwd: portal, exclude: (name) => name === 'dist' || name === 'node_modules' });
const said = (
  await Promise.all(
    files.map(async (file) => {
      const module = (await import(`../../portal/${file.replaceAll('\\', '/')}`)) as Readonly<Record<string, Part>>;
      return Object.entries(module).flatMap(([name, part]) => saidIn(part, `${file}: ${name}`));
    }),
  )
).flat();

const valuesIn = (text: string) => [...new Set(text.match(/\{\w+\}|#/g) ?? [])].toSorted();
const letters = (text: string) => text.replaceAll(/\{\w+\}/g, '');

describe('the words of the page', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(said.length).toBeGreaterThan(500);
  });

  it('are complete in each language, and put in the same values', () => {
    const wanting = said.filter(({ kk, ru, en }) => [kk, ru, en].some((text) => text.trim() === ''));
    expect(wanting).toEqual([]);
    const unlike = said.filter(({ kk, ru, en }) => new Set([kk, ru, en].map((text) => valuesIn(text).join())).size > 1);
    expect(unlike).toEqual([]);
  });

  it('are Kazakh and Russian by their letters: no Kazakh letter in Russian, no Cyrillic in English, no Latin words in either but names', () => {
    const kazakhInRussian = said.filter(({ ru }) => /[әғқңөұүһі]/i.test(ru));
    const cyrillicInEnglish = said.filter(({ en }) => /[а-яёәғқңөұүһі]/i.test(letters(en)));
    expect({ kazakhInRussian, cyrillicInEnglish }).toEqual({ kazakhInRussian: [], cyrillicInEnglish: [] });
  });

  it('differ between Kazakh and Russian, but for what both call the same', () => {
    const long = said.filter(({ kk, ru }) => kk === ru && letters(kk).replaceAll(/[^а-яёәғқңөұүһі]/gi, '').length > 10);
    expect(long).toEqual([]);
  });

  it('in Kazakh put a word with its ending between a day and from or until: a number alone takes none', () => {
    expect(said.filter(({ kk }) => /\} (?:бастап|дейін|кейін|бұрын|бері|соң)(?!\p{L})/u.test(kk))).toEqual([]);
  });

  it('in Kazakh hang no case on a value, whose last vowel nobody knows', () => {
    const hung = /\}-?(?:[ғқ]а|[гк]е|[дт][ае]|[дтн][ае]н|[днт][ыіің]{1,2}ң?|[бмп]ен)(?!\p{L})/u;
    expect(said.filter(({ kk }) => hung.test(kk))).toEqual([]);
  });

  it('ask and say without shouting: no doubled marks, no space before a stop', () => {
    const untidy = said.filter((one) => [one.kk, one.ru, one.en].some((text) => /!!|\?\?| {2}| [,.;!?](?:\s|$)/.test(text)));
    expect(untidy).toEqual([]);
  });
});
