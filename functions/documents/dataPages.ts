// A person's data as pages of A4: sections of labelled lines, as many pages as they need.

import PDFDocument from 'pdfkit';
import font from '#font';
import { dayInWords } from '../../shared/domain/dayWords.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { dataWords } from './dataWords.ts';
import { bytesOf } from './documentBytes.ts';
import type { PrintedLanguage } from './voucherWords.ts';

export interface DataSection {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

/** Points, on A4. */
const page = { width: 595.28, side: 64, top: 64, bottom: 770, labels: 170 } as const;
const ink = { text: '#1a1a1a', faint: '#5a5a5a' } as const;
const width = page.width - 2 * page.side;

/** The pages as a PDF. */
export async function printData(data: {
  readonly language: PrintedLanguage;
  readonly at: Instant;
  readonly sections: readonly DataSection[];
}): Promise<Uint8Array> {
  const words = dataWords[data.language];
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    // Nothing: the standard font would be looked for in a file beside the code.
    font: '',
    lang: data.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: words.title, Creator: 'Kezek', Producer: 'Kezek', CreationDate: new Date(data.at) },
  });
  document.registerFont('text', font).font('text');
  const bytes = bytesOf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  let y: number = page.top;
  const add = (kind: 'H1' | 'H2' | 'P', text: string, size: number, color: string, gap: number) => {
    document.fontSize(size);
    const height = document.heightOfString(text, { width });
    y = roomFor(document, y, height);
    const top = y;
    root.add(document.struct(kind, {}, () => void document.fontSize(size).fillColor(color).text(text, page.side, top, { width })));
    y = top + height + gap;
  };
  add('H1', words.title, 22, ink.text, 4);
  add('P', `${words.takenOn}: ${dayInWords(dayOf(data.at), data.language)}`, 10, ink.faint, 4);
  add('P', words.careful, 10, ink.faint, 10);
  for (const { title, rows } of data.sections) {
    y += 8;
    add('H2', title, 13, ink.text, 4);
    for (const [label, value] of rows) {
      document.fontSize(10);
      const height = Math.max(
        document.heightOfString(label, { width: page.labels - 12 }),
        document.heightOfString(value, { width: width - page.labels }),
      );
      y = roomFor(document, y, height);
      const top = y;
      const draw = () => {
        document
          .fontSize(10)
          .fillColor(ink.faint)
          .text(label, page.side, top, { width: page.labels - 12 });
        document.fillColor(ink.text).text(value, page.side + page.labels, top, { width: width - page.labels });
      };
      root.add(document.struct('P', {}, draw));
      y = top + height + 4;
    }
  }
  y += 10;
  add('P', words.whole, 10, ink.faint, 0);
  root.end();
  document.end();
  return bytes;
}

/** Where to go on: on the next page where this one has no room. */
function roomFor(document: PDFKit.PDFDocument, y: number, height: number): number {
  if (y + height <= page.bottom) return y;
  document.addPage();
  return page.top;
}
