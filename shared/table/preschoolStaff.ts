// Who works in a kindergarten. An appointment is two items, one with the person for the door and one with the kindergarten for its list, and an event
// of the kindergarten; the door reads the person's at every request, so that an appointment and a dismissal count from the next one on.

import type { Command } from '../domain/command.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Vault } from '../vault.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { membershipKey, staffKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { personWrite, readPerson, stranger } from './people.ts';
import { savePreschool } from './preschools.ts';
import { StaffItem, type PreschoolRecord, type Staff } from './preschoolItems.ts';
import type { Table, Write } from './table.ts';

export type StaffMember = Omit<Staff, 'item' | 'name' | 'territory'> & { readonly name: string };

const sealedAt = (preschool: string, person: string) => `preschool#${preschool}/staff#${person}`;

/** Everybody who works there, heads first. */
export async function listStaff(table: Table, vault: Vault, preschool: string): Promise<readonly StaffMember[]> {
  const staff: StaffMember[] = [];
  const { pk } = staffKey(preschool, '', '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'STAFF#' })) staff.push(openStaff(vault, readSure(StaffItem, item)));
  return staff;
}

function openStaff(vault: Vault, { preschool, person, role, since, name }: Staff): StaffMember {
  return { preschool, person, role, since, name: vault.open(sealedAt(preschool, person), name) };
}

/**
 * The writes of an appointment: what is not there yet of person, membership and entry, and the event. Appointed already: nothing, and who they are
 * in the list.
 */
export async function appointStaff(
  table: Table,
  vault: Vault,
  preschool: PreschoolRecord,
  { iin, name, role }: { readonly iin: string; readonly name: string; readonly role: Staff['role'] },
  command: Command,
): Promise<{ readonly member: StaffMember; readonly writes: readonly Write[] }> {
  const { territory, preschool: id } = preschool;
  const person = vault.identify('person', iin);
  const { staff, isMember } = await readStanding(table, preschool, { person, role });
  if (staff !== undefined && isMember) return { member: openStaff(vault, staff), writes: [] };
  const entry: Staff = {
    item: 'staff',
    preschool: id,
    territory,
    person,
    role,
    since: command.at,
    name: vault.seal(sealedAt(id, person), name),
  };
  const writes = [...savePreschool(preschool, preschool, command, { kind: 'preschool-staff-appointed', data: { person, role } }).writes];
  const membership = itemOf(membershipKey(person, territory, role, id), { item: 'membership', role, territory, preschool: id });
  if ((await readPerson(table, vault, person)) === undefined) writes.push(personWrite(vault, person, stranger));
  if (!isMember) writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: membership });
  if (staff === undefined)
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(staffKey(id, role, person), entry) });
  return { member: openStaff(vault, staff ?? entry), writes };
}

/** The writes of a dismissal, or `staff-unknown` for somebody who does not work there in that role. */
export async function dismissStaff(
  table: Table,
  preschool: PreschoolRecord,
  { person, role }: Pick<Staff, 'person' | 'role'>,
  command: Command,
): Promise<readonly Write[] | Refusal> {
  const { staff, isMember } = await readStanding(table, preschool, { person, role });
  if (staff === undefined && !isMember) return refuse('staff-unknown', { person });
  const { territory, preschool: id } = preschool;
  const writes = [...savePreschool(preschool, preschool, command, { kind: 'preschool-staff-dismissed', data: { person, role } }).writes];
  const membership = membershipKey(person, territory, role, id);
  if (isMember) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: membership });
  if (staff !== undefined) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: staffKey(id, role, person) });
  return writes;
}

/** What stands of an appointment: the kindergarten's entry, and whether the person may act there. An operator may have given one without the other. */
async function readStanding(table: Table, { territory, preschool }: PreschoolRecord, { person, role }: Pick<Staff, 'person' | 'role'>) {
  const [staff, membership] = await Promise.all([
    table.get('records', staffKey(preschool, role, person)),
    table.get('records', membershipKey(person, territory, role, preschool)),
  ]);
  return { staff: readAs(StaffItem, staff), isMember: membership !== undefined };
}
