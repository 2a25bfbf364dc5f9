// Any history of families that join, leave, come back and change category, published whenever: the events give back every version of it.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/command.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { moveCauses } from '../../shared/domain/movement.ts';
import { instant, type Day } from '../../shared/domain/time.ts';
import { readApplication, saveApplication, type ApplicationContent } from '../../shared/table/applications.ts';
import { compareRebuilt, rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { isQueueLost, restoreQueue } from '../../shared/table/restoring.ts';
import { territory } from '../support/busyCity.ts';
import { loseTable, openTable } from '../support/openTable.ts';
import { at, emptyCity, type City } from '../support/city.ts';

interface Step {
  readonly child: number;
  readonly state: 'waiting' | 'withdrawn' | 'suspended' | 'archived';
  readonly category: number;
  readonly earlier: number;
  readonly cause: number;
  /** What happens after it: nothing, a publication, two at once, a pause of days. */
  readonly after: 'nothing' | 'publish' | 'publish twice' | 'days';
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    child: fc.nat(12),
    state: fc.constantFrom('waiting', 'waiting', 'waiting', 'withdrawn', 'suspended', 'archived'),
    category: fc.integer({ min: 1, max: 3 }),
    earlier: fc.nat(2),
    cause: fc.nat(moveCauses.length - 1),
    after: fc.constantFrom('nothing', 'nothing', 'nothing', 'publish', 'publish twice', 'days'),
  }),
  { maxLength: 60 },
);

/** The application comes to be so, as if every move were allowed: a rebuild must not rest on which are. */
async function take(city: City, { child, state, category, earlier, cause }: Step): Promise<void> {
  const { table, now } = city.context;
  const number = applicationNumber(child * 1_000_003);
  const before = await readApplication(table, number);
  const content: ApplicationContent = {
    number,
    territory,
    child: `child-${child}`,
    guardians: [],
    state,
    category,
    reason: {},
    submittedAt: instant(at('2024-01-01T00:00:00Z') + earlier),
    bornOn: '2022-05-10' as Day,
    statuses: [],
    kind: 'new',
  };
  const command: Command = { name: 'test', by: 'test', as: 'system', at: now(), key: 'test', digest: '' };
  const change = { kind: 'application-changed', data: {}, cause: moveCauses[cause] ?? 'applied', now: now() } as const;
  const saved = saveApplication(before, content, command, change);
  expect((await table.together(`take ${child} ${saved.application.version}`, saved.writes)).done).toBe(true);
}

async function follow(city: City, history: readonly Step[]): Promise<void> {
  for (const step of history) {
    await city.context.pause(1);
    await take(city, step);
    if (step.after === 'days') await city.context.pause(2 * 86_400_000);
    if (step.after === 'publish') await city.run({ job: 'recomputeQueue', territory });
    if (step.after === 'publish twice') {
      await Promise.all([city.run({ job: 'recomputeQueue', territory }), city.run({ job: 'recomputeQueue', territory })]);
    }
  }
}

describe('any history', () => {
  it('is rebuilt to the byte, and once more after everything derived is lost', { timeout: 60_000 }, async () => {
    const run = async (history: readonly Step[]) => {
      const open = openTable();
      const city = emptyCity(open.table);
      await follow(city, history);
      const { table, calendar, now } = city.context;
      const { years, ...rest } = calendar();
      const thisYear = { ...rest, years: Object.fromEntries(Object.entries(years).filter(([year]) => year === '2026')) };
      const rebuilt = await rebuildTerritory(table, thisYear, territory, now());
      expect(rebuilt.broken).toEqual([]);
      expect((await compareRebuilt(table, rebuilt, now())).differences).toEqual([]);
      const before = open.lines('waiting');
      await loseTable(open, 'waiting');
      await loseTable(open, 'published');
      expect(await isQueueLost(table, territory)).toBe(true);
      await restoreQueue(table, rebuilt, now());
      expect(open.lines('waiting')).toEqual(before);
      expect((await compareRebuilt(table, rebuilt, now())).differences).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: process.env['KEZEK_NIGHTLY'] === '1' ? 500 : 25 });
  });
});
