// A payment register as tables: CSV that no spreadsheet carries out, in parts, again the same bytes.

import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/domain/csv.ts';
import { exportParts } from '../../shared/domain/exportParts.ts';
import { isOrganisation } from '../../shared/domain/organisation.ts';
import { decimalTenge, printedTenge } from '../../shared/domain/tenge.ts';
import { codeColumns } from '../../functions/documents/registerTables.ts';

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+7 701', "'+7 701"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    [' =1', "' =1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['Детский сад;=HYPERLINK("x")', `"Детский сад;'=HYPERLINK(""x"")"`],
    ['№ 5,-1', `"№ 5,'-1"`],
    ['«Ай"=1', `"«Ай""'=1"`],
    ['Ай-гөлек № 5', 'Ай-гөлек № 5'],
    ['2026-07', '2026-07'],
  ])('%j is written as %j', (text, written) => expect(csvOf([[text]])).toBe(`${written}\r\n`));

  it('that breaks a line begins no formula on the next one', () => {
    expect(csvOf([['a\r\n=1'], ['\r=1'], ['\n']])).toBe(`"a\r\n'=1"\r\n"'\r'=1"\r\n"'\n"\r\n`);
  });

  it('is a number where it is one, a negative one too', () => expect(csvOf([[-4_545_500, 0, 7]])).toBe('-4545500,0,7\r\n'));

  it('comes back as what it was, but for the signs that keep it a text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (lines) => {
        const read = parse(csvOf(lines), { relaxColumnCount: true });
        expect(read.map((cells) => cells.map((cell) => cell.replaceAll("'", '')))).toEqual(
          lines.map((cells) => cells.map((cell) => cell.replaceAll("'", ''))),
        );
      }),
    );
  });

  it('never begins a formula, whatever is written and by whichever separator it is read', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '"', '\t', '\r', '\n', ' ', '|', 'a', '1', "'") });
    fc.assert(
      fc.property(nasty, (text) => {
        for (const separator of [/,/, /;/, /\t/, /\|/]) {
          const fields = csvOf([[text]])
            .split(/\r\n|\r|\n/)
            .flatMap((line) => line.split(separator));
          for (const field of fields) expect(field.replaceAll('"', '').trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    [0, '0.00', '0,00'],
    [5, '0.05', '0,05'],
    [-5, '-0.05', '-0,05'],
    [4_545_500, '45455.00', '45\u00A0455,00'],
    [-123_456_789_01, '-123456789.01', '-123\u00A0456\u00A0789,01'],
  ])('of %i tiyn is %s to a program and %s to a reader', (tiyn, decimal, printed) => {
    expect(decimalTenge(tiyn)).toBe(decimal);
    expect(printedTenge(tiyn)).toBe(printed);
  });

  it('is never a fraction of a tiyn', () => expect(() => decimalTenge(0.5)).toThrow(RangeError));
});

describe('the parts of a register', () => {
  const bill = (preschool: string, lines: number) => ({ preschool, lines, amount: lines * 100 });

  it('are whole kindergartens, as many as fit', () => {
    expect(exportParts([bill('a', 60), bill('b', 40), bill('c', 1), bill('d', 250), bill('e', 5)], 100)).toEqual([
      { part: 1, between: { first: 'a', last: 'b' }, preschools: 2, lines: 100, amount: 10_000 },
      { part: 2, between: { first: 'c', last: 'c' }, preschools: 1, lines: 1, amount: 100 },
      { part: 3, between: { first: 'd', last: 'd' }, preschools: 1, lines: 250, amount: 25_000 },
      { part: 4, between: { first: 'e', last: 'e' }, preschools: 1, lines: 5, amount: 500 },
    ]);
    expect(exportParts([])).toEqual([{ part: 1, preschools: 0, lines: 0, amount: 0 }]);
  });

  it('have every kindergarten once and add up to all lines (I-17)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (sizes, most) => {
        const bills = sizes.map((lines, place) => bill(`p${String(place).padStart(3, '0')}`, lines));
        const parts = exportParts(bills, most);
        expect(parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(sizes.reduce((sum, lines) => sum + lines, 0));
        const inParts = parts.flatMap(({ between }) =>
          between === undefined ? [] : bills.filter(({ preschool }) => preschool >= between.first && preschool <= between.last),
        );
        expect(inParts).toEqual(bills);
        for (const { lines, preschools } of parts) expect(lines <= most || preschools === 1).toBe(true);
      }),
    );
  });
});

describe('a number in the register of kindergartens', () => {
  it.each([
    ['050140000009', true],
    ['050150000009', true],
    ['050160000009', false],
    ['800101000057', false],
    ['800131000057', false],
  ])('%s is an organisation’s: %s; in doubt it is a person’s and is not shown (I-30)', (number, is) => {
    expect(isOrganisation(number)).toBe(is);
  });
});

describe('the columns of days', () => {
  it('are the rulebook’s codes in its order, then those only the bills have, and no day that is none', () => {
    const labels = { kk: 'Келді', ru: 'В группе', en: 'Present' };
    const known = [{ code: 'P', key: 'present', labels, present: true, valid: true, payable: true }];
    const columns = codeColumns(known, [{ days: { P: 4, H: 2, '-': 1, X: 1 } }, { days: { B: 1 } }]);
    expect(columns.map(({ code }) => code)).toEqual(['P', 'B', 'X']);
  });
});
