// A file is walked twice. The first time nothing is sent: its digest is taken, its encoding is decided on every byte of it, and a gzip cut off
// in transfer is found before it does half of its work. The second time its rows are read. Neither walk holds the file in memory.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

export type Encoding = 'utf-8' | 'windows-1251';

export interface SourceFile {
  readonly path: string;
  readonly encoding: Encoding;
  /** SHA-256 of the unpacked content: the same for a file and its .gz. */
  readonly digest: string;
  /** Lines that hold something, the header included: rows, where no cell runs over lines. */
  readonly lines: number;
}

/** The file as a whole cannot be read; the message says what to do. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

const mostBytes = 4 * 1024 ** 3;

async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const isPacked = await isGzip(path);
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  const stream = isPacked ? raw.pipe(createGunzip()) : raw;
  // An error of the file itself would otherwise end nothing but the pipe.
  if (stream !== raw) raw.on('error', (error) => stream.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new FileFault('the file is over 4 GB unpacked: split it');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new FileFault(stream === raw ? message : `the .gz is cut off or damaged (${message}): fetch it again`);
  } finally {
    raw.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    throw new FileFault(error instanceof Error ? error.message : String(error));
  });
  try {
    if (!(await file.stat()).isFile()) throw new FileFault('expected a file: it is read twice');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** The first walk. `wanted` is the encoding of the mapping. Throws `FileFault` when the file cannot be read to its end. */
export async function inspectFile(path: string, wanted: Encoding | 'auto'): Promise<SourceFile> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8');
  let lines = 0;
  let damaged = 0;
  let foreign = 0;
  let head = Buffer.alloc(0);
  let lineHolds = false;
  const judge = (text: string): void => {
    damaged += text.match(/\uFFFD/g)?.length ?? 0;
    foreign += text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  };
  for await (const chunk of readBytes(path)) {
    if (head.length < 2) head = Buffer.concat([head, chunk.subarray(0, 2)]);
    hash.update(chunk);
    judge(decoder.decode(chunk, { stream: true }));
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === 0x0a) {
        if (lineHolds) lines += 1;
        lineHolds = false;
      } else if (byte !== 0x0d) lineHolds = true;
    }
  }
  judge(decoder.decode());
  if (lineHolds) lines += 1;
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) throw new FileFault('the file is in UTF-16: save it as "CSV UTF-8"');
  // Russian in windows-1251 hardly ever makes a valid character of UTF-8. So when most are valid, the file is UTF-8 with damage here and
  // there, and rows with damage are rejected one by one; read as windows-1251 every name in it would be nonsense.
  const guessed = damaged === 0 || foreign > damaged ? 'utf-8' : 'windows-1251';
  return { path, digest: hash.digest('hex'), encoding: wanted === 'auto' ? guessed : wanted, lines };
}

/** The second walk: the text of the file, without its byte order mark. */
export async function* readText({ path, encoding }: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of readBytes(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
