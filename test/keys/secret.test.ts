// A secret does not slip out by any of the ways in which values usually do, and who may open one is written here.

import { inspect, format } from 'node:util';
import { describe, expect, it } from 'vitest';
import { secret } from '../../shared/domain/secret.ts';
import { logTo } from '../../shared/log.ts';
import { readSources } from '../rules/sourceFiles.ts';

const iin = '800101000057';

/** Each of them shows or works on what is the person's own, or whom its route lets in may see; everything else passes a secret on. */
const mayReveal = [
  // The person themselves reads or changes it.
  'functions/parent/addMyChild.ts',
  'functions/parent/addMyPhone.ts',
  'functions/parent/eraseMe.ts',
  'functions/parent/erasing.ts',
  'functions/parent/findMyPhone.ts',
  'functions/parent/listMyChildren.ts',
  'functions/parent/me.ts',
  'functions/parent/removeMyPhone.ts',
  'functions/parent/siblings.ts',
  'functions/parent/submitApplication.ts',
  'functions/parent/takeFromFormer.ts',
  'functions/parent/updateMySettings.ts',
  'functions/parent/verifyMyPhone.ts',
  'shared/table/ownData.ts',
  // The kindergarten of the child, and the department of the territory: the look is written down.
  'functions/department/listGuardianships.ts',
  'functions/department/mergeApplication.ts',
  'functions/department/showContacts.ts',
  'functions/department/showFamilyFile.ts',
  'functions/preschool/familyView.ts',
  'functions/preschool/groupDay.ts',
  // The city's registry is asked by IIN; messages go to phones.
  'functions/jobs/verifyGuardianships.ts',
  'functions/stream/reach.ts',
  'shared/table/signatures.ts',
  // A verified description becomes the child's; an IIN gets an alias under a newer key.
  'shared/table/deciding.ts',
  'shared/rotating.ts',
  // What somebody is found by goes with them.
  'shared/table/erasing.ts',
];

describe('a secret', () => {
  const held = secret(iin);
  /** As somebody who got past the linter would use it. */
  const forced = held as unknown as string;

  it('is opened by its name', () => {
    expect(held.reveal()).toBe(iin);
  });

  it('prints as a mark and nothing else', () => {
    for (const text of [
      String(held),
      `is ${forced}`,
      inspect(held),
      inspect({ a: [held] }, { showHidden: true, depth: 9 }),
      format('%s %o %j', held, held, 1),
    ])
      expect(text).not.toContain(iin);
    expect(`is ${forced}`).toBe('is [secret]');
    expect(inspect(held)).toBe('[secret]');
    expect(Object.entries(held)).toEqual([]);
    expect({ ...(held as object) }).toEqual({});
  });

  it('does not become JSON, alone or deep in something else', () => {
    expect(() => JSON.stringify(held)).toThrow(TypeError);
    expect(() => JSON.stringify({ a: [{ held }] })).toThrow('a secret does not become JSON');
  });

  it('is not compared, added or sorted', () => {
    const other: unknown = secret(iin);
    expect(() => held[Symbol.toPrimitive]('default')).toThrow(TypeError);
    expect(() => (held as unknown as number) < 1).toThrow(TypeError);
    expect(() => forced + 'x').toThrow(TypeError);
    expect(held === other).toBe(false);
  });

  it('is not logged, not even by an error that has it', () => {
    const lines: string[] = [];
    logTo((line) => lines.push(line)).error('code-not-sent', { reason: `is ${forced}` });
    expect(lines.join('')).toContain('[secret]');
    expect(inspect(new Error('x', { cause: held }))).not.toContain(iin);
  });

  it('is opened in the files listed here and in no other', () => {
    const opening = readSources()
      .filter(({ path, code }) => !path.startsWith('test/') && path !== 'shared/domain/secret.ts' && /\breveal\b/.test(code))
      .map(({ path }) => path);
    expect(opening.toSorted()).toEqual(mayReveal.toSorted());
  });
});

describe('whoever looks a person up by IIN', () => {
  it('asks whose id it always was, and makes none of the IIN alone', () => {
    const made = readSources().filter(
      ({ path, code }) => /^(shared|functions|local)\//.test(path) && /\.identify\(\s*'(person|child)'/.test(code),
    );
    // A child of another system's months is nobody's record: its id is only told apart from others by.
    expect(made.map(({ path }) => path)).toEqual(['functions/department/importAttendanceHistory.ts']);
  });
});
