// A voucher and what stands or falls with it: its event, the child's claim to one live voucher, and the entry under the day of its deadline that
// the expiry job looks at.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { eventWrite, itemOf } from './commit.ts';
import { VoucherItem, type Voucher } from './items.ts';
import { readAs } from './itemParts.ts';
import { childVoucherKey, dueKey, voucherKey } from './keys.ts';
import type { Guard, Table, Write } from './table.ts';

export type VoucherContent = Omit<Voucher, 'version' | 'eventHash' | 'item'>;

export async function readVoucher(table: Table, voucher: string): Promise<Voucher | undefined> {
  return readAs(VoucherItem, await table.get('records', voucherKey(voucher)));
}

export async function childOfVoucher(table: Table, voucher: string): Promise<string | undefined> {
  return (await readVoucher(table, voucher))?.child;
}

/** The writes of one change of a voucher, at most four. */
export function saveVoucher(
  before: Voucher | undefined,
  after: VoucherContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly voucher: Voucher; readonly event: Event; readonly writes: readonly Write[] } {
  const { event, head } = eventAfter(before, command, { of: `voucher#${after.voucher}`, territory: after.territory, ...fact });
  const voucher: Voucher = { ...after, item: 'voucher', ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = voucherKey(after.voucher);
  const due = dueKey(after.territory, after.confirmBefore, after.voucher);
  const claim = childVoucherKey(after.child);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, voucher) }, eventWrite(key.pk, event)];
  if (before === undefined) {
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...due, item: 'due', voucher: after.voucher } });
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...claim, item: 'childVoucher', voucher: after.voucher } });
  }
  if (before?.state === 'issued' && after.state !== 'issued') {
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: due });
  }
  if (isLive(before) && !isLive(after)) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: claim });
  return { voucher, event, writes };
}

function isLive(voucher: Pick<Voucher, 'state'> | undefined): boolean {
  return voucher?.state === 'issued' || voucher?.state === 'confirmed';
}
