// The job killed before and after each of its writes: the next run finishes, and nothing is destroyed that is kept.

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../shared/domain/time.ts';
import { checkTermsOn, checkTerritory } from '../../shared/table/checking.ts';
import { readDataKey } from '../../shared/table/dataKeys.ts';
import { listErased } from '../../shared/table/retaining.ts';
import type { Table } from '../../shared/table/table.ts';
import type { City } from '../support/city.ts';
import { openTable } from '../support/openTable.ts';
import { cityOf, eraseAll, familyIn, withdraw } from '../support/privacyCity.ts';

class Killed extends Error {}

/** Any write may be the last one of a process. */
function mortal(inner: Table) {
  let count = 0;
  let doomed: { readonly write: number; readonly when: 'before' | 'after' } | undefined;
  async function dying<T>(write: () => Promise<T>): Promise<T> {
    count += 1;
    const dies = doomed?.write === count ? doomed.when : undefined;
    if (dies === 'before') throw new Killed();
    const outcome = await write();
    if (dies === 'after') throw new Killed();
    return outcome;
  }
  const put = inner.put.bind(inner) as (...args: Parameters<Table['put']>) => Promise<unknown>;
  const table: Table = {
    ...inner,
    put: ((...args: Parameters<Table['put']>) => dying(() => put(...args))) as Table['put'],
    remove: (...args) => dying(() => inner.remove(...args)),
    together: (...args) => dying(() => inner.together(...args)),
  };
  return {
    table,
    killAt: (write: number, when: 'before' | 'after') => {
      count = 0;
      doomed = { write, when };
    },
    live: () => {
      doomed = undefined;
    },
    writes: () => count,
  };
}

async function doomedCity() {
  const items = openTable();
  const mortalTable = mortal(items.table);
  const city = await cityOf(mortalTable.table);
  const known = await familyIn(city);
  await withdraw(city, known);
  city.at('2029-07-01T12:00:00+05:00');
  return { items, mortalTable, city, ...known };
}

async function violationsIn(city: City) {
  const { table, calendar, now, rulebooks } = city.context;
  const terms = checkTermsOn(rulebooks(), 'karaganda', dayOf(now()));
  return (await checkTerritory(table, calendar(), 'karaganda', now(), terms)).violations;
}

describe('a run killed at its n-th write', () => {
  it('leaves what the next run finishes: the key is gone once, the proof stands once', async () => {
    const first = await doomedCity();
    first.mortalTable.killAt(Number.MAX_SAFE_INTEGER, 'before');
    await eraseAll(first.city);
    const writes = first.mortalTable.writes();
    expect(writes).toBeGreaterThan(32);
    const deaths = Array.from({ length: writes }, (_, place) => place + 1);
    for (const write of deaths)
      for (const when of ['before', 'after'] as const) {
        const { city, items, mortalTable, child } = await doomedCity();
        mortalTable.killAt(write, when);
        // A sweep goes on after one thing that failed and says so at its end; a mark that cannot be kept ends it.
        await eraseAll(city).catch(() => undefined);
        mortalTable.live();
        await eraseAll(city);
        const key = await readDataKey(city.context.table, `child#${child}`);
        const proofs = await listErased(city.context.table, { child });
        expect({ write, when, proofs: proofs.length, gone: key !== undefined && 'destroyedAt' in key }).toEqual({
          write,
          when,
          proofs: 1,
          gone: true,
        });
        expect(items.items('records').filter(({ item }) => item === 'child' || item === 'named')).toEqual([]);
      }
  }, 120_000);

  it('and run twice, and by two at once, does it once', async () => {
    const { city, child } = await doomedCity();
    await Promise.all([eraseAll(city), eraseAll(city)]);
    await eraseAll(city);
    expect(await listErased(city.context.table, { child })).toHaveLength(1);
    expect(await violationsIn(city)).toEqual([]);
  });
});
