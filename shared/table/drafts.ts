// What became of a draft a head was told of. The message stays in the inbox as it was sent; whether it still asks for anything is read from the draft itself,
// so that it is over for every head at once, whoever decided and however: approved, turned down, withdrawn, or its time is over.

import { approvalKinds, type ApprovalKind } from '../domain/approval.ts';
import type { Notice } from '../domain/notice.ts';
import { stateOf } from '../domain/staffing.ts';
import type { Instant } from '../domain/time.ts';
import { readExtension } from './extensions.ts';
import { readRegister } from './registers.ts';
import { readRound } from './rounds.ts';
import { readAppointment } from './staffing.ts';
import type { Table } from './table.ts';
import { readUpdate } from './updates.ts';

interface Draft {
  readonly territory: string;
  readonly id: string;
  readonly at: Instant;
}

const waiting: Readonly<Record<ApprovalKind, (table: Table, draft: Draft) => Promise<boolean>>> = {
  round: async (table, { territory, id }) => (await readRound(table, territory, id))?.state === 'draft',
  update: async (table, { territory, id }) => (await readUpdate(table, territory, id))?.state === 'draft',
  extension: async (table, { territory, id }) => (await readExtension(table, territory, id))?.state === 'draft',
  register: async (table, { territory, id }) => (await readRegister(table, territory, id))?.state === 'draft',
  appointment: async (table, { id, at }) => {
    const appointment = await readAppointment(table, id);
    return appointment !== undefined && stateOf(appointment, at) === 'proposed';
  },
};

/** Whether the notice asked for a decision that is no longer waited for; false for any other, and for one of before that does not say which draft it is about. */
export async function isDecided(table: Table, { kind, data }: Pick<Notice, 'kind' | 'data'>, at: Instant): Promise<boolean> {
  const { draft, id, place } = data;
  const known = approvalKinds.find((one) => one === draft);
  if (kind !== 'staff-approval-waits' || known === undefined || id === undefined || place === undefined) return false;
  return !(await waiting[known](table, { territory: String(place), id: String(id), at }));
}
