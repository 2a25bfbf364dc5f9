import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainRulebook } from '../../local/cli/rulebook.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { checkRulebook, lastDayInQueue, rulebookOn } from '../../shared/domain/rulebook.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

const textOf = (territory: string): string => readFileSync(new URL(`../../shared/rulebooks/${territory}.json`, import.meta.url), 'utf8');

/** The shipped file with the values at those paths replaced; `undefined` removes. */
function karagandaWith(changes: Record<string, unknown>): unknown {
  const root: unknown = JSON.parse(textOf('karaganda'));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let target: unknown = root;
    for (const key of keys) target = typeof target === 'object' && target !== null ? Reflect.get(target, key) : undefined;
    if (typeof target === 'object' && target !== null) Reflect.set(target, last, value);
  }
  return JSON.parse(JSON.stringify(root));
}

function mistakesOf(changes: Record<string, unknown>) {
  const checked = checkRulebook(karagandaWith(changes));
  return 'mistakes' in checked ? checked.mistakes : [];
}

describe('the rulebook of a day', () => {
  const [karaganda] = shippedRulebooks();
  if (karaganda === undefined) throw new Error('none shipped');
  const next = { ...karaganda, version: 'next', effectiveFrom: day('2026-07-02') };
  const short = { ...karaganda, version: 'short', effectiveFrom: day('2026-01-01'), effectiveTo: day('2026-01-31') };

  it('is the one in force that began last, both ends included', () => {
    const versionOn = (on: string) => rulebookOn([next, short, karaganda], 'karaganda', day(on));
    expect(versionOn('2026-07-01')).toMatchObject({ version: 'karaganda-2025-1' });
    expect(versionOn('2026-07-02')).toMatchObject({ version: 'next' });
    expect(versionOn('2026-01-01')).toMatchObject({ version: 'short' });
    expect(versionOn('2026-01-31')).toMatchObject({ version: 'short' });
    expect(versionOn('2026-02-01')).toMatchObject({ version: 'karaganda-2025-1' });
  });

  it('is refused before the first and for a strange territory', () => {
    expect(rulebookOn([karaganda], 'karaganda', day('2024-12-31'))).toEqual(
      refuse('rulebook-none', { territory: 'karaganda', day: day('2024-12-31') }),
    );
    expect(rulebookOn([karaganda], 'atlantis', day('2026-01-01'))).toEqual(refuse('territory-unknown', { territory: 'atlantis' }));
  });

  it('ends a place on 31 August of the year a child turns six, or never', () => {
    expect(lastDayInQueue(day('2020-01-01'), karaganda)).toBe('2026-08-31');
    expect(lastDayInQueue(day('2020-12-31'), karaganda)).toBe('2026-08-31');
    expect(lastDayInQueue(day('2020-12-31'), { ...karaganda, age: { leave: null } })).toBeUndefined();
  });
});

/** A round the rulebook orders by itself. */
const order = (more: Record<string, unknown>) => ({
  key: 'summer',
  days: ['07-01', '02-29'],
  at: '09:00',
  by: 'places',
  most: 10,
  ...more,
});

describe('checking a rulebook', () => {
  it.each(['karaganda', 'vilnius'])('passes the shipped %s, with a note on each default', (territory) => {
    const { right, lines } = explainRulebook(territory, textOf(territory));
    expect(right).toBe(true);
    expect(lines.join('\n')).toContain('plan');
    expect(lines.filter((line) => line.endsWith('default, not sourced')).length).toBeGreaterThan(8);
    expect(lines.filter((line) => line.includes('found no child') || line.includes('no category'))).toEqual([]);
  });

  it('warns that the pilot ends where no act is named for the days after it', () => {
    const notes = (changes: Record<string, unknown>): readonly string[] => {
      const checked = checkRulebook(karagandaWith(changes));
      return 'notes' in checked ? checked.notes.map(({ path, found }) => `${path} ${found}`) : [];
    };
    const { legalBasis, defaults } = JSON.parse(textOf('karaganda')) as { legalBasis: unknown[]; defaults: string[] };
    const pilotAlone = { legalBasis: legalBasis.slice(0, 1), defaults: defaults.filter((path) => !path.startsWith('legalBasis.')) };
    expect(notes(pilotAlone)).toContain('legalBasis ends 2026-07-01');
    // The act assumed to follow is no found one, and is said to be none.
    expect(notes({}).filter((note) => note.startsWith('legalBasis'))).toEqual([expect.stringMatching(/^legalBasis\.1 .*assumed/)]);
  });

  it('names every mistake at once by path, value and what is expected', () => {
    const mistakes = mistakesOf({
      'categories.3.code': 300,
      'names.en': undefined,
      'deadlines.confirmWorkingDays': 'two',
      'plan.presets.weighted.kind': 'random',
      effectiveFrom: '2026-02-30',
      colour: 'red',
      'age.leave.on': '02-29',
    });
    expect(Object.fromEntries(mistakes.map(({ path, found }) => [path, found]))).toEqual({
      'age.leave.on': '"02-29"',
      'categories.3.code': '300',
      colour: '"red"',
      'deadlines.confirmWorkingDays': '"two"',
      effectiveFrom: '"2026-02-30"',
      'names.en': 'nothing',
      'plan.presets.weighted.kind': '"random"',
    });
    const expected = Object.fromEntries(mistakes.map((mistake) => [mistake.path, mistake.expected]));
    expect(expected).toMatchObject({
      'categories.3.code': 'number to be <=255',
      'deadlines.confirmWorkingDays': 'number',
      'names.en': 'string',
      effectiveFrom: 'a date that exists, as YYYY-MM-DD',
      'age.leave.on': 'a day of every year as MM-DD',
      'plan.presets.weighted.kind': "'sequential' | 'weighted'",
    });
  });

  it.each([
    ['a code that does not rise', { 'categories.0.code': 2, 'categories.1.code': 1 }, 'categories.1.code'],
    ['a key used twice', { 'categories.1.key': 'extraordinary-2020' }, 'categories.1.key'],
    ['a status nobody can have', { 'categories.0.when.statuses': ['astronaut'] }, 'categories.0.when.statuses.0'],
    ['years and days of birth together', { 'categories.0.when.bornFrom': '2020-01-01' }, 'categories.0.when.bornYears'],
    ['a preset that leaves a category out', { 'plan.presets.weighted.onlyIfEmpty': [13, 14] }, 'plan.presets.weighted'],
    [
      'a preset that serves a category twice',
      { 'plan.presets.weighted.onlyIfEmpty': [1, 13, 14, 15, 16, 17, 18] },
      'plan.presets.weighted',
    ],
    ['a default preset that is not there', { 'plan.default': 'lottery' }, 'plan.default'],
    ['two different windows to restore', { 'deadlines.restoreDays': 30 }, 'restore.no-confirm.windowDays'],
    ['a column shown twice', { publicColumns: ['number', 'number'] }, 'publicColumns.1'],
    ['a mark on a value that is not there', { 'defaults.0': 'categories.99' }, 'defaults.0'],
    ['an end before the beginning', { effectiveTo: '2024-12-31' }, 'effectiveTo'],
    ['an act that ends before it begins', { 'legalBasis.0.to': '2024-01-01' }, 'legalBasis.0.to'],
    ['a rate that ends before it begins', { 'rates.0.to': '2024-01-01' }, 'rates.0.to'],
    ['a standing order by no plan', { 'rounds.schedule': [order({ plan: 'lottery' })] }, 'rounds.schedule.0.plan'],
    ['a standing order on 31 June', { 'rounds.schedule': [order({ days: ['06-31'] })] }, 'rounds.schedule.0.days.0'],
    ['a standing order twice on a day', { 'rounds.schedule': [order({ days: ['07-01', '07-01'] })] }, 'rounds.schedule.0.days.1'],
    ['two standing orders of one key', { 'rounds.schedule': [order({}), order({})] }, 'rounds.schedule.1.key'],
  ])('refuses %s', (_what, changes, path) => {
    expect(mistakesOf(changes).map((mistake) => mistake.path)).toEqual([path]);
  });

  it('notes a category no child can reach and a cohort left out', () => {
    const checked = checkRulebook(karagandaWith({ 'categories.0.when': { bornYears: [2020] }, 'categories.9.when.bornYears': [2022] }));
    const notes = 'notes' in checked ? checked.notes.filter(({ path }) => path.startsWith('categories')) : [];
    expect(notes.map(({ found }) => found)).toEqual(
      expect.arrayContaining(['priority-2020', 'general-2020', 'general-2022', '2021-01-01']),
    );
  });

  it('says what is not JSON, and survives hostile values', () => {
    expect(explainRulebook('x.json', '{ "territory": ').lines[0]).toMatch(/^x\.json: not JSON: /);
    for (const value of [null, [], 'x', 1, { categories: 'x' }, { restore: { __proto__: 1 } }]) {
      expect(explainRulebook('x.json', JSON.stringify(value)).right).toBe(false);
    }
  });
});
