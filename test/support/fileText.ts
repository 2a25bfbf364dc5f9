// What a file of the product says, whatever it is packed in: the letters of a page, or every part of a workbook.

import { strFromU8, unzipSync } from 'fflate';
import { textOfPdf } from './pdfText.ts';

export function textOfFile(bytes: Uint8Array): string {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return textOfPdf(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
