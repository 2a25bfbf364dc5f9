// A teacher saves while the head closes, in both orders and truly at once; the button pressed by many; a process that ends in the middle. Whatever is
// frozen is what the marks said when they were closed, and no save that was answered with yes is lost.

import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { openTable } from '../support/openTable.ts';
import { listGroupMonths } from '../../shared/table/groupMonths.ts';
import { listMarks } from '../../shared/table/marks.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { attendanceCity, markDay, seededMonth, sunny } from '../support/attendanceCity.ts';
import { emptyCity, type Answer, type City } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { allOf, closeMonth, reopenMonth, showMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const july = '2026-07';
const of = { territory: 'karaganda', preschool: garden, month: month(july) };
const lastDay = '2026-07-31';

/** The city at the last evening of a month that is marked, to be copied: 18:00, the head may close. */
const made = (async () => {
  const items = openTable();
  const city = await attendanceCity(3, { table: items.table });
  await seededMonth(city, july);
  city.at('2026-07-31T18:00:00+05:00');
  return { city, items };
})();

async function copiedCity(table: Table): Promise<{ readonly city: City; readonly contracts: readonly string[] }> {
  const { city, items } = await made;
  for (const name of ['records', 'waiting', 'published'] as const)
    for (const item of items.items(name)) await table.put(name, item, 'ifAbsent');
  return { city: emptyCity(table, {}, city.moment()), contracts: city.contracts };
}

/** Every step may be overtaken by another’s, by how much follows from the seed. */
function restlessTable(seed: number): Table {
  let step = seed;
  return memoryTable({
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 9; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
}

async function after<T>(turns: number, work: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return work();
}

const codeOf = ({ status, body }: Answer) => (status < 300 ? 'yes' : String(body['code']));

async function frozenCodes(table: Table): Promise<Readonly<Record<string, string>>> {
  const groups = await allOf(listGroupMonths(table, of));
  return groups[0]?.codes ?? {};
}

describe('a teacher saves while the head closes (I-19)', () => {
  it('a save that came first is in what the head is shown, and only that is closed', async () => {
    const { city, contracts } = await copiedCity(memoryTable());
    const digest = String((await showMonth(city, july)).body['digest']);
    expect(codeOf(await markDay(city, lastDay, { [contracts[0] ?? '']: 'N' }, { at: '2026-07-31T18:00:01+05:00' }))).toBe('yes');
    const refused = await closeMonth(city, july, { digest });
    expect(codeOf(refused)).toBe('timesheet-changed');
    await closeMonth(city, july);
    expect((await frozenCodes(city.context.table))[contracts[0] ?? '']?.at(-1)).toBe('N');
  });

  it('a save that came after reads that the month is closed', async () => {
    const { city, contracts } = await copiedCity(memoryTable());
    await closeMonth(city, july);
    const saved = await markDay(city, lastDay, { [contracts[0] ?? '']: 'N' }, { at: '2026-07-31T18:00:01+05:00' });
    expect(codeOf(saved)).toBe('month-closed');
    expect((await frozenCodes(city.context.table))[contracts[0] ?? '']?.at(-1)).toBe('P');
  });

  it('at once, in 30 orders: one of the two wins, and both are told the truth', async () => {
    const met = new Set<string>();
    let conflicts = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const { city, contracts } = await copiedCity(restlessTable(seed));
      const { table } = city.context;
      const first = contracts[0] ?? '';
      const digest = String((await showMonth(city, july)).body['digest']);
      const [closed, saved] = await Promise.all([
        after((seed % 10) * 60, () => closeMonth(city, july, { digest })),
        after((seed % 6) * 60, () => markDay(city, lastDay, { [first]: 'N' }, { at: '2026-07-31T18:00:00+05:00' })),
      ]);
      const outcome = `${codeOf(closed)} ${codeOf(saved)}`;
      met.add(outcome);
      conflicts += city.lines.filter((line) => line.includes('conflict-retried')).length;
      expect(['yes month-closed', 'timesheet-changed yes']).toContain(outcome);
      const kinds = (await allOf(listMarks(table, { ...of, group: sunny }))).map(({ kind }) => kind);
      expect(kinds.at(-1)).toBe(codeOf(closed) === 'yes' ? 'close' : 'day');
      if (codeOf(closed) === 'yes') expect((await frozenCodes(table))[first]?.at(-1)).toBe('P');
      expect(await violationsOf(city)).toEqual([]);
    }
    expect(met.size).toBe(2);
    // Some of them truly met: one had read before the other wrote.
    expect(conflicts).toBeGreaterThan(0);
  });

  it('a head who opens the month again while another closes it meets the other’s step', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { city } = await copiedCity(restlessTable(seed));
      await closeMonth(city, july);
      const answers = await Promise.all([reopenMonth(city, july), closeMonth(city, july), reopenMonth(city, july)]);
      const timesheet = await readTimesheet(city.context.table, garden, month(july));
      const reopenings = [answers[0], answers[2]].filter(({ status }) => status < 300).length;
      expect(timesheet?.reopened).toBe(reopenings);
      expect(await violationsOf(city)).toEqual([]);
    }
  });
});

describe('the button pressed by 64 at once', () => {
  it('with 64 keys closes the month once, and all others read that it is closed', async () => {
    const { city } = await copiedCity(memoryTable({ beforeVerb: () => setImmediate() }));
    const digest = String((await showMonth(city, july)).body['digest']);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, press) => closeMonth(city, july, { digest, key: `press-of-${press}` })),
    );
    const yes = answers.filter(({ status }) => status === 200);
    expect(yes).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['yes', 'move-forbidden']));
    const entries = await allOf(listMarks(city.context.table, { ...of, group: sunny }));
    expect(entries.filter(({ kind }) => kind === 'close')).toHaveLength(1);
  });

  it('with one key gets one answer (I-23)', async () => {
    const { city } = await copiedCity(memoryTable({ beforeVerb: () => setImmediate() }));
    const digest = String((await showMonth(city, july)).body['digest']);
    const answers = await Promise.all(Array.from({ length: 64 }, () => closeMonth(city, july, { digest, key: 'one-press' })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });
});

describe('a process that ends in the middle of a close', () => {
  it.each(['before', 'after'] as const)('%s its one transaction: the same press again ends in the same month', async (when) => {
    const untouched = await copiedCity(memoryTable());
    await closeMonth(untouched.city, july, { key: 'the-close' });
    const mortal = mortalTable();
    const { table } = mortal;
    const { city } = await copiedCity(table);
    const digest = String((await showMonth(city, july)).body['digest']);
    mortal.killAt(1, when);
    expect((await closeMonth(city, july, { digest, key: 'the-close' })).status).toBe(500);
    expect(city.lines.some((line) => line.includes(Killed.name) || line.includes('request-failed'))).toBe(true);
    mortal.killAt(0, when);
    expect(await closeMonth(city, july, { digest, key: 'the-close' })).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await frozenCodes(table)).toEqual(await frozenCodes(untouched.city.context.table));
    const [one, other] = [
      await readTimesheet(table, garden, month(july)),
      await readTimesheet(untouched.city.context.table, garden, month(july)),
    ];
    expect(one).toEqual(other);
  });
});
