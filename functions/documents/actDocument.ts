// The document an act of services is drawn into: one font, and one date, that of the register's end, so that it is the same bytes whenever it is made.

import PDFDocument from 'pdfkit';
import font from '#font';
import type { Instant } from '../../shared/domain/time.ts';
import type { PrintedLanguage } from './voucherWords.ts';

interface Act {
  readonly language: PrintedLanguage;
  readonly register: string;
  readonly payee: { readonly preschool: string };
  readonly finishedAt: Instant;
}

/** Empty, with the font set; `margin` in points. */
export function openAct(
  { language, register, payee, finishedAt }: Act,
  { margin, title }: { readonly margin: number; readonly title: string },
): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    // Nothing: the standard font would be looked for in a file beside the code.
    font: '',
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    // The only date in it, and what its id is made of.
    info: {
      Title: `${title} ${register}/${payee.preschool}`,
      Creator: 'Kezek',
      Producer: 'Kezek',
      CreationDate: new Date(finishedAt),
    },
  });
  document.registerFont('text', font);
  // A second time by its bytes under that name: behind every cell a table sets the font back by what it was set with, and bytes without a name are parsed
  // anew each time. The act of a great kindergarten took longer than a request may.
  return document.font('text').font(font, 'text');
}
