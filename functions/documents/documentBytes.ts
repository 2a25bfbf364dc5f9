/** The bytes of a document, once it is ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    document.on('error', failed);
  });
}
