import { describe, expect, it } from 'vitest';
import { headDigestOf, isHeadTold } from '../../shared/domain/headDigest.ts';
import { sealedAttributes } from '../../shared/table/sealedValues.ts';

const contract = { item: 'contract', contract: 'C1', preschool: 'balapan', group: 'first', startsOn: '2026-09-01', signatures: {} };
const told = headDigestOf('contract#C1', contract);

/** A value at that way, in maps and lists. */
function at([step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return value;
  return step === '*' ? [at(rest, value)] : { [step]: at(rest, value) };
}

describe('the digest of a head', () => {
  it('is the same of what is written and of what is stored, however its fields are ordered', () => {
    const stored = { sk: 'CONTRACT', pk: 'CONTRACT#C1', eventHash: 'ab', version: 7, ...contract };
    expect(isHeadTold('contract#C1', stored, told)).toBe(true);
    expect(isHeadTold('contract#C1', { ...contract, endsOn: undefined, signatures: { parent: undefined } }, told)).toBe(true);
    const turned = Object.fromEntries(Object.entries(contract).toReversed());
    expect(isHeadTold('contract#C1', turned, told)).toBe(true);
  });

  it('is another where anything is changed, added or gone', () => {
    const { group: _, ...shorter } = contract;
    const longer = { ...contract, endsOn: '2026-12-31' };
    const forged = [{ ...contract, preschool: 'aigolek' }, shorter, longer, { ...contract, signatures: { parent: { by: 'p' } } }];
    for (const one of forged) expect(isHeadTold('contract#C1', one, told)).toBe(false);
  });

  it('takes a place on the map to its last digit', () => {
    const placed = (latitude: number) => headDigestOf('preschool#balapan', { location: { latitude, longitude: 73.1 } });
    expect(placed(49.801234)).toBe(placed(49.801234));
    expect(placed(49.801234)).not.toBe(placed(49.801235));
  });

  it('is not made of half a character, which no table keeps: no event goes without a digest', () => {
    expect(() => headDigestOf('preschool#balapan', { names: '\uD800' })).toThrow(RangeError);
  });

  it('holds nothing against what was told in another way', () => {
    expect(isHeadTold('contract#C1', { ...contract, group: 'second' }, '1:00')).toBe(true);
  });

  it('holds that a sealed value is there and not what it says, as a rotation seals it anew', () => {
    const kinds = {
      appointment: 'appointment',
      preschoolRecord: 'preschool',
      absences: 'absences',
      revocation: 'revocation',
      sheet: 'sheet',
    };
    for (const [item, kind] of Object.entries(kinds))
      for (const { path } of sealedAttributes[item] ?? []) {
        const digest = (value: unknown) => headDigestOf(`${kind}#1`, value as object);
        expect([item, path, digest(at(path, 'one'))]).toEqual([item, path, digest(at(path, 'other'))]);
        expect(digest(at(path, 'one'))).not.toBe(digest(at(path.slice(0, -1), '')));
      }
  });

  it('does not hold the papers a family named, which are destroyed with their term, and holds the claim', () => {
    const claim = { status: 'large-family', state: 'verified', at: 5 };
    const digest = (fields: object) => headDigestOf('application#7K2M4Q9X', fields);
    const before = { claims: [{ ...claim, evidence: 'sealed', document: 'D1' }], specialNeeds: { conclusion: '12' } };
    expect(digest(before)).toBe(digest({ claims: [claim] }));
    expect(digest(before)).not.toBe(digest({ claims: [{ ...claim, state: 'rejected' }] }));
  });
});
