// Drafts that wait for a second person. Nothing is kept for this list: each kind is read from its own, where at most one of a territory is open, or from
// what the public sees of rounds, so it is right the moment somebody drafts or approves. Whoever may not look at a kind is shown none of it and counts none.

import type { Context } from '../../shared/context.ts';
import { approvalEntry, decidesFor, type ApprovalKind, type WaitingApproval } from '../../shared/domain/approval.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { stateOf } from '../../shared/domain/staffing.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import { maySee } from '../../shared/http/access.ts';
import type { ActionName } from '../../shared/http/actions.ts';
import { readExtension, readOpenExtension } from '../../shared/table/extensions.ts';
import { readOpenRegister, readRegister } from '../../shared/table/registers.ts';
import { listDraftedRounds } from '../../shared/table/rounds.ts';
import { listProposed } from '../../shared/table/staffing.ts';
import type { Table } from '../../shared/table/table.ts';
import { readOpenUpdate, readUpdate, readUpdateProgress } from '../../shared/table/updates.ts';
import { drafterOf } from './drafterOf.ts';

/** Drafted rounds shown at once; whoever has more of them decides some first. */
const mostRounds = 100;

type Read = (table: Table, territory: string, at: Instant) => Promise<readonly WaitingApproval[]>;

const kinds: Readonly<Record<ApprovalKind, { readonly look: ActionName; readonly approve: ActionName; readonly read: Read }>> = {
  round: { look: 'round: look', approve: 'round: approve', read: readRounds },
  update: { look: 'queue update: look', approve: 'queue update: approve', read: readUpdates },
  extension: { look: 'deadline extension: look', approve: 'deadline extension: approve', read: readExtensions },
  register: { look: 'payments: look', approve: 'payments: approve', read: readRegisters },
  appointment: { look: 'staff: look', approve: 'staff: invite and dismiss', read: readProposals },
};

export interface ListedApproval extends WaitingApproval {
  readonly entry: string;
  readonly drafter: 'you' | 'someone' | 'rulebook';
  /** Whether the caller may decide it. */
  readonly isYours: boolean;
}

/** What waits in the territory and the caller may look at, what has waited longest first. */
export async function listApprovals(
  { table }: Pick<Context, 'table'>,
  territory: string,
  { caller, at }: { readonly caller: Caller; readonly at: Instant },
): Promise<readonly ListedApproval[]> {
  const asked = { caller, params: { territory } };
  const shown = Object.values(kinds).filter(({ look }) => maySee(look, asked, { territory }));
  const found = await Promise.all(shown.map(({ read }) => read(table, territory, at)));
  const listed = found.flat().map((one) => ({
    ...one,
    entry: approvalEntry(one),
    drafter: drafterOf(one, caller.person),
    isYours: decidesFor(one, caller.person) && maySee(kinds[one.kind].approve, asked, { territory }),
  }));
  return listed.toSorted((one, other) => (one.entry < other.entry ? -1 : 1));
}

/** The entry as work to do: nobody is named in it. */
export function viewOfApproval({ entry, at, id, kind, drafter, isYours, detail }: ListedApproval) {
  return { entry, at: isoOf(at), about: id, detail: { ...detail, kind, drafter, decides: isYours ? 'you' : 'another' } };
}

async function readRounds(table: Table, territory: string): Promise<readonly WaitingApproval[]> {
  const rounds = await listDraftedRounds(table, territory, mostRounds);
  return rounds.map(({ round, draftedAt, draftedBy, count }) => ({
    kind: 'round',
    id: round,
    at: draftedAt,
    draftedBy,
    detail: { count },
  }));
}

/** An update that is still computed is nobody's to approve yet. */
async function readUpdates(table: Table, territory: string): Promise<readonly WaitingApproval[]> {
  const id = await readOpenUpdate(table, territory);
  const update = id === undefined ? undefined : await readUpdate(table, territory, id);
  if (update?.state !== 'draft' || !(await readUpdateProgress(table, territory, update.update)).ready) return [];
  const { draftedAt, draftedBy, day } = update;
  return [{ kind: 'update', id: update.update, at: draftedAt, draftedBy, detail: { day } }];
}

async function readExtensions(table: Table, territory: string): Promise<readonly WaitingApproval[]> {
  const id = await readOpenExtension(table, territory);
  const extension = id === undefined ? undefined : await readExtension(table, territory, id);
  if (extension?.state !== 'draft') return [];
  const { draftedAt, draftedBy, reason } = extension;
  return [{ kind: 'extension', id: extension.extension, at: draftedAt, draftedBy, detail: { reason } }];
}

async function readRegisters(table: Table, territory: string): Promise<readonly WaitingApproval[]> {
  const id = await readOpenRegister(table, territory);
  const register = id === undefined ? undefined : await readRegister(table, territory, id);
  if (register?.state !== 'draft') return [];
  const { draftedAt, draftedBy, month, expected } = register;
  const detail = { month, lines: expected.lines, amountTiyn: expected.amount };
  return [{ kind: 'register', id: register.register, at: draftedAt, draftedBy, detail }];
}

async function readProposals(table: Table, territory: string, at: Instant): Promise<readonly WaitingApproval[]> {
  const proposed = await listProposed(table, territory);
  return proposed
    .filter((one) => stateOf(one, at) === 'proposed')
    .map(({ appointment, since, invitedBy, person, role, until }) => ({
      kind: 'appointment',
      id: appointment,
      at: since,
      draftedBy: invitedBy ?? 'operator',
      person,
      detail: { role, ...(until === undefined ? {} : { answerBefore: isoOf(until) }) },
    }));
}
