// The revocation of a voucher: one item that may be opened again after it was dropped, with its own chain. While it is open it stands in the
// territory's list, and where it waits for somebody of the department also in their queue of work; both follow from it before and after.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { deadlineWith, type Lapse } from '../domain/legalBasis.ts';
import { isOpenRevocation, waitsFor, type RevocationMove } from '../domain/revocation.ts';
import { isoOf } from '../domain/time.ts';
import { openIfKept, type Vault } from '../vault.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { openRevocationKey, openRevocationsPk, revocationKey } from './keys.ts';
import { RevocationEntryItem, RevocationItem, type Revocation } from './revocationItems.ts';
import type { Guard, Table, Write } from './table.ts';
import { childOfVoucher } from './vouchers.ts';
import { workDone, workWrite, type WorkPlace } from './working.ts';

export type RevocationContent = Omit<Revocation, 'version' | 'eventHash' | 'item'>;

export async function readRevocation(table: Table, voucher: string): Promise<Revocation | undefined> {
  return readAs(RevocationItem, await table.get('records', revocationKey(voucher)));
}

/** A page of the open ones of a territory, proposed longest ago first. */
export async function listOpenRevocations(
  table: Table,
  territory: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly revocations: readonly Revocation[]; readonly next?: string }> {
  const pk = openRevocationsPk(territory);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const found = await Promise.all(page.items.map((item) => readRevocation(table, readSure(RevocationEntryItem, item).voucher)));
  const revocations = found.filter((one) => one !== undefined);
  return page.next === undefined ? { revocations } : { revocations, next: String(page.next.sk) };
}

/** The writes of one change of a revocation, at most five. */
export function saveRevocation(
  before: Revocation | undefined,
  after: RevocationContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly revocation: Revocation; readonly event: Event; readonly writes: readonly Write[] } {
  const data = { ...fact.data, state: after.state };
  const content = { ...after, item: 'revocation' as const };
  const of = { of: `revocation#${after.voucher}`, territory: after.territory };
  const { event, head } = eventAfter(before, command, { ...of, kind: fact.kind, data }, content);
  const revocation: Revocation = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = revocationKey(after.voucher);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, revocation) }, eventWrite(key.pk, event)];
  const [wasOpen, isOpen] = [before !== undefined && isOpenRevocation(before.state), isOpenRevocation(after.state)];
  if (isOpen && !wasOpen) {
    const item = { ...entryKeyOf(revocation), item: 'revocationEntry', voucher: after.voucher };
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item });
  }
  if (wasOpen && !isOpen) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: entryKeyOf(revocation) });
  return { revocation, event, writes: [...writes, ...workWrites(before, revocation)] };
}

const entryKeyOf = ({ territory, proposedAt, voucher }: RevocationContent) => openRevocationKey(territory, proposedAt, voucher);

function workWrites(before: Revocation | undefined, after: Revocation): readonly Write[] {
  const [was, is] = [before && workPlaceOf(before), workPlaceOf(after)];
  if (was?.at === is?.at) return [];
  const detail = { step: waitsFor(after.state) ?? '', reason: after.reason };
  return [
    ...(was === undefined ? [] : [workDone(was)]),
    ...(is === undefined ? [] : [workWrite(is, { number: after.application, detail })]),
  ];
}

/** Where it waits for somebody of the department, and since when. */
function workPlaceOf({ state, territory, voucher, proposedAt, appeal }: Revocation): WorkPlace | undefined {
  const step = waitsFor(state);
  const since = step === 'decision' ? proposedAt : step === 'settlement' ? appeal?.at : undefined;
  return since === undefined ? undefined : { territory, queue: 'revocations', at: since, about: voucher };
}

/**
 * As the department and the family read it; without the number of the paper, which is sealed. `moves`: what is open to who reads. The days to appeal
 * are shown as they run: later by those of a lapse of the legal basis, not at all while it has no end.
 */
export function shownRevocation(revocation: Revocation, moves: readonly RevocationMove[], lapses: readonly Lapse[]) {
  const { voucher, application, territory, state, reason, proposedAt, paper, decidedAt, appeal, settledAt } = revocation;
  const appealBy = revocation.appealBy && deadlineWith(revocation.appealBy, lapses);
  return {
    voucher,
    application,
    territory,
    state,
    reason,
    proposedAt: isoOf(proposedAt),
    paper: { kind: paper.kind, issuedOn: paper.issuedOn },
    ...(decidedAt === undefined ? {} : { decidedAt: isoOf(decidedAt) }),
    ...(appealBy === undefined ? {} : { appealBefore: isoOf(appealBy.before), appealLastDay: appealBy.lastDay }),
    ...(appeal === undefined ? {} : { appeal: { at: isoOf(appeal.at), reason: appeal.reason } }),
    ...(settledAt === undefined ? {} : { settledAt: isoOf(settledAt) }),
    moves: [...moves],
  };
}

/** Where the number of its paper is sealed for. */
export const paperPlace = ({ voucher, child }: { readonly voucher: string; readonly child: string }) =>
  [`child#${child}`, `revocation#${voucher}/paper`] as const;

/** The paper's number as somebody typed it; undefined once it was erased. */
export async function openRevocationPaper(table: Table, vault: Vault, { voucher, paper }: Revocation): Promise<string | undefined> {
  const child = await childOfVoucher(table, voucher);
  if (child === undefined) throw new Error('a revocation without its voucher');
  return openIfKept(vault, ...paperPlace({ voucher, child }), paper.number);
}
