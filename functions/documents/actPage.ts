// An act of services on paper, the same bytes for the same act: what the state pays a kindergarten by one register, to be signed by both. No child's name and
// no IIN stands on it; the annex names contracts. The register's digest ties the paper to what was paid.

import { printedTenge } from '../../shared/domain/tenge.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Payee } from '../../shared/table/payeeItems.ts';
import type { RegisterLine } from '../../shared/table/registerItems.ts';
import { openAct } from './actDocument.ts';
import { paidDaysOf, sumAct, type MonthCodes } from './actSums.ts';
import { actWords, monthInWords, type ActWords } from './actWords.ts';
import type { CodeColumn } from './registerTables.ts';
import type { PrintedLanguage } from './voucherWords.ts';
import { bytesOf } from './documentBytes.ts';

export interface PrintedAct {
  readonly language: PrintedLanguage;
  readonly territory: string;
  readonly register: string;
  readonly month: string;
  readonly finishedAt: Instant;
  readonly digest: string;
  readonly payee: Payee;
  readonly lines: readonly RegisterLine[];
  /** Of the act's month, and of every month that a line of it is of. */
  readonly codes: MonthCodes;
}

/** Points, on A4. So many lines of the annex fit a page, below its heading. */
const page = { margin: 56, width: 595.28 - 112, height: 841.89, linesOfAnnex: 38, signatures: 210 } as const;
const ink = { text: '#1a1a1a', faint: '#5a5a5a', line: '#b0b0b0', head: '#f0f0f0' } as const;
const sizes = { title: 20, subtitle: 12, heading: 11, text: 9.5, small: 8 } as const;

type Row = readonly string[];

interface Column {
  readonly head: string;
  /** Of the width of the page. */
  readonly share: number;
  /** A number: it stands at the right. */
  readonly counts?: boolean;
}

/** The pages as a PDF. */
export function printAct(act: PrintedAct): Promise<Uint8Array> {
  const document = drawAct(act);
  const bytes = bytesOf(document);
  document.end();
  return bytes;
}

/** The pages, not ended yet. */
export function drawAct(act: PrintedAct): PDFKit.PDFDocument {
  const { language, payee, lines, codes } = act;
  const words = actWords[language];
  const sums = sumAct(lines, act.month, codes);
  const document = openAct(act, { margin: page.margin, title: words.title });
  const root = document.struct('Document');
  document.addStructure(root);
  const write = (kind: 'H1' | 'H2' | 'P', text: string, size: number, color: string = ink.text) => {
    root.add(
      document.struct(kind, {}, () => document.fontSize(size).fillColor(color).text(text, page.margin, document.y, { width: page.width })),
    );
  };
  const gap = (points: number) => (document.y += points);
  const table = (columns: readonly Column[], rows: readonly Row[]) => {
    document.fontSize(sizes.text).fillColor(ink.text);
    const [first, ...others] = columns.map(({ share }) => share * page.width);
    const alignOf = (place: number) => ({ x: columns[place]?.counts === true ? ('right' as const) : ('left' as const), y: 'top' as const });
    const options = {
      structParent: root,
      position: { x: page.margin, y: document.y },
      columnStyles: [first ?? page.width, ...others],
      defaultStyle: { border: 0.5, borderColor: ink.line, padding: 3, textColor: ink.text },
      data: [
        columns.map(({ head }, place) => ({ text: head, type: 'TH' as const, backgroundColor: ink.head, align: alignOf(place) })),
        ...rows.map((row) => row.map((text, place) => ({ text, align: alignOf(place) }))),
      ],
    };
    document.table(options);
    document.x = page.margin;
  };

  write('H1', words.title, sizes.title);
  gap(2);
  write('P', words.subtitle(`${act.register}/${payee.preschool}`, monthInWords(act.month, language)), sizes.subtitle, ink.faint);
  gap(10);
  for (const [label, value] of aboutOf(act, words)) write('P', `${label}: ${value}`, sizes.text);
  gap(10);
  write('H2', words.byMonth, sizes.heading);
  gap(3);
  table(
    [
      { head: words.month, share: 0.28 },
      { head: words.kind, share: 0.18 },
      { head: words.children, share: 0.16, counts: true },
      { head: words.paidDays, share: 0.18, counts: true },
      { head: words.amount, share: 0.2, counts: true },
    ],
    [
      ...sums.months.map(({ month, kind, children, paidDays, amount }) => [
        monthInWords(month, language),
        words.kinds[kind],
        String(children),
        String(paidDays),
        printedTenge(amount),
      ]),
      [words.total, '', String(sums.children), String(sums.paidDays), printedTenge(sums.amount)],
    ],
  );
  gap(10);
  write('H2', words.byCode, sizes.heading);
  gap(3);
  const paid = ({ payable }: CodeColumn) => (payable ? words.yes : words.no);
  table(
    [
      { head: words.code, share: 0.6 },
      { head: words.paid, share: 0.2 },
      { head: words.days, share: 0.2, counts: true },
    ],
    sums.days.map(({ column, days }) => [`${column.label[language]} (${column.code})`, paid(column), String(days)]),
  );
  gap(12);
  const due = sums.amount < 0 ? words.toReturn : words.toPay;
  write('H2', due(printedTenge(Math.abs(sums.amount))), sizes.subtitle);
  gap(6);
  write('P', words.statement, sizes.text);
  if (document.y > page.height - page.margin - page.signatures) document.addPage();
  for (const side of [words.forProvider, words.forCustomer]) {
    gap(16);
    write('P', `${side}: ______________________________________________    ${words.seal}`, sizes.text);
    write('P', words.signature, sizes.small, ink.faint);
  }
  gap(14);
  write('P', `${words.digest}: ${act.digest}`, sizes.small, ink.faint);
  write('P', words.noNames, sizes.small, ink.faint);
  for (let from = 0; from < lines.length; from += page.linesOfAnnex) {
    document.addPage();
    write('H2', words.annex, sizes.heading);
    gap(3);
    const rows = lines.slice(from, from + page.linesOfAnnex).map((line, place): Row => {
      const days = `${paidDaysOf(line, codes)} / ${line.workingDays}`;
      return [String(from + place + 1), line.contract, line.month, words.kinds[line.kind], days, printedTenge(line.amount)];
    });
    table(annexColumns(words), rows);
  }
  numberPages(document, words);
  root.end();
  return document;
}

const annexColumns = (words: ActWords): readonly Column[] => [
  { head: words.place, share: 0.08, counts: true },
  { head: words.contract, share: 0.26 },
  { head: words.month, share: 0.12 },
  { head: words.kind, share: 0.16 },
  { head: words.payableOf, share: 0.18, counts: true },
  { head: words.amount, share: 0.2, counts: true },
];

/** Who and by what, label and value. */
function aboutOf(
  { language, territory, register, finishedAt, payee }: PrintedAct,
  words: ActWords,
): readonly (readonly [string, string])[] {
  const day = dayOf(finishedAt).split('-').toReversed().join('.');
  return [
    [words.customer, words.department(territory)],
    [words.provider, payee.names[language]],
    [words.bin, payee.bin ?? words.entrepreneur],
    [words.register, words.registerOf(register, day)],
  ];
}

/** At the foot of every page, as nothing a reader aloud has to say. */
function numberPages(document: PDFKit.PDFDocument, words: ActWords): void {
  const { count } = document.bufferedPageRange();
  for (let place = 0; place < count; place += 1) {
    document.switchToPage(place);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .fontSize(sizes.small)
      .fillColor(ink.faint)
      .text(words.page(place + 1, count), page.margin, page.height - page.margin + 16, {
        width: page.width,
        align: 'right',
        lineBreak: false,
      });
    document.endMarkedContent();
  }
}
