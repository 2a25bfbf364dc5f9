import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../shared/domain/category.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

function shipped(territory: string) {
  const rulebook = rulebookOn(shippedRulebooks(), territory, day('2026-07-01'));
  if (isRefusal(rulebook)) throw new Error(`${territory} is not shipped`);
  return rulebook;
}

const karaganda = shipped('karaganda');
const vilnius = shipped('vilnius');

describe('categories of karaganda', () => {
  it('takes a child by its strongest status and says which cohort and status took it', () => {
    expect(categoryOf({ bornOn: day('2021-12-31'), statuses: ['large-family', 'military-child'] }, karaganda)).toEqual({
      category: 2,
      reason: { rulebook: 'karaganda-2025-1', category: 'extraordinary-2021', cohort: { bornYear: 2021 }, statuses: ['military-child'] },
    });
  });

  it('names every status of the group that counted', () => {
    const found = categoryOf({ bornOn: day('2022-01-01'), statuses: ['orphan', 'large-family'] }, karaganda);
    expect(found).toMatchObject({ category: 7, reason: { category: 'priority-2022', statuses: ['orphan', 'large-family'] } });
  });

  it('puts the youngest cohort after everybody, whatever its status', () => {
    expect(categoryOf({ bornOn: day('2024-01-01'), statuses: ['military-child'] }, karaganda)).toMatchObject({ category: 13 });
    expect(categoryOf({ bornOn: day('2023-12-31'), statuses: [] }, karaganda)).toMatchObject({ category: 12 });
  });

  it.each(['2019-12-31', '2026-01-01'])('refuses a child born %s, outside the cohorts', (bornOn) => {
    expect(categoryOf({ bornOn: day(bornOn), statuses: [] }, karaganda)).toEqual(refuse('category-none', { territory: 'karaganda' }));
  });

  it('gives every child of the cohorts exactly one category, the same in any order of its statuses', () => {
    const bornOn = fc.integer({ min: 0, max: 1826 }).map((days) => addDays(day('2020-01-01'), days));
    const statuses = fc.shuffledSubarray(karaganda.statuses.map(({ key }) => key));
    fc.assert(
      fc.property(bornOn, statuses, (born, held) => {
        const found = categoryOf({ bornOn: born, statuses: held }, karaganda);
        const codes = karaganda.categories.map(({ code }) => code);
        expect(!isRefusal(found) && codes.includes(found.category)).toBe(true);
        expect(categoryOf({ bornOn: born, statuses: held.toReversed() }, karaganda)).toEqual(found);
      }),
    );
  });

  it('lets no status worsen a place', () => {
    const groups = fc.constantFrom(...karaganda.statuses.map(({ key }) => key));
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2024 }), fc.array(groups), groups, (year, held, more) => {
        const bornOn = day(`${year}-06-15`);
        const before = categoryOf({ bornOn, statuses: held }, karaganda);
        const after = categoryOf({ bornOn, statuses: [...held, more] }, karaganda);
        expect(!isRefusal(before) && !isRefusal(after) && after.category <= before.category).toBe(true);
      }),
    );
  });
});

describe('predicates', () => {
  const [first] = karaganda.categories;
  if (first === undefined) throw new Error('a rulebook has categories');
  const withWhen = (when: typeof first.when) => ({ ...karaganda, categories: [{ ...first, when }] });

  it('include both ends of days of birth', () => {
    const rulebook = withWhen({ bornFrom: day('2022-09-01'), bornTo: day('2023-08-31') });
    for (const bornOn of ['2022-09-01', '2023-08-31']) {
      expect(categoryOf({ bornOn: day(bornOn), statuses: [] }, rulebook)).toMatchObject({
        reason: { cohort: { bornFrom: '2022-09-01', bornTo: '2023-08-31' }, statuses: [] },
      });
    }
    for (const bornOn of ['2022-08-31', '2023-09-01'])
      expect(isRefusal(categoryOf({ bornOn: day(bornOn), statuses: [] }, rulebook))).toBe(true);
  });

  it('ask for any, for all and for none of some statuses', () => {
    const rulebook = withWhen({ statuses: ['orphan', 'large-family'], allStatuses: ['teacher-child'], noStatuses: ['military-child'] });
    const taken = (...statuses: string[]) => !isRefusal(categoryOf({ bornOn: day('2022-01-01'), statuses }, rulebook));
    expect(taken('orphan', 'teacher-child')).toBe(true);
    expect(taken('orphan')).toBe(false);
    expect(taken('teacher-child')).toBe(false);
    expect(taken('orphan', 'teacher-child', 'military-child')).toBe(false);
  });
});

describe('categories of vilnius', () => {
  it.each([
    [['both-parents-registered', 'single-parent'], 1],
    [['both-parents-registered'], 2],
    [['one-parent-registered', 'three-or-more-children'], 3],
    [['one-parent-registered'], 4],
    [['low-work-capacity'], 5],
    [[], 5],
  ])('takes %j into %i', (statuses, category) => {
    expect(categoryOf({ bornOn: day('2017-03-02'), statuses }, vilnius)).toMatchObject({ category });
  });

  const file = new URL('../../../shared/data/vilnius/queue-2019-05-17.csv.gz', import.meta.url);
  it.skipIf(!existsSync(file))('takes every row of the real queue (skipped where the file is absent)', () => {
    const rows: string[][] = parse(gunzipSync(readFileSync(file)), { delimiter: ';', relax_column_count: true, from_line: 2 });
    const keys = vilnius.statuses.map(({ key }) => key);
    const counts = new Map<number, number>();
    for (const row of rows) {
      const statuses = keys.filter((_key, at) => row[8 + at] === 'Taip');
      const found = categoryOf({ bornOn: day(row[5] ?? ''), statuses }, vilnius);
      if (!isRefusal(found)) counts.set(found.category, (counts.get(found.category) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ 1: 608, 2: 4594, 3: 151, 4: 1563, 5: 893 });
  });
});
