// The way in for who has nobody to invite them: the first heads of a territory, entered by an operator with credentials of the account, all or none of them. It
// is the appointment every other head has, with an event that says an operator made it. Where a head is active the department invites for itself.

import type { Command } from '../domain/command.ts';
import type { Role } from '../domain/roles.ts';
import type { Vault } from '../vault.ts';
import { commit } from './commit.ts';
import { personWrite, readPerson, stranger } from './people.ts';
import { listActiveHeads, readStanding, saveAppointment, sealName } from './staffing.ts';
import { tellOfRole, type PlaceNames } from './staffNotices.ts';
import type { Table, Write } from './table.ts';

export interface Entered {
  readonly iin: string;
  readonly name: string;
  readonly role: Role;
  readonly territory: string;
}

/** How many heads the department has by now: as many as are known to have been appointed and still hold the role. */
export async function countHeads(table: Table, territory: string): Promise<number> {
  return (await listActiveHeads(table, territory)).length;
}

/** Enters people into their roles in one transaction; who holds theirs already is left as they are. Gives the ids of those who were entered. */
export async function enterByHand(
  table: Table,
  vault: Vault,
  people: readonly Entered[],
  { names, command, reason }: { readonly names: PlaceNames; readonly command: Command; readonly reason: 'first' | 'emergency' | 'demo' },
): Promise<readonly string[]> {
  const writes: Write[] = [];
  const entered: string[] = [];
  for (const one of people) {
    const own = await entering(table, vault, one, { names, command, reason });
    if (own.writes.length > 0) entered.push(own.person);
    writes.push(...own.writes);
  }
  if (writes.length > 0) await commit(table, command, writes, { entered });
  return entered;
}

async function entering(
  table: Table,
  vault: Vault,
  { iin, name, role, territory }: Entered,
  { names, command, reason }: { readonly names: PlaceNames; readonly command: Command; readonly reason: string },
): Promise<{ readonly person: string; readonly writes: readonly Write[] }> {
  const person = await vault.recognise('person', iin);
  const post = { territory, role, person };
  const standing = await readStanding(table, post);
  if (standing.appointment?.state === 'active' && standing.isMember) return { person, writes: [] };
  const known = await readPerson(table, vault, person);
  const after = {
    state: 'active' as const,
    name: await sealName(vault, post, name),
    since: command.at,
    invitedBy: command.by,
    invitedAt: command.at,
  };
  const { event, writes } = saveAppointment(standing, after, command, { kind: 'appointment-made', data: { reason } });
  const first = known === undefined ? [await personWrite(vault, person, { ...stranger, contacts: { ...stranger.contacts, iin } })] : [];
  const told = reason === 'demo' ? [] : tellOfRole(event, 'staff-role-begun', post, names);
  return { person, writes: [...first, ...writes, ...told] };
}
