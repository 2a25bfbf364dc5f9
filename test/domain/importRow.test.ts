import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalColumns, importNotes, isRejection, readImportRow, rejectionCodes } from '../../shared/domain/importRow.ts';
import { noteTexts, rejectionTexts } from '../../shared/domain/importTexts.ts';
import { parseInstant } from '../../shared/domain/time.ts';

const receivedAt = parseInstant('2026-07-01T09:00:00+05:00');
if (receivedAt === undefined) throw new Error('a date of this test is wrong');
const against = { source: 'old-system', receivedAt, statuses: ['large-family', 'teacher'] };

const smallest = { childReference: '417', bornOn: '2021-03-15', submittedAt: '2023-06-01T09:15:00.123+05:00' };
const read = (cells: Record<string, string>) => readImportRow({ ...smallest, ...cells }, against);

function accepted(cells: Record<string, string>, source = 'old-system') {
  const row = readImportRow({ ...smallest, ...cells }, { ...against, source });
  if (isRejection(row)) throw new Error(`rejected: ${row.rejected} ${row.field}`);
  return row;
}

describe('a row that is taken', () => {
  test('keeps its time of submission to the millisecond, as 2023-06-01T04:15:00.123Z', () => {
    expect(accepted({}).submittedAt).toBe(Date.UTC(2023, 5, 1, 4, 15, 0, 123));
  });

  test('needs no contact and no district: both are noted', () => {
    const row = accepted({});
    expect(row.notes).toEqual(['district-missing', 'no-contact']);
    expect(row.guardian).toBeUndefined();
  });

  test('reads everything the canonical format has, by the examples of its columns', () => {
    const examples = Object.fromEntries(canonicalColumns.map(({ name, example }) => [name, example]));
    const row = accepted({ ...examples, statuses: 'large-family' });
    expect(row).toMatchObject({
      child: { kind: 'iin', iin: '210315500009' },
      bornOn: '2021-03-15',
      language: 'kk',
      kind: 'new',
      statuses: ['large-family'],
      legacyNumber: '2023/00417',
      guardian: { iin: '210315501807', phones: ['+77011234567', '+77011234568'], locale: 'kk' },
    });
    expect(row.notes).toEqual(['reference-set-aside', 'wanted-start-past']);
  });

  test('takes IINs by their check digit: 210315500009 by the first round, 210315501807 by the second', () => {
    for (const childIin of ['210315500009', '210315501807']) expect(accepted({ childIin }).child).toEqual({ kind: 'iin', iin: childIin });
  });

  test('sets aside what it cannot use beside the place in the queue', () => {
    const row = accepted({
      guardianIin: '210315500008',
      guardianPhone: '+7 495 123 45 67; +77011234567',
      guardianEmail: 'none',
      guardianLocale: 'de',
      language: 'Казахский',
      wantedStart: '2026-02-30',
      district: 'Центр',
    });
    expect(row.notes).toEqual([
      'wanted-start-set-aside',
      'language-set-aside',
      'guardian-iin-set-aside',
      'phone-set-aside',
      'email-set-aside',
      'locale-set-aside',
    ]);
    expect(row.guardian).toEqual({ phones: ['+77011234567'] });
  });

  test('keeps a submission from before the birth where it was, with a note', () => {
    const row = accepted({ bornOn: '2016-06-07', submittedAt: '2016-01-26T17:11:56+02:00' });
    expect(row.submittedAt).toBe(Date.UTC(2016, 0, 26, 15, 11, 56));
    expect(row.notes).toContain('submitted-before-birth');
  });

  test('keeps formulas as the text they are', () => {
    expect(accepted({ childName: '=HYPERLINK("http://x")', district: '@SUM(A1)' })).toMatchObject({
      childName: '=HYPERLINK("http://x")',
      district: '@SUM(A1)',
    });
  });

  test('reads statuses in any order and any number of times as one set', () => {
    expect(accepted({ statuses: 'teacher,large-family  teacher' }).statuses).toEqual(['large-family', 'teacher']);
  });
});

describe('a row that is rejected, with its column', () => {
  const cases: readonly (readonly [string, Record<string, string>, string, string])[] = [
    ['no child', { childReference: ' ' }, 'child-unknown', 'childReference'],
    ['letters in the IIN', { childIin: '21031550000O' }, 'iin-digits', 'childIin'],
    ['an IIN that lost a zero', { childIin: '21031550000' }, 'iin-length', 'childIin'],
    ['a wrong digit in the IIN', { childIin: '210315500008' }, 'iin-check-digit', 'childIin'],
    ['no birth date', { bornOn: '' }, 'born-on-missing', 'bornOn'],
    ['born on 2026-02-30', { bornOn: '2026-02-30' }, 'born-on-impossible', 'bornOn'],
    ['born in 1021', { bornOn: '1021-03-15' }, 'born-on-impossible', 'bornOn'],
    ['born the day after the import', { bornOn: '2026-07-02' }, 'born-in-future', 'bornOn'],
    ['no time of submission', { submittedAt: '' }, 'submitted-at-missing', 'submittedAt'],
    ['submitted on 2023-02-29', { submittedAt: '2023-02-29T00:00:00Z' }, 'submitted-at-impossible', 'submittedAt'],
    ['a time without zone', { submittedAt: '2023-06-01T09:15:00' }, 'submitted-at-impossible', 'submittedAt'],
    ['submitted a millisecond from now', { submittedAt: '2026-07-01T04:00:00.001Z' }, 'submitted-in-future', 'submittedAt'],
    ['a kind nobody knows', { kind: 'both' }, 'kind-unknown', 'kind'],
    ['a status the rulebook lacks', { statuses: 'large-family vip' }, 'status-unknown', 'statuses'],
    ['a NUL', { childName: 'A\u0000B' }, 'control-characters', 'childName'],
    ['a line break', { district: 'A\nB' }, 'control-characters', 'district'],
    ['a bidi override', { childName: 'A\u202EB' }, 'hidden-characters', 'childName'],
    ['a zero-width space in a reference', { childReference: '4\u200B17' }, 'hidden-characters', 'childReference'],
    ['a lone surrogate', { childName: 'A\uD800' }, 'characters-damaged', 'childName'],
    ['a damaged character', { childName: 'А\uFFFDна' }, 'characters-damaged', 'childName'],
    ['a megabyte', { district: 'x'.repeat(1_000_000) }, 'cell-too-long', 'district'],
    ['a name of 201 letters', { childName: 'ә'.repeat(201) }, 'cell-too-long', 'childName'],
    ['a column nobody knows', { category: '1' }, 'column-unknown', 'category'],
  ];
  test.each(cases)('%s', (_name, cells, rejected, field) => {
    expect(read(cells)).toEqual({ rejected, field });
  });
});

describe('the digest of the content (I-31)', () => {
  test('is the same on any day and however the same is written', () => {
    const first = accepted({ childName: 'Й ' });
    const again = readImportRow(
      { ...smallest, submittedAt: '2023-06-01T04:15:00.123Z', childName: 'И\u0306' },
      { ...against, statuses: [] },
    );
    expect(isRejection(again) ? again : again.contentDigest).toBe(first.contentDigest);
  });

  test('is another in the file of another source when the child has a reference, and the same when it has an IIN', () => {
    expect(accepted({}, 'other').contentDigest).not.toBe(accepted({}).contentDigest);
    expect(accepted({ childIin: '210315500009' }, 'other').contentDigest).toBe(accepted({ childIin: '210315500009' }).contentDigest);
  });

  test('changes with a millisecond of the time of submission', () => {
    expect(accepted({ submittedAt: '2023-06-01T09:15:00.124+05:00' }).contentDigest).not.toBe(accepted({}).contentDigest);
  });

  test('full-width digits make no second child (T20)', () => {
    expect(accepted({ childReference: '４１７' }).child).toEqual({ kind: 'reference', reference: '417' });
  });
});

test('never throws, and ends every record of strings as one of the two (T18)', () => {
  const name = fc.oneof(fc.constantFrom(...canonicalColumns.map((column) => column.name)), fc.string(), fc.constant('__proto__'));
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...Object.values(smallest), '210315500009', '=1+1', '\uD800', '\u202E', '+7701'),
  );
  fc.assert(
    fc.property(fc.dictionary(name, cell, { maxKeys: 8 }), fc.boolean(), (cells, complete) => {
      const row = readImportRow(complete ? { ...smallest, ...cells } : cells, against);
      if (isRejection(row)) expect(rejectionCodes).toContain(row.rejected);
      else {
        expect(row.contentDigest).toMatch(/^[0-9a-f]{64}$/);
        expect(row.notes.every((note) => importNotes.includes(note))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('every rejection and every note is said in three languages', () => {
  for (const text of [...rejectionCodes.map((code) => rejectionTexts[code]), ...importNotes.map((note) => noteTexts[note])]) {
    expect([text.kk, text.ru, text.en].every((one) => one.length > 10)).toBe(true);
  }
});
