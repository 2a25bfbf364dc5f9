// An application put on the stop-list, as the department's decision or a late answer does it, in one write.

import type { SuspensionReason } from '../../shared/domain/rulebookSchema.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import type { City } from './city.ts';

export async function suspend({ context }: City, number: string, reason: SuspensionReason): Promise<void> {
  const { table, now } = context;
  const before = await readApplication(table, number);
  if (before === undefined) throw new Error('no such application');
  const command = { name: 'test', by: 'test', as: 'system', at: now(), key: number, digest: '' } as const;
  const change = { kind: 'application-suspended', data: { reason }, cause: 'suspended', now: now() } as const;
  const saved = saveApplication(before, { ...before, state: 'suspended', suspended: { reason, at: now() } }, command, change);
  const outcome = await table.together(`suspend ${number}`, saved.writes);
  if (!outcome.done) throw new Error('it changed meanwhile');
}
