// Roles from before appointments were kept stand alone, each with its person: nobody could list them for a department, and a head could end them only by
// inviting their holders first. Here an operator lets each be written down once as the appointment it is, in force. Nobody gains or loses anything by it.

import type { Instant } from '../domain/time.ts';
import { readAs } from './itemParts.ts';
import { MembershipItem } from './items.ts';
import { readStanding, saveAppointment, stillHolds, type Standing } from './staffing.ts';
import type { Item, Table } from './table.ts';

export interface Enlisting {
  readonly table: Table;
  /** Every item of those kinds, each at least once, in any order. */
  readonly everyItem: (kinds: readonly string[]) => AsyncIterable<Item>;
  readonly at: Instant;
}

export interface Enlisted {
  /** Roles written down; in a dry run those that would be. */
  readonly enlisted: number;
  /** Roles with an appointment in force. */
  readonly known: number;
}

/** Writes down the departments' roles that stand alone; those of kindergartens have lists of their own. Safe to stop and to do again. */
export async function enlistStaff({ table, everyItem, at }: Enlisting, isDryRun: boolean): Promise<Enlisted> {
  const counts = { enlisted: 0, known: 0 };
  for await (const item of everyItem(['membership'])) {
    const membership = readAs(MembershipItem, item);
    if (membership === undefined || membership.preschool !== undefined) continue;
    const { territory, role } = membership;
    const standing = await readStanding(table, { territory, role, person: item.pk.slice(item.pk.indexOf('#') + 1) });
    // It may have ended since its page was read.
    if (!standing.isMember) continue;
    const { appointment } = standing;
    if (appointment?.state === 'active') counts.known += 1;
    else if (isDryRun) counts.enlisted += 1;
    else if (await enlistOne(table, standing, at)) counts.enlisted += 1;
  }
  return counts;
}

/** False when the role or its appointment changed meanwhile: the next run sees what it became. */
async function enlistOne(table: Table, standing: Standing, at: Instant): Promise<boolean> {
  const name = standing.appointment?.name;
  const after = { state: 'active' as const, ...(name === undefined ? {} : { name }), since: at, invitedBy: 'operator' };
  const command = { name: 'enlist-staff', by: 'operator', as: 'system', at, key: '', digest: '' } as const;
  const { appointment, writes } = saveAppointment(standing, after, command, { kind: 'appointment-made', data: { reason: 'held-before' } });
  return (await table.together(`enlist|${appointment.appointment}|${appointment.version}`, [...writes, stillHolds(standing.post)])).done;
}
