// Every sealed value that is stored is declared, so that a rotation finds it and an erasure knows of it; and it is whose the declaration says.

import { describe, expect, it } from 'vitest';
import { destroyDataKey } from '../../shared/table/dataKeys.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { kindOf, sealedAttributes, sealedValuesOf } from '../../shared/table/sealedValues.ts';
import type { Item, Value } from '../../shared/table/table.ts';
import { Erased } from '../../shared/vault.ts';
import { iinFor, rightRequests, seededCity } from '../support/seededCity.ts';

/** Where sealed text stands in a value, as `documents.0.number`. */
function sealedPaths(value: Value | undefined, way: string): readonly string[] {
  if (typeof value === 'string') return /^2\.[\w-]{38,}$/.test(value) ? [way] : [];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, one]: [string, Value]) => sealedPaths(one, way === '' ? name : `${way}.${name}`));
}

describe('sealed values', () => {
  it('of a whole city stand where they are declared, are whose they are said to be, and are gone with the key (I-30)', async () => {
    const items = new Map<string, Item>();
    const everWritten = new Set<string>();
    const keep = ({ table, key, after }: Change): void => {
      if (table !== 'records') return;
      if (after === undefined) items.delete(`${key.pk} ${String(key.sk)}`);
      else {
        items.set(`${key.pk} ${String(key.sk)}`, after);
        if (sealedPaths(after, '').length > 0) everWritten.add(kindOf(after));
      }
    };
    const city = await seededCity(memoryTable({ onWrite: keep }));
    const requests = rightRequests(city);
    for (const name of ['registerDevice', 'proposeRevocation', 'disputeMyMonth', 'inviteStaff'] as const)
      await city.ask(name, { iin: iinFor(name), ...requests[name] });
    const { table } = city.context;
    const vault = await city.context.vault();
    const stray: string[] = [];
    let count = 0;
    for (const item of items.values()) {
      const declared = await sealedValuesOf(table, item);
      const paths = declared.map(({ path }) => path.join('.'));
      const isTyped = (path: string) => item['item'] === 'event' && path === 'data.typed';
      stray.push(...sealedPaths(item, '').flatMap((path) => (paths.includes(path) || isTyped(path) ? [] : [`${kindOf(item)} ${path}`])));
      for (const { whose, place, sealed } of declared) expect(await vault.open(whose, place, sealed)).not.toBe('');
      count += declared.length;
    }
    expect(stray).toEqual([]);
    expect(count).toBeGreaterThan(50);
    const met = Object.keys(sealedAttributes).filter((kind) => everWritten.has(kind));
    expect(met).toEqual(Object.keys(sealedAttributes));

    const [one] = [...items.values()].filter(({ item }) => item === 'child');
    if (one === undefined) throw new Error('a city without children');
    const [value] = await sealedValuesOf(table, one);
    if (value === undefined) throw new Error('a child of whom nothing is sealed');
    await destroyDataKey(table, value.whose, city.context.now());
    city.at('2027-01-01T00:00:00Z');
    await expect(vault.open(value.whose, value.place, value.sealed)).rejects.toThrow(Erased);
  });
});
