// A voucher on paper: one A4 page, the same bytes for the same voucher. No name and no IIN stand on it: what is printed gets lost, photographed and
// left in copiers, and the number is enough for whoever has a right to know more. Whether it is still valid no paper can say; the code leads to what can.

import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import font from '#font';
import type { Day, Instant } from '../../shared/domain/time.ts';
import { voucherWords, type PrintedLanguage, type VoucherWords } from './voucherWords.ts';
import { bytesOf } from './documentBytes.ts';

export interface PrintedVoucher {
  readonly language: PrintedLanguage;
  readonly territory: string;
  readonly voucher: string;
  readonly application: string;
  readonly issuedAt: Instant;
  readonly issuedOn: Day;
  readonly confirmedOn?: Day | undefined;
  /** The last day to sign a contract; absent: until it is refused or revoked. */
  readonly validUntil?: Day | undefined;
  readonly contract?: { readonly preschool: string; readonly startsOn: Day } | undefined;
  /** The address of the check page. */
  readonly address: string;
}

/** Points, on A4. The rows end above the code with the longest name the register takes; a test measures it. */
const page = { width: 595.28, side: 64, top: 72, rowsTop: 172, gap: 8, labels: 150, code: 150, codeTop: 580 } as const;
const ink = { text: '#1a1a1a', faint: '#5a5a5a', line: '#c8c8c8' } as const;
const width = page.width - 2 * page.side;

interface Style {
  readonly width: number;
  readonly size: number;
  readonly color?: string;
}

const inLabel: Style = { width: page.labels - 12, size: 10, color: ink.faint };
const inValue: Style = { width: width - page.labels, size: 12 };
const lineGapOf = (size: number) => size * 0.15;

/** The page as a PDF. */
export async function printVoucher(printed: PrintedVoucher): Promise<Uint8Array> {
  const words = voucherWords[printed.language];
  const document = openPage(printed, words);
  const bytes = bytesOf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const add = (kind: 'H1' | 'P', draw: () => void) => root.add(document.struct(kind, {}, draw));
  add('P', () => write(document, printed.territory, page.side, page.top, { width, size: 11, color: ink.faint }));
  add('H1', () => write(document, words.title, page.side, document.y + 6, { width, size: 30 }));
  add('P', () => write(document, words.subtitle, page.side, document.y + 2, { width, size: 12, color: ink.faint }));
  for (const { label, value, top } of placeRows(document, printed, words)) {
    document
      .moveTo(page.side, top)
      .lineTo(page.width - page.side, top)
      .lineWidth(0.5)
      .stroke(ink.line);
    add('P', () => {
      write(document, label, page.side, top + page.gap + 1.5, inLabel);
      write(document, value, page.side + page.labels, top + page.gap, inValue);
    });
  }
  root.add(document.struct('Figure', { alt: `${words.figure}: ${printed.address}` }, () => drawCode(document, printed.address)));
  const beside: Style = { width: width - page.code - 20, size: 9.5, color: ink.faint };
  const left = page.side + page.code + 20;
  add('P', () => write(document, words.check, left, page.codeTop + 6, { ...beside, size: 13, color: ink.text }));
  add('P', () => write(document, words.checkHow, left, document.y + 4, beside));
  add('P', () => write(document, printed.address, left, document.y + 6, { ...beside, size: 8.5, color: ink.text }));
  add('P', () => write(document, words.noName, page.side, page.codeTop + page.code + 24, { ...beside, width }));
  root.end();
  document.end();
  return bytes;
}

/** Where the rows end, in points from the top: above the code, whatever they say. */
export function bottomOf(printed: PrintedVoucher): number {
  const words = voucherWords[printed.language];
  return placeRows(openPage(printed, words), printed, words).at(-1)?.bottom ?? page.rowsTop;
}

function placeRows(document: PDFKit.PDFDocument, printed: PrintedVoucher, words: VoucherWords) {
  let top: number = page.rowsTop;
  return rowsOf(printed, words).map(([label, value]) => {
    const heights = [heightOf(document, label, inLabel), heightOf(document, value, inValue)];
    const row = { label, value, top, bottom: top + Math.max(...heights) + 2 * page.gap };
    top = row.bottom;
    return row;
  });
}

function heightOf(document: PDFKit.PDFDocument, text: string, { width, size }: Style): number {
  return document.fontSize(size).heightOfString(text, { width, lineGap: lineGapOf(size) });
}

/** Label and value of each line of the page, in order. */
function rowsOf(printed: PrintedVoucher, words: VoucherWords): readonly (readonly [string, string])[] {
  const { confirmedOn, validUntil, contract } = printed;
  return [
    [words.territory, printed.territory],
    [words.voucher, spaced(printed.voucher)],
    [words.application, spaced(printed.application)],
    [words.issued, dotted(printed.issuedOn)],
    ...(confirmedOn === undefined ? [] : [[words.confirmed, dotted(confirmedOn)] as const]),
    [words.valid, validUntil === undefined ? words.validOpen : words.validUntil(dotted(validUntil))],
    ...(contract === undefined
      ? []
      : [[words.preschool, contract.preschool] as const, [words.startsOn, dotted(contract.startsOn)] as const]),
  ];
}

function openPage({ language, issuedAt }: PrintedVoucher, words: VoucherWords): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    // Nothing: the standard font would be looked for in a file beside the code.
    font: '',
    lang: language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    // The only date in it, and what its id is made of.
    info: { Title: words.title, Creator: 'Kezek', Producer: 'Kezek', CreationDate: new Date(issuedAt) },
  });
  document.registerFont('text', font);
  return document.font('text');
}

function write(document: PDFKit.PDFDocument, text: string, x: number, y: number, { width: most, size, color = ink.text }: Style): void {
  document
    .fontSize(size)
    .fillColor(color)
    .text(text, x, y, { width: most, lineGap: lineGapOf(size) });
}

/** The code as black runs of modules: no picture, so it is sharp on any printer. */
function drawCode(document: PDFKit.PDFDocument, address: string): void {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const module = page.code / size;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let run = 0;
      while (column + run < size && data[row * size + column + run] === 1) run += 1;
      if (run > 0) document.rect(page.side + column * module, page.codeTop + row * module, run * module, module);
      column += run;
    }
  }
  document.fill('#000000');
}

/** In fours, as people read long numbers to each other. */
const spaced = (text: string) => text.replaceAll(/(.{4})(?=.)/g, '$1 ');
/** As dates are written in Kazakhstan. */
const dotted = (day: Day) => day.split('-').toReversed().join('.');
