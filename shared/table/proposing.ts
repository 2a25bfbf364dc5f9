// A revocation is proposed in one way, whoever proposes it: the paper's number is sealed, the voucher's days stand still, the family is told.

import type { Command } from '../domain/command.ts';
import type { Lapse } from '../domain/legalBasis.ts';
import { noticesFor } from '../domain/notice.ts';
import { isOpenRevocation, type revocationPapers, type revocationReasons } from '../domain/revocation.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readApplication } from './applications.ts';
import { noticeWrites } from './commit.ts';
import type { Revocation } from './revocationItems.ts';
import { paperPlace, readRevocation, saveRevocation } from './revocations.ts';
import { readLive } from './revoking.ts';
import type { Table, Write } from './table.ts';
import type { Voucher } from './voucherItems.ts';
import { saveVoucher } from './vouchers.ts';

interface Storage {
  readonly table: Table;
  readonly vault: Vault;
}

export interface Ground {
  readonly reason: (typeof revocationReasons)[number];
  readonly paper: { readonly kind: (typeof revocationPapers)[number]; readonly issuedOn: Day; readonly number: string };
  readonly rulebook: Pick<Rulebook, 'version'>;
}

/** The revocation and the writes of proposing it, at most nine and one for each guardian. `before`: an earlier one that has come to its end. */
export async function proposeRevocation(
  { table, vault }: Storage,
  voucher: Voucher,
  before: Revocation | undefined,
  { reason, paper, rulebook }: Ground,
  command: Command,
): Promise<{ readonly revocation: Revocation; readonly writes: readonly Write[] }> {
  const { voucher: id, territory } = voucher;
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const { kind, issuedOn, number } = paper;
  const content = {
    voucher: id,
    territory,
    application: voucher.application,
    state: 'proposed' as const,
    reason,
    proposedAt: command.at,
    proposedBy: command.by,
    paper: { kind, issuedOn, number: await vault.seal(...paperPlace(voucher), number) },
    rulebook: rulebook.version,
  };
  const data = { reason, paper: kind, issuedOn, voucher: id };
  const saved = saveRevocation(before, content, command, { kind: 'revocation-proposed', data });
  const contested = saveVoucher(voucher, { ...voucher, contestedAt: command.at }, command, { kind: 'voucher-contested', data: { reason } });
  const notices = noticesFor(saved.event, 'revocation-proposed', application, { voucher: id, reason });
  return { revocation: saved.revocation, writes: [...saved.writes, ...contested.writes, ...noticeWrites(notices)] };
}

/**
 * The same by the city itself, of a voucher in use by that contract. Undefined where it is not, where one is open, or where one for the same reason was
 * proposed since that instant.
 */
export async function proposeOnce(
  storage: Storage,
  about: { readonly voucher: string; readonly contract: string; readonly since: Instant },
  ground: Ground,
  command: Command,
  lapses: readonly Lapse[],
): Promise<readonly Write[] | undefined> {
  const voucher = await readLive(storage.table, about.voucher, command.at, lapses);
  if (voucher === undefined || voucher.contract !== about.contract) return undefined;
  const before = await readRevocation(storage.table, about.voucher);
  const wasProposed = before !== undefined && before.reason === ground.reason && before.proposedAt >= about.since;
  if (before !== undefined && (wasProposed || isOpenRevocation(before.state))) return undefined;
  return (await proposeRevocation(storage, voucher, before, ground, command)).writes;
}
