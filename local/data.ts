// Finds out what this start has to do about its data: go on with a folder's database, make a new one, or keep everything in memory.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { JavaMissing } from './dynamoLocal.ts';
import { beginDatabase, type Building } from './firstDatabase.ts';
import { openFolder, type Folder } from './folder.ts';
import { databaseStorage, memoryStorage, takeFolder, type Storage } from './storage.ts';

export interface Data {
  readonly folder: Folder;
  /** For people: where the data is and whether it stays. */
  readonly words: string;
  /** A database that is not there yet and wants to be filled; without it, `open` gives what is there. */
  readonly building?: Building;
  /** Whether this is the first start with this data. */
  readonly isNew: boolean;
  /** After `building` has finished. */
  readonly open: () => Promise<Storage>;
  /** Gives the folder back. */
  readonly release: () => void;
}

export async function openData(dir: string | undefined, empty: boolean, say: (line: string) => void): Promise<Data> {
  if (dir === undefined) return inMemory('memory only, gone when it stops');
  const folder = openFolder(dir);
  const release = takeFolder(folder.path ?? dir);
  const place = join(folder.path ?? dir, 'database');
  const data = { folder, words: `DynamoDB Local in ${folder.path}`, release, open: () => databaseStorage(place, folder) };
  try {
    if (existsSync(place)) return { ...data, isNew: false, open: await opened(place, folder) };
    if (empty) return { ...data, isNew: true, open: await opened(place, folder) };
    return { ...data, isNew: true, building: await beginDatabase(place) };
  } catch (error) {
    release();
    if (!(error instanceof JavaMissing)) throw error;
    say('');
    say(`!!! ${error.message}.`);
    say('!!! Running on the memory table instead: everything works, and NOTHING SURVIVES when it stops.');
    say(`!!! ${folder.path} is left as it is. With Java 17 or newer installed, the next start keeps its data there.`);
    say('');
    return inMemory('memory only (no Java), gone when it stops');
  }
}

async function opened(place: string, folder: Folder): Promise<() => Promise<Storage>> {
  const storage = await databaseStorage(place, folder);
  return async () => storage;
}

function inMemory(words: string): Data {
  return { folder: openFolder(), words, isNew: true, open: async () => memoryStorage(), release: () => undefined };
}
