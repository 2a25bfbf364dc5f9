// What a PDF of the product says: its font writes glyphs by number, and tells beside them which letters they are.

import { inflateSync } from 'node:zlib';

/** The text of its pages, one line a piece of text as it was set. */
export function textOfPdf(bytes: Uint8Array): string {
  const streams = streamsOf(Buffer.from(bytes).toString('latin1'));
  const letters = lettersOf(streams.find((stream) => stream.includes('beginbfrange')) ?? '');
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, glyphs = '']) => glyphs));
  return shown
    .map((glyphs) =>
      [...glyphs.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '')
        .join(''),
    )
    .join('\n');
}

function streamsOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });
}

/** By the number of the glyph. */
function lettersOf(map: string): readonly string[] {
  const ranges = [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].map(([, letters = '']) => letters);
  const codes = ranges.flatMap((letters) => [...letters.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex));
  return codes.map((hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))));
}
