// An import is one file of one source: the same file opens the same import again, so that a run that was cut off goes on where it was.

import { ImportItem, readAs, type Import } from './items.ts';
import { importKey } from './keys.ts';
import type { Table, Write } from './table.ts';

export async function readImport(table: Table, territory: string, id: string): Promise<Import | undefined> {
  return readAs(ImportItem, await table.get('records', importKey(territory, id)));
}

export function saveImport(before: Import | undefined, after: Omit<Import, 'version' | 'item'>): Write {
  const version = (before?.version ?? 0) + 1;
  const item = { ...importKey(after.territory, after.import), ...after, item: 'import', version };
  return { verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item };
}
