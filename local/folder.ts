// What the local product keeps beside its database: keys, the clock, where it stands in the stream, the messages sent. Keys let whoever reads
// them open personal values, so files are for their owner alone. A file is replaced whole or not at all.

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Folder {
  /** Absent when nothing outlives the process. */
  readonly path?: string;
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, text: string) => void;
  /** Adds one line to the end; a crash may leave the last line short. */
  readonly append: (name: string, line: string) => void;
}

const ownerOnly = { mode: 0o600 } as const;

/** The folder at that path, made if absent; without a path, one in memory. */
export function openFolder(path?: string): Folder {
  if (path === undefined) return memoryFolder();
  const root = resolve(path);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const place = (name: string) => join(root, name);
  return {
    path: root,
    read: (name) => (existsSync(place(name)) ? readFileSync(place(name), 'utf8') : undefined),
    write(name, text) {
      writeFileSync(`${place(name)}.new`, text, ownerOnly);
      renameSync(`${place(name)}.new`, place(name));
    },
    append: (name, line) => appendFileSync(place(name), `${line}\n`, ownerOnly),
  };
}

function memoryFolder(): Folder {
  const files = new Map<string, string>();
  return {
    read: (name) => files.get(name),
    write: (name, text) => void files.set(name, text),
    // Nobody reads it again: what is appended is also kept by whoever appends.
    append: () => undefined,
  };
}
