// What one answer of a search reads is bounded, however many looks there are: it says how far it came and goes on from there, and nothing is lost on the way.

import { describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/domain/digest.ts';
import { day, later, type Instant } from '../../shared/domain/time.ts';
import { searchAudit, writeEntry } from '../../shared/table/auditing.ts';
import { sealAudit } from '../../shared/table/auditSeals.ts';
import { listLooks } from '../../shared/table/looks.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { lookKey } from '../../shared/table/trailKeys.ts';
import { at } from '../support/city.ts';

const territory = 'karaganda';
const ten = at('2026-07-01T10:00:00+05:00');

/** The table, and how many pages and items were read of it. */
function countedTable() {
  const table = memoryTable();
  const read = { pages: 0, items: 0 };
  const list = async (...of: Parameters<Table['list']>) => {
    const page = await table.list(...of);
    read.pages += 1;
    read.items += page.items.length;
    return page;
  };
  return { table, counted: { ...table, list } as Table, read };
}

async function putLooks(table: Table, subject: string, from: Instant, count: number, action: string): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const key = lookKey(subject, later(from, index * 1_000), digestOf(`${subject}|${index}`).slice(0, 16));
    const look = {
      item: 'look',
      at: later(from, index * 1_000),
      by: 'somebody',
      as: 'preschool_teacher',
      action,
      outcome: 'done',
      territory,
    };
    await table.put('records', { ...key, ...look }, 'ifAbsent');
  }
}

describe('the looks of a family', () => {
  it('behind 9,000 looks that are not meant are found all the same, by answers that read 4,000 and a few pages each', async () => {
    const { table, counted, read } = countedTable();
    await putLooks(table, 'child#one', later(ten, -3_600_000), 5, 'showFamilyFile');
    await putLooks(table, 'child#one', later(ten, 9_500_000), 2, 'showFamilyFile');
    await putLooks(table, 'group#sunny#sun', ten, 9_000, 'showGroupDay');
    const places = [{ subject: 'child#one' }, { subject: 'group#sunny#sun', isMeant: () => false }];
    const found: Instant[] = [];
    const until: Instant[] = [];
    let next: string | undefined;
    let answers = 0;
    do {
      read.items = 0;
      read.pages = 0;
      const page = await listLooks(counted, places, { before: next, limit: 20 });
      expect(read.items).toBeLessThan(4_500);
      expect(read.pages).toBeLessThan(30);
      expect(page.next === undefined).toBe(page.lookedUntil === undefined);
      found.push(...page.looks.map((look) => look.at));
      if (page.lookedUntil !== undefined) until.push(page.lookedUntil);
      next = page.next;
      answers += 1;
    } while (next !== undefined && answers < 10);
    expect(answers).toBe(3);
    expect(found).toHaveLength(7);
    expect(found).toEqual(found.toSorted((one, other) => other - one));
    expect(until).toEqual(until.toSorted((one, other) => other - one));
  });

  it('of two crowded places are merged without a gap', async () => {
    const { table, counted } = countedTable();
    await putLooks(table, 'group#sunny#sun', ten, 3_000, 'showGroupDay');
    await putLooks(table, 'preschool#sunny', later(ten, 500), 3_000, 'showPreschoolDay');
    const rare = (look: { readonly at: Instant }) => look.at % 499_000 < 1_000;
    const places = ['group#sunny#sun', 'preschool#sunny'].map((subject) => ({ subject, isMeant: rare }));
    const found: string[] = [];
    let next: string | undefined;
    do {
      const page = await listLooks(counted, places, { before: next, limit: 5 });
      found.push(...page.looks.map(({ place }) => place));
      next = page.next;
    } while (next !== undefined);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(found.toSorted().toReversed());
    const whole = await Promise.all(places.map(({ subject }) => table.list('records', { pk: lookKey(subject, ten, '').pk })));
    const meant = whole.flatMap(({ items }) => items.filter((item) => rare({ at: item['at'] as Instant })));
    expect(found).toHaveLength(meant.length);
    expect(found.length).toBeGreaterThan(8);
  });
});

describe('a search of the audit', () => {
  it('that has to open many quarters of an hour in which little stands stops too, and goes on', async () => {
    const { table, counted, read } = countedTable();
    const midnight = at('2026-07-01T00:00:00+05:00');
    const quarter = 15 * 60_000;
    for (let index = 0; index < 2 * 96 * 6; index += 2) {
      const entry = { at: later(midnight, index * quarter), by: index % 4 === 0 ? 'one' : 'other', as: 'auditor', action: 'showWork' };
      await writeEntry(table, territory, { ...entry, about: [], outcome: 'done' }, `request-${index}`);
    }
    const end = later(midnight, 2 * 96 * 6 * quarter);
    const terms = { first: day('2026-07-01'), before: end, now: () => end };
    expect(await sealAudit(table, territory, terms, () => false)).toBe(576);
    const days = { from: day('2026-07-01'), to: day('2026-07-13') };
    let after: string | undefined;
    let answers = 0;
    let found = 0;
    do {
      read.pages = 0;
      const page = await searchAudit(counted, territory, days, { by: 'one', action: 'approveRound', limit: 10, after });
      const some = await searchAudit(table, territory, days, { by: 'one', limit: 100, after });
      if (answers === 0) expect(some.looks).toHaveLength(100);
      expect(read.pages).toBeLessThan(450);
      found += page.looks.length;
      after = page.next;
      answers += 1;
    } while (after !== undefined && answers < 10);
    expect(found).toBe(0);
    const all: Instant[] = [];
    do {
      const page = await searchAudit(counted, territory, days, { by: 'one', limit: 10, after });
      all.push(...page.looks.map((look) => look.at));
      after = page.next;
    } while (after !== undefined);
    expect(all).toHaveLength(288);
    expect(new Set(all).size).toBe(288);
  });
});
