// Rules give the same answer for the same question on any machine, so nothing in them asks the clock, chance or the environment; and what asks
// them stands in few known places.

import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './sourceFiles.ts';

const files = readSources();
const deployed = files.filter(({ path }) => /^(shared|functions)\//.test(path));
const domain = files.filter(({ path }) => path.startsWith('shared/domain/'));

function found(of: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return of.flatMap(({ path, code }) => [...code.matchAll(new RegExp(pattern, 'g'))].map(([text]) => `${path}: ${text}`));
}

const clock = /\bDate\.now\b|new Date\(\s*\)|\bDate\(\)|\bperformance\.now\b|\bprocess\.hrtime\b/;
const chance = /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/;
const timers = /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|\bqueueMicrotask\b/;
const environment = /\bprocess\.(env|argv|cwd|exit|platform)\b/;

describe('the domain', () => {
  it.each([
    ['the clock', clock],
    ['chance', chance],
    ['timers', timers],
    ['the environment', /\bprocess\b|\bglobalThis\b/],
    ['anything it has to wait for', /\bawait\b|\basync\b|\bPromise\b|\.then\(/],
    ['the console', /\bconsole\b/],
    ['local time of the machine', /\.get(Hours|Date|Day|Month|FullYear|Minutes|TimezoneOffset)\(|\btoLocale\w*\(|\bIntl\b/],
  ])('does not ask %s', (_, pattern) => {
    expect(found(domain, pattern)).toEqual([]);
  });
});

describe('what is deployed', () => {
  const except = (...paths: readonly string[]) => deployed.filter(({ path }) => !paths.includes(path));

  it('reads the clock in context.ts alone', () => {
    expect(found(except('shared/context.ts'), clock)).toEqual([]);
  });

  it('reads the environment in context.ts and settings.ts alone', () => {
    expect(found(except('shared/context.ts', 'shared/settings.ts'), environment)).toEqual([]);
  });

  it('draws at random for the context, for a nonce of the vault and for the pauses between tries', () => {
    expect(found(except('shared/context.ts', 'shared/vault.ts', 'shared/table/dynamo.ts'), chance)).toEqual([]);
  });

  it('waits only in the context and between tries of the table', () => {
    expect(found(except('shared/context.ts', 'shared/table/dynamo.ts', 'shared/table/dynamoErrors.ts'), timers)).toEqual([]);
  });

  it('prints nothing but by its log', () => {
    expect(found(except('shared/context.ts'), /\bconsole\.|process\.std(out|err)/)).toEqual([]);
  });

  it('sorts families by nothing but the order key', () => {
    expect(found(deployed, /\.localeCompare\b|\bIntl\.Collator\b/)).toEqual([]);
  });
});

describe('the code', () => {
  const ours = files.filter(({ path }) => !path.startsWith('test/rules/'));

  it('never counts with an ADD nor by expressions of its own', () => {
    expect(found(deployed, /UpdateExpression|UpdateCommand|UpdateItem|['"`]\s*ADD\s/)).toEqual([]);
  });

  it('is finished: nothing is put off', () => {
    const marks = ours.flatMap(({ path, text }) => [...text.matchAll(/\b(TODO|FIXME|XXX|HACK)\b/g)].map(([mark]) => `${path}: ${mark}`));
    expect(marks).toEqual([]);
  });

  it('leaves no test out, but loudly where Java or data are absent', () => {
    const tests = ours.filter(({ path }) => path.startsWith('test/'));
    expect(found(tests, /\.only\b|\b(it|test|describe)\.(skip|todo|fails)\b(?!If)|\bx(it|describe)\(/)).toEqual([]);
  });

  it('keeps to types: no any, no assertion that something is there, no silenced compiler or linter', () => {
    expect(found(deployed, /:\s*any\b|<any>|\bas any\b|\w!\.|\w!\)|\w!;/)).toEqual([]);
    const silenced = ours.filter(
      ({ path, text }) => !path.startsWith('test/') && /@ts-(ignore|nocheck|expect-error)|oxlint-disable|eslint-disable/.test(text),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('patches no module and fakes no clock in its tests', () => {
    const tests = ours.filter(({ path }) => path.startsWith('test/'));
    expect(found(tests, /\bvi\.(mock|doMock|spyOn|stubGlobal|useFakeTimers|setSystemTime)\b/)).toEqual([]);
  });

  it('makes no number of money or of a place with a fraction', () => {
    expect(found(domain, /\bparseFloat\b|\.toFixed\(/)).toEqual([]);
  });
});
