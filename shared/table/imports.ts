// An import is one file of one source: the same file opens the same import again, so that a run that was cut off goes on where it was.

import type { Command } from '../domain/command.ts';
import { eventAfter } from '../domain/event.ts';
import { eventWrite, itemOf } from './commit.ts';
import { ImportItem, type Import } from './items.ts';
import { readAs } from './itemParts.ts';
import { importKey, importListKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';

export type ImportContent = Omit<Import, 'version' | 'eventHash' | 'item'>;

export async function readImport(table: Table, territory: string, id: string): Promise<Import | undefined> {
  return readAs(ImportItem, await table.get('records', importKey(territory, id)));
}

export async function listImportIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: importListKey(territory, '').pk })) ids.push(String(item.sk));
  return ids;
}

/** The writes of opening or finishing an import: itself, its event, and a new one's place in the list. */
export function saveImport(before: Import | undefined, after: ImportContent, command: Command): readonly Write[] {
  const { territory, import: id, source, dryRun } = after;
  const kind = after.state === 'open' ? 'import-opened' : 'import-finished';
  const data = { source, dryRun, ...(after.kind === undefined ? {} : { kind: after.kind }) };
  const content = { ...after, item: 'import' };
  const { event, head } = eventAfter(before, command, { of: `import#${territory}#${id}`, kind, territory, data }, content);
  const key = importKey(territory, id);
  const item = itemOf(key, { ...content, ...head });
  const entry: Write = {
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: { ...importListKey(territory, id), item: 'importEntry' },
  };
  return [
    { verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item },
    eventWrite(key.pk, event),
    ...(before === undefined ? [entry] : []),
  ];
}
