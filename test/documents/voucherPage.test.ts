// What a printed voucher looks like: every letter is in its font, and the longest names leave the code alone.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import font from '#font';
import { bottomOf, printVoucher, type PrintedVoucher } from '../../functions/documents/voucherPage.ts';
import { voucherWords } from '../../functions/documents/voucherWords.ts';
import { esbuildOptions, projectRoot } from '../../infra/constructs/houseFunction.ts';
import { day } from '../../shared/domain/time.ts';
import { at } from '../support/city.ts';

const printed: PrintedVoucher = {
  language: 'kk',
  territory: 'Қарағанды',
  voucher: '0123456789ABCDEF',
  application: '7K2M4Q9X',
  issuedAt: at('2026-07-01T10:00:00+05:00'),
  issuedOn: day('2026-07-01'),
  confirmedOn: day('2026-07-02'),
  validUntil: day('2026-07-09'),
  address: 'https://queue.example/v1/vouchers/abcdefghijklmnopqrstuvwxyz/check',
};
const everything: PrintedVoucher = {
  ...printed,
  contract: { preschool: '«Әділет ғасыры» балабақшасы '.repeat(10).slice(0, 200), startsOn: day('2026-09-01') },
};

describe('the font', () => {
  it('has every letter of Kazakh and Russian, and all that the page says', () => {
    const document = new PDFDocument({ font: '' });
    document.registerFont('text', font);
    const isFont = (value: unknown) => typeof value === 'object' && value !== null && 'hasGlyphForCodePoint' in value;
    const glyphs = z.object({ font: z.custom<{ hasGlyphForCodePoint(code: number): boolean }>(isFont) });
    const used = glyphs.parse(Reflect.get(document.font('text'), '_font')).font;
    expect(used.hasGlyphForCodePoint(0x10ffff)).toBe(false);
    const said = Object.values(voucherWords).flatMap((words) =>
      Object.values(words).map((word) => (typeof word === 'string' ? word : word('01.02.2026'))),
    );
    const letters = new Set(Array.from(`әғқңөұүһіӘҒҚҢӨҰҮҺІабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»–—№0123456789${said.join('')}`));
    expect([...letters].filter((letter) => !used.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([]);
  });
});

describe('the page', () => {
  it.each(['kk', 'ru'] as const)('in %s keeps its rows above the code with a name of 200 letters', async (language) => {
    const pdf = await printVoucher({ ...everything, language });
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g),
    ).toHaveLength(1);
    expect(bottomOf({ ...everything, language })).toBeLessThanOrEqual(580 - 12);
  });

  it('is the same bytes made at any time by any process', async () => {
    const [one, two] = [await printVoucher(printed), await printVoucher({ ...printed })];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(Buffer.from(await printVoucher({ ...printed, voucher: '1123456789ABCDEF' })).equals(Buffer.from(one))).toBe(false);
  });

  it('comes out of the bundle to the same byte, with nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kezek-bundle-'));
    try {
      const built = await build({ ...esbuildOptions(`${projectRoot}functions/documents/voucherPage.ts`), write: false });
      const file = join(folder, 'index.cjs');
      writeFileSync(file, built.outputFiles[0]?.contents ?? '');
      const loaded: unknown = createRequire(import.meta.url)(file);
      const bundled = z.object({ printVoucher: z.custom<typeof printVoucher>((value) => typeof value === 'function') }).parse(loaded);
      const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
      expect(digest(await bundled.printVoucher(everything))).toBe(digest(await printVoucher(everything)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
