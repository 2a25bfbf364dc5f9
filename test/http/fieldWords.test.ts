// Whatever a contract says of a field in its own words, it says in three languages: everybody else would only hear that the value is not right.

import { expect, test } from 'vitest';
import * as z from 'zod';
import { ownWords } from '../../shared/http/fieldWords.ts';
import { routes } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';

/** What no transform of ours takes. */
const nobodyTakes = ['', '?', '0', '73.1,49.8', '2026-02-30', '123456789012', 'x'.repeat(20)];

function wordsOf(shape: z.core.$ZodType, found: Set<string>, met = new Set<z.core.$ZodType>()): Set<string> {
  if (met.has(shape)) return found;
  met.add(shape);
  const def: z.core.$ZodTypeDef & Readonly<Record<string, unknown>> = { ...shape._zod.def };
  const say = (error: unknown) => {
    const said = typeof error === 'function' ? (error as (issue: object) => unknown)({ input: '', code: 'custom' }) : error;
    if (typeof said === 'string') found.add(said);
  };
  say(def.error);
  for (const check of def.checks ?? []) say(check._zod.def.error);
  if (def.type === 'pipe') {
    for (const text of nobodyTakes)
      for (const issue of z.safeParse(shape, text).error?.issues ?? []) if (issue.code === 'custom') found.add(issue.message);
  }
  const inner = [def['innerType'], def['element'], def['in'], def['out'], def['keyType'], def['valueType']];
  const many = [Object.values((def['shape'] as object | undefined) ?? {}), def['options'], def['items'], inner].flat();
  for (const part of many) if (typeof part === 'object' && part !== null && '_zod' in part) wordsOf(part as z.core.$ZodType, found, met);
  return found;
}

const said = new Set<string>();
for (const { params, query, body } of Object.values(routes) as Route[])
  for (const shape of [params, query, body]) if (shape !== undefined) wordsOf(shape, said);

test('the walk meets words of refinements, patterns, literals and transforms', () => {
  expect([...said]).toEqual(
    expect.arrayContaining([
      'the last day is not before the first',
      'not a kindergarten id',
      'twelve digits, the last of which checks the others',
      'latitude,longitude inside Kazakhstan, as 49.802,73.088',
      'refusing annuls your place in the queue and cannot be undone; send understood: true',
    ]),
  );
});

test('every sentence a contract says of a field has its words in Kazakh and Russian', () => {
  expect([...said].filter((words) => !Object.hasOwn(ownWords, words)).toSorted()).toEqual([]);
});

test('no words are left of sentences that no contract says, and none is said in two languages alike', () => {
  expect(Object.keys(ownWords).filter((words) => !said.has(words))).toEqual([]);
  for (const [en, { kk, ru }] of Object.entries(ownWords)) expect(new Set([en, kk, ru]).size).toBe(3);
});
