// Who works in a kindergarten. It is the same appointment as in a department (`staffing.ts`), with two things beside it: an entry with the kindergarten for
// its list, and an event of the kindergarten. The door reads the person's memberships at every request, so an appointment and a dismissal count from the
// next one on; whether the person is asked first, the rulebook says.

import type { Command } from '../domain/command.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { StaffTerms } from '../domain/rulebookStaff.ts';
import { invite, lapsesAt, stateOf, type Post } from '../domain/staffing.ts';
import { openIfKept, type Vault } from '../vault.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { staffKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { personWrite, readPerson, stranger } from './people.ts';
import { savePreschool } from './preschools.ts';
import { StaffItem, type PreschoolRecord, type Staff } from './preschoolItems.ts';
import { signOut } from './signingOut.ts';
import { tellOfRole } from './staffNotices.ts';
import { readStanding, saveAppointment, sealName, type Standing } from './staffing.ts';
import type { Table, Write } from './table.ts';

export type StaffMember = Omit<Staff, 'item' | 'name' | 'territory'> & {
  readonly name: string;
  /** They have to say yes before they may do anything. */
  readonly invited?: true;
};

/** A name is its person's, wherever they work. */
export const staffNamePlace = (preschool: string, person: string) =>
  [`person#${person}`, `preschool#${preschool}/staff#${person}`] as const;

/** Everybody who works there, heads first. */
export async function listStaff(table: Table, vault: Vault, preschool: string): Promise<readonly StaffMember[]> {
  const staff: Promise<StaffMember>[] = [];
  const { pk } = staffKey(preschool, '', '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'STAFF#' })) staff.push(openStaff(vault, readSure(StaffItem, item)));
  return Promise.all(staff);
}

async function openStaff(vault: Vault, { preschool, person, role, since, name }: Staff): Promise<StaffMember> {
  return { preschool, person, role, since, name: (await openIfKept(vault, ...staffNamePlace(preschool, person), name)) ?? '' };
}

/**
 * The writes of an appointment: what is not there yet of person, membership and entry, and the events; or of an invitation, where the rulebook has the
 * person asked. Appointed or invited already: nothing, and who they are in the list.
 */
export async function appointStaff(
  table: Table,
  vault: Vault,
  preschool: PreschoolRecord,
  { iin, name, role, terms }: { readonly iin: string; readonly name: string; readonly role: Staff['role']; readonly terms: StaffTerms },
  command: Command,
): Promise<{ readonly member: StaffMember; readonly writes: readonly Write[] } | Refusal> {
  const { territory, preschool: id } = preschool;
  const person = await vault.recognise('person', iin);
  const post = { territory, role, person, preschool: id };
  const [standing, entry] = await Promise.all([readStanding(table, post), readEntry(table, post)]);
  if (entry !== undefined && standing.isMember) return { member: await openStaff(vault, entry), writes: [] };
  const { appointment } = standing;
  if (appointment !== undefined && stateOf(appointment, command.at) === 'invited')
    return { member: { preschool: id, person, role, since: appointment.since, name, invited: true }, writes: [] };
  // What stands half, entered by hand, is made whole.
  const before = appointment?.state === 'active' ? undefined : appointment;
  const state = invite(post, before, terms, command);
  if (typeof state !== 'string') return state;
  const known =
    (await readPerson(table, vault, person)) === undefined
      ? [await personWrite(vault, person, { ...stranger, contacts: { ...stranger.contacts, iin } })]
      : [];
  const after = {
    state,
    name: await sealName(vault, post, name),
    since: command.at,
    invitedBy: command.by,
    invitedAt: command.at,
    ...(state === 'active' ? {} : { until: lapsesAt(command.at, terms) }),
  };
  const saved = saveAppointment(standing, after, command, { kind: 'appointment-made', data: {} });
  const member = { preschool: id, person, role, since: command.at, name };
  if (state !== 'active') {
    const told = tellOfRole(saved.event, 'staff-invited', post, preschool.names);
    return { member: { ...member, invited: true }, writes: [...known, ...saved.writes, ...told] };
  }
  const begun = await enterStaff(table, vault, preschool, post, name, command);
  const told = tellOfRole(saved.event, 'staff-role-begun', post, preschool.names);
  const shown = entry === undefined ? member : await openStaff(vault, entry);
  return { member: shown, writes: [...known, ...saved.writes, ...begun, ...told] };
}

/** What begins with a role in a kindergarten: the entry of its list, if it is not there, and the kindergarten's event. */
export async function enterStaff(
  table: Table,
  vault: Vault,
  preschool: PreschoolRecord,
  post: Post & Pick<Staff, 'role'>,
  name: string,
  command: Command,
): Promise<readonly Write[]> {
  const { person, role } = post;
  const { territory, preschool: id } = preschool;
  const { writes } = savePreschool(preschool, preschool, command, { kind: 'preschool-staff-appointed', data: { person, role } });
  if ((await readEntry(table, { ...post, preschool: id })) !== undefined) return writes;
  const sealed = await vault.seal(...staffNamePlace(id, person), name);
  const entry: Staff = { item: 'staff', preschool: id, territory, person, role, since: command.at, name: sealed };
  return [...writes, { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(staffKey(id, role, person), entry) }];
}

/** The writes of a dismissal, or `staff-unknown` for somebody who neither works there in that role nor is invited to. */
export async function dismissStaff(
  table: Table,
  preschool: PreschoolRecord,
  { person, role }: Pick<Staff, 'person' | 'role'>,
  command: Command,
): Promise<readonly Write[] | Refusal> {
  const post = { territory: preschool.territory, role, person, preschool: preschool.preschool };
  if (person === command.by) return refuse('own-appointment', {});
  const standing = await readStanding(table, post);
  const state = standing.appointment && stateOf(standing.appointment, command.at);
  if (!standing.isMember && state === 'invited') {
    const { until: _, ...rest } = contentOf(standing, command);
    const after = { ...rest, state: 'withdrawn' as const, since: command.at };
    return saveAppointment(standing, after, command, { kind: 'appointment-withdrawn', data: {} }).writes;
  }
  const ended = await endStaff(table, preschool, standing, 'dismissed', command);
  return ended === undefined ? refuse('staff-unknown', { person }) : [...ended, ...(await signOut(table, person, command.at))];
}

/** The writes of the end of somebody's work there, whoever ends it; undefined for who does not work there. */
export async function endStaff(
  table: Table,
  preschool: PreschoolRecord,
  standing: Standing,
  reason: 'dismissed' | 'left',
  command: Command,
): Promise<readonly Write[] | undefined> {
  const { post, isMember } = standing;
  const { person, role } = post;
  const entry = await readEntry(table, { ...post, preschool: preschool.preschool });
  if (entry === undefined && !isMember) return undefined;
  const after = { ...contentOf(standing, command), state: 'ended' as const, since: command.at, endedBy: command.by };
  const saved = saveAppointment(standing, after, command, { kind: 'appointment-ended', data: { reason } });
  const own = savePreschool(preschool, preschool, command, { kind: 'preschool-staff-dismissed', data: { person, role } });
  const writes = [...saved.writes, ...own.writes, ...tellOfRole(saved.event, 'staff-role-ended', post, preschool.names)];
  if (entry !== undefined)
    writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: staffKey(preschool.preschool, role, person) });
  return writes;
}

/** What an appointment says beside its state; of a role that was entered without one, nothing is known. */
export function contentOf({ appointment }: Standing, { at }: Pick<Command, 'at'>) {
  if (appointment === undefined) return { since: at };
  const { name, since, until, invitedBy, invitedAt, approvedBy } = appointment;
  return { name, since, until, invitedBy, invitedAt, approvedBy };
}

async function readEntry(table: Table, { preschool = '', role, person }: Post): Promise<Staff | undefined> {
  return readAs(StaffItem, await table.get('records', staffKey(preschool, role, person)));
}
