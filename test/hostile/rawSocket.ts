// A connection on which anything may be said, as no client library would say it.

import { createConnection } from 'node:net';

export interface Said {
  readonly text: string;
  /** The other side ended it. */
  readonly ended: boolean;
  readonly milliseconds: number;
}

type Piece = string | Uint8Array | { readonly waitMilliseconds: number };

/** Says it piece by piece and listens until the other side ends the connection, or nobody said anything for a while. */
export function say(port: number, pieces: Iterable<Piece>, quietMilliseconds = 250): Promise<Said> {
  const began = performance.now();
  return new Promise((done) => {
    const heard: Buffer[] = [];
    const socket = createConnection({ port, host: '127.0.0.1' });
    const finish = (ended: boolean) => {
      clearTimeout(quiet);
      socket.destroy();
      done({ text: Buffer.concat(heard).toString('latin1'), ended, milliseconds: performance.now() - began });
    };
    let quiet = setTimeout(() => finish(false), quietMilliseconds);
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => finish(false), quietMilliseconds);
    };
    socket.on('data', (bytes) => {
      heard.push(bytes);
      wait();
    });
    socket.on('error', () => finish(true));
    socket.on('close', () => finish(true));
    socket.on('connect', () => void speak());
    async function speak() {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        if (typeof piece === 'object' && 'waitMilliseconds' in piece) await new Promise((go) => setTimeout(go, piece.waitMilliseconds));
        else socket.write(piece);
        wait();
      }
    }
  });
}

/** The status lines heard, in order. */
export function statusesIn(text: string): readonly number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}
