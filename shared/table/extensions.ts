// Extensions of deadlines: the extension itself, its fence, and what the public may see of it from its approval on. At most one in a territory is open.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { itemOf } from './commit.ts';
import {
  ExtensionEntryItem,
  ExtensionProgressItem,
  ExtensionShape,
  OpenExtensionItem,
  type Extension,
  type ExtensionProgress,
} from './extensionItems.ts';
import { readAs, readSure } from './itemParts.ts';
import { extensionKey, extensionListKey, extensionProgressKey, extensionsPk, openExtensionKey, publicExtensionKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Item, Table, Write } from './table.ts';
import { fenceWrite, undertakingWrites } from './undertakings.ts';

export type ExtensionContent = Omit<Extension, 'version' | 'eventHash' | 'item'>;

export const nothingMoved: ExtensionProgress = { item: 'extensionProgress', version: 1, moved: 0, spans: [] };

export async function readExtension(table: Table, territory: string, extension: string): Promise<Extension | undefined> {
  return readAs(ExtensionShape, await table.get('records', extensionKey(territory, extension)));
}

export async function readExtensionProgress(table: Table, territory: string, extension: string): Promise<ExtensionProgress> {
  const item = await table.get('records', extensionProgressKey(territory, extension));
  if (item === undefined) throw new Error('an extension without its progress');
  return readSure(ExtensionProgressItem, item);
}

/** The id of the extension that is neither finished nor cancelled. */
export async function readOpenExtension(table: Table, territory: string): Promise<string | undefined> {
  return readAs(OpenExtensionItem, await table.get('records', openExtensionKey(territory)))?.extension;
}

/** Newest first. */
export async function listExtensionIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: extensionsPk(territory), backwards: true })) {
    ids.push(readSure(ExtensionEntryItem, item).extension);
  }
  return ids;
}

/** The writes of one change of an extension; its fence moves with it, so that no worker goes on from what was before. */
export function saveExtension(
  before: Extension | undefined,
  after: ExtensionContent,
  progress: ExtensionProgress | undefined,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly extension: Extension; readonly writes: readonly Write[] } {
  const { territory, extension: id } = after;
  const content = { ...after, item: 'extension' as const };
  const { event, head } = eventAfter(before, command, { of: `extension#${territory}#${id}`, territory, ...fact }, content);
  const extension: Extension = { ...content, ...head };
  const entry = { ...extensionListKey(territory, after.draftedAt, id), item: 'extensionEntry', extension: id };
  const open = { ...openExtensionKey(territory), item: 'openExtension', extension: id };
  const isOpen = { wasOpen: before !== undefined && isOpenExtension(before), isOpen: isOpenExtension(after) };
  const writes = undertakingWrites(before, { key: extensionKey(territory, id), item: extension, event, entry, open }, isOpen);
  if (progress === undefined)
    return { extension, writes: [...writes, fenceWrite(extensionProgressKey(territory, id), undefined, nothingMoved)] };
  const wasPublic = before?.approvedAt !== undefined;
  return { extension, writes: [...writes, ...saveExtensionProgress(extension, progress, progress, wasPublic)] };
}

/** Moves the fence to what is done now; the public copy follows the same version. `wasPublic`: it had one before. */
export function saveExtensionProgress(
  extension: Extension,
  before: ExtensionProgress,
  { moved, spans }: Pick<ExtensionProgress, 'moved' | 'spans'>,
  wasPublic = true,
): readonly Write[] {
  const next: ExtensionProgress = { ...before, moved, spans, version: before.version + 1 };
  const fence = fenceWrite(extensionProgressKey(extension.territory, extension.extension), before, next);
  const item = publicExtensionItem(extension, next);
  const guard: Guard = wasPublic ? { ifVersion: before.version } : 'ifAbsent';
  return item === undefined ? [fence] : [fence, { verb: 'put', table: 'published', guard, item }];
}

/** What the public may know of an extension; nothing before its approval. */
export function publicExtensionItem(extension: Extension, { version, moved, spans }: ExtensionProgress): Item | undefined {
  const { territory, extension: id, state, reason, calendarVersion, draftedAt, approvedAt, finishedAt } = extension;
  if (approvedAt === undefined) return undefined;
  const shown = { item: 'publicExtension', version, extension: id, state, reason, calendarVersion, approvedAt, finishedAt };
  return itemOf(publicExtensionKey(territory, draftedAt, id), { ...shown, moved, spans });
}

function isOpenExtension({ state }: Pick<Extension, 'state'>): boolean {
  return state !== 'finished' && state !== 'cancelled';
}
