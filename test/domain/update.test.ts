import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../shared/domain/category.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { recategorise } from '../../shared/domain/recategorise.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { parseRulebook } from '../../shared/domain/rulebook.ts';
import { addDays, day, instant } from '../../shared/domain/time.ts';
import {
  approveUpdate,
  changeCauses,
  decideUpdate,
  digestWith,
  moveUpdate,
  updateDigest,
  updateEffects,
  updateMovesOpen,
  updateStates,
  warningDue,
} from '../../shared/domain/update.ts';
import { packUpdateRows, totalsWith, unpackUpdateRows, updateRowBytes, type UpdateRow } from '../../shared/domain/updateRow.ts';
import { cohortRulebook, newRules, oldRules } from '../support/updateCity.ts';

const on = day('2026-06-30');
const rules = { rulebook: newRules, on, before: oldRules };

/** An application in the category the old rules gave it. */
function applicationOf(bornOn: string, statuses: readonly string[] = []) {
  const facts = { bornOn: day(bornOn), statuses };
  const found = categoryOf(facts, oldRules);
  if (isRefusal(found)) throw new Error('no category');
  return { ...facts, category: found.category, reason: { ...found.reason } };
}

describe('recategorise', () => {
  it('gives the true category, or says that it is the one there is', () => {
    const application = applicationOf('2022-05-10');
    expect(recategorise(application, [], oldRules)).toBe('unchanged');
    expect(recategorise(application, [], newRules)).toMatchObject({
      category: 3,
      reason: { category: 'seniors', rulebook: 'cohorts-2026' },
    });
    expect(recategorise(application, ['orphan'], oldRules)).toMatchObject({ category: 2 });
  });
});

describe('what an update decides', () => {
  it.each([
    ['2021-12-31', [], { effect: 'stays' }],
    ['2022-01-01', [], { effect: 'changes', to: 3, why: 'cohort' }],
    ['2022-12-31', ['orphan'], { effect: 'changes', to: 1, why: 'cohort' }],
    ['2023-01-01', [], { effect: 'stays' }],
    ['2019-12-31', [], { effect: 'leaves', lastDay: '2025-08-31' }],
    ['2020-01-01', [], { effect: 'stays' }],
  ] as const)('born %s with %j: %j', (bornOn, statuses, expected) => {
    expect(decideUpdate(applicationOf(bornOn, statuses), rules, false)).toMatchObject(expected);
  });

  it('names a status as the cause where the rules of before would have moved the child too', () => {
    const application = { ...applicationOf('2023-05-10'), statuses: ['orphan'] };
    expect(decideUpdate(application, rules, false)).toMatchObject({ effect: 'changes', to: 2, why: 'status' });
  });

  it('names the rulebook as the cause where the same cohort is merely ordered differently', () => {
    const [first, second, ...rest] = oldRules.categories;
    if (first === undefined || second === undefined) throw new Error('no categories');
    const swapped = { ...newRules, categories: [{ ...first, when: second.when }, { ...second, when: first.when }, ...rest] };
    const decided = decideUpdate(applicationOf('2021-05-10', ['orphan']), { ...rules, rulebook: swapped }, false);
    expect(decided).toMatchObject({ effect: 'changes', to: 2, why: 'rulebook' });
  });

  it('leaves whom no category takes where it is, and says so', () => {
    const only = { ...newRules, categories: newRules.categories.filter(({ key }) => key.endsWith('first')) };
    expect(decideUpdate(applicationOf('2022-05-10'), { ...rules, rulebook: only }, false)).toEqual({ effect: 'unplaced' });
  });

  it('keeps nobody’s place by age where the rulebook has no age', () => {
    const ageless = { ...newRules, age: { ...newRules.age, leave: null } };
    expect(decideUpdate(applicationOf('2015-05-10'), { ...rules, rulebook: ageless }, false)).toEqual({ effect: 'stays' });
  });

  it('decides the same again once it is done: nothing', () => {
    const births = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(day('2018-01-01'), days));
    const held = fc.subarray(newRules.statuses.map(({ key }) => key));
    fc.assert(
      fc.property(births, held, (bornOn, statuses) => {
        const application = applicationOf(bornOn, statuses);
        const decided = decideUpdate(application, rules, false);
        if (decided.effect === 'leaves' || decided.effect === 'unplaced') return;
        const after = decided.effect === 'changes' ? { ...application, category: decided.to, reason: { ...decided.reason } } : application;
        expect(decideUpdate(after, { ...rules, before: newRules }, true)).toEqual({ effect: 'stays' });
      }),
    );
  });
});

describe('the warning', () => {
  it.each([
    ['2026-07-31', undefined],
    ['2026-08-01', '2026-08-31'],
    ['2026-08-31', '2026-08-31'],
    ['2026-09-01', undefined],
  ])('of a child born in 2020, on %s: %s', (today, lastDay) => {
    expect(warningDue(day('2020-02-29'), newRules, day(today))).toBe(lastDay);
  });

  it('crosses New Year where the last day is in January', () => {
    const january = parseRulebook({ ...newRules, age: { leave: { turning: 6, on: '01-15', warnDays: 30 } } });
    expect(warningDue(day('2021-05-10'), january, day('2026-12-16'))).toBe('2027-01-15');
  });
});

describe('the states of an update', () => {
  it('go from draft to finished, and to cancelled from anywhere before the end', () => {
    expect(moveUpdate('draft', 'approve')).toBe('approved');
    expect(moveUpdate('approved', 'apply')).toBe('applying');
    expect(moveUpdate('applying', 'finish')).toBe('finished');
    const cancelled = updateStates.map((state) => moveUpdate(state, 'cancel'));
    expect(cancelled.filter((state) => state === 'cancelled')).toHaveLength(3);
  });

  it('are approved by a second person once all is computed', () => {
    const draft = { update: 'u', state: 'draft', draftedBy: 'one' } as const;
    expect(approveUpdate(draft, true, 'two')).toBe('approved');
    expect(approveUpdate(draft, true, 'one')).toMatchObject({ refusal: 'same-person' });
    expect(approveUpdate(draft, false, 'two')).toMatchObject({ refusal: 'update-not-ready' });
    expect(approveUpdate({ ...draft, state: 'finished' }, true, 'two')).toMatchObject({ refusal: 'move-forbidden' });
    expect(updateMovesOpen('draft', false)).toEqual(['cancel']);
    expect(updateMovesOpen('finished', true)).toEqual([]);
  });
});

const anyRow: fc.Arbitrary<UpdateRow> = fc
  .record({
    category: fc.integer({ min: 1, max: 255 }),
    submitted: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    bits: fc.integer({ min: 0, max: 2 ** 40 - 1 }),
    version: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    effect: fc.constantFrom(...updateEffects),
    to: fc.option(fc.integer({ min: 1, max: 255 })),
    why: fc.option(fc.constantFrom(...changeCauses)),
    days: fc.option(fc.integer({ min: 0, max: 20_000 })),
  })
  .map(({ category, submitted, bits, version, effect, to, why, days }) => ({
    place: { category, submittedAt: instant(submitted), number: applicationNumber(bits) },
    version,
    effect,
    ...(to === null ? {} : { to }),
    ...(why === null ? {} : { why }),
    ...(days === null ? {} : { lastDay: addDays(day('2020-01-01'), days) }),
  }));

describe('rows of an update', () => {
  it('come out of their bytes as they went in', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const packed = packUpdateRows(rows);
        expect(packed).toHaveLength(rows.length * updateRowBytes);
        expect(unpackUpdateRows(packed)).toEqual(rows);
      }),
    );
  });

  it('give the same totals however they are cut into pages', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.nat(20), (rows, cut) => {
        const whole = totalsWith([], rows);
        expect(totalsWith(totalsWith([], rows.slice(0, cut)), rows.slice(cut))).toEqual(whole);
        expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });

  it('have a digest that any other byte, page or input changes', () => {
    const input = { territory: 'karaganda', update: 'u', day: on, rulebook: newRules.version };
    const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)];
    const digests = [
      [input, [one, two]],
      [input, [two, one]],
      [input, [one]],
      [input, [Uint8Array.of(1, 2)]],
      [{ ...input, rulebook: cohortRulebook('other', '2026-06-30', 2022).version }, [one, two]],
    ] as const;
    const found = digests.map(([of, pages]) => pages.reduce<string>((digest, page) => digestWith(digest, page), updateDigest(of)));
    expect(new Set(found).size).toBe(digests.length);
  });
});
