// Who looked at what. Every read of personal data or of children's days, by the department, by finance and auditors or by a kindergarten's staff, and every
// file made of them leaves an entry before the answer leaves, in ids and codes alone: nothing that was typed, no name, no phone. Entries are only ever added.

import type { Command } from '../domain/command.ts';
import { digestOf } from '../domain/digest.ts';
import type { Day, Instant } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import { AuditItem } from './fileItems.ts';
import { auditKey, auditPk } from './keys.ts';
import type { Table } from './table.ts';
import type * as z from 'zod';

export type AuditEntry = Omit<z.output<typeof AuditItem>, 'item'>;

/** Writes down a look; the same look of the same instant is written once. */
export async function audit(
  table: Table,
  territory: string,
  { by, as }: Pick<Command, 'by' | 'as'>,
  look: { readonly at: Instant; readonly action: string; readonly about: readonly string[] },
): Promise<void> {
  const id = digestOf([by, as, look.action, ...look.about].join('|')).slice(0, 16);
  const item = { ...auditKey(territory, look.at, id), item: 'audit', ...look, by, as };
  await table.put('records', item, 'ifAbsent');
}

/** A page of a day's looks, oldest first. */
export async function listAudit(
  table: Table,
  territory: string,
  day: Day,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly looks: readonly AuditEntry[]; readonly next?: string }> {
  const pk = auditPk(territory, day);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const looks = page.items.map((item) => readSure(AuditItem, item));
  return { looks, ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
}
