// Somebody's way into a role and out of it, one item with its own chain, that may be gone again. What it allows stands with the person as a membership,
// which the door reads at each request: saved and removed in the same transaction, it counts from the next request on, in both directions.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { appointmentIdOf, type Post } from '../domain/staffing.ts';
import type { Vault } from '../vault.ts';
import { eventWrite, itemOf } from './commit.ts';
import { EventItem } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { membershipKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { AppointmentEntryItem, AppointmentItem, InvitationItem, type Appointment } from './staffItems.ts';
import { appointmentKey, appointmentListKey, appointmentsPk, invitedKey } from './staffKeys.ts';
import type { Guard, Item, Key, Table, Write } from './table.ts';

/** What stands of an appointment. A membership may stand alone: entered by hand, or before appointments were kept. */
export interface Standing {
  readonly post: Post;
  readonly appointment: Appointment | undefined;
  readonly isMember: boolean;
}

/** What an appointment becomes; whom, what and where never change. */
export type AppointmentContent = Omit<Appointment, 'item' | 'version' | 'eventHash' | 'appointment' | keyof Post>;

export async function readAppointment(table: Table, appointment: string): Promise<Appointment | undefined> {
  return readAs(AppointmentItem, await table.get('records', appointmentKey(appointment)));
}

export async function readStanding(table: Table, post: Post): Promise<Standing> {
  const [appointment, membership] = await Promise.all([
    readAppointment(table, appointmentIdOf(post)),
    table.get('records', keyOfMembership(post)),
  ]);
  return { post, appointment, isMember: membership !== undefined };
}

const keyOfMembership = ({ person, territory, role, preschool }: Post): Key => membershipKey(person, territory, role, preschool);

/** Where the name of an appointment is sealed for. */
export const namePlace = (appointment: string) => `appointment#${appointment}/name`;

export async function sealName(vault: Vault, post: Post, name: string): Promise<string> {
  return vault.seal(`person#${post.person}`, namePlace(appointmentIdOf(post)), name);
}

/** The writes of one change of an appointment, at most five: itself, its event, its place in the list, the invitation, the membership. */
export function saveAppointment(
  { post, appointment: before, isMember }: Standing,
  after: AppointmentContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly appointment: Appointment; readonly event: Event; readonly writes: readonly Write[] } {
  const { territory, person, role, preschool } = post;
  const id = appointmentIdOf(post);
  const where = preschool === undefined ? {} : { preschool };
  const data = { person, role, ...where, ...fact.data, state: after.state };
  const content = { ...after, item: 'appointment' as const, appointment: id, territory, person, role, ...where };
  const { event, head } = eventAfter(before, command, { of: `appointment#${id}`, territory, kind: fact.kind, data }, content);
  const appointment: Appointment = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = appointmentKey(id);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, appointment) }, eventWrite(key.pk, event)];
  if (before === undefined)
    writes.push(putNew({ ...appointmentListKey(territory, preschool, role, id), item: 'appointmentEntry', appointment: id }));
  const [wasInvited, isInvited] = [before?.state === 'invited', after.state === 'invited'];
  // Invited again after an invitation nobody answered: the entry stands already.
  if (isInvited && !wasInvited) writes.push(putNew({ ...invitedKey(person, id), item: 'invitation', appointment: id }));
  if (wasInvited && !isInvited) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: invitedKey(person, id) });
  const isActive = after.state === 'active';
  if (isActive && !isMember) writes.push(putNew(itemOf(keyOfMembership(post), { item: 'membership', role, territory, preschool })));
  const ends = before?.state === 'active' || after.state === 'ended';
  if (!isActive && isMember && ends) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: keyOfMembership(post) });
  return { appointment, event, writes };
}

const putNew = (item: Item): Write => ({ verb: 'put', table: 'records', guard: 'ifAbsent', item });

/** The check that somebody holds the role still: a change that rests on it is not done when they have lost it meanwhile. */
export function stillHolds(post: Post): Write {
  return { verb: 'check', table: 'records', guard: 'ifPresent', key: keyOfMembership(post) };
}

/** The same of who asks, in the capacity in which they do; `role-over` when they have lost it since they knocked. */
export async function actorHolds(
  table: Table,
  { by, as }: Command,
  where: Pick<Post, 'territory' | 'preschool'>,
): Promise<Write | Refusal> {
  if (as === 'parent' || as === 'system') throw new Error('not a change of staff');
  const post: Post = { ...where, role: as, person: by };
  return (await holds(table, post)) ? stillHolds(post) : refuse('role-over', {});
}

export async function holds(table: Table, post: Post): Promise<boolean> {
  return (await table.get('records', keyOfMembership(post))) !== undefined;
}

/** A page of a department's appointments by role, those that are over too. */
export async function listAppointments(
  table: Table,
  territory: string,
  { after, limit, role = '' }: { readonly after?: string | undefined; readonly limit: number; readonly role?: string | undefined },
): Promise<{ readonly appointments: readonly Appointment[]; readonly next?: string }> {
  const pk = appointmentsPk(territory);
  const beginsWith = role === '' ? '#' : `#${role}#`;
  // The place in the list of one role is none in that of another: the list begins anew.
  const place = after?.startsWith(beginsWith) === true ? { after: { pk, sk: after } } : {};
  const page = await table.list('records', { pk, beginsWith, limit, ...place });
  const found = await Promise.all(page.items.map((item) => readAppointment(table, readSure(AppointmentEntryItem, item).appointment)));
  const appointments = found.filter((one) => one !== undefined);
  return page.next === undefined ? { appointments } : { appointments, next: String(page.next.sk) };
}

/** Appointments to the department a second head has to agree to, by role. */
export async function listProposed(table: Table, territory: string): Promise<readonly Appointment[]> {
  const proposed: Appointment[] = [];
  let after: string | undefined;
  do {
    const page = await listAppointments(table, territory, { after, limit: 100 });
    proposed.push(...page.appointments.filter(({ state }) => state === 'proposed'));
    after = page.next;
  } while (after !== undefined);
  return proposed;
}

/** Who heads the department now, the one who asks left out. */
export async function listActiveHeads(table: Table, territory: string, except?: string): Promise<readonly Post[]> {
  const heads: Post[] = [];
  const { pk } = appointmentListKey(territory, undefined, '', '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: '#department_head#' })) {
    const found = await readAppointment(table, readSure(AppointmentEntryItem, item).appointment);
    if (found?.state !== 'active' || found.person === except) continue;
    const post: Post = { territory, role: 'department_head', person: found.person };
    // Somebody may have taken the membership away by hand; then nobody is helped by the appointment.
    if (await holds(table, post)) heads.push(post);
  }
  return heads;
}

/** What was done to an appointment, oldest first. */
export async function readAppointmentEvents(table: Table, appointment: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  const { pk } = appointmentKey(appointment);
  for await (const stored of listAll(table, 'records', { pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, stored);
    events.push(event);
  }
  return events;
}

/** Appointments the person has to answer. */
export async function listInvitations(table: Table, person: string): Promise<readonly Appointment[]> {
  const invited: Appointment[] = [];
  const { pk } = invitedKey(person, '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'INVITED#' })) {
    const found = await readAppointment(table, readSure(InvitationItem, item).appointment);
    if (found !== undefined) invited.push(found);
  }
  return invited;
}

/** Every appointment of a territory there ever was, its kindergartens' too: each has a chain. */
export async function listAppointmentIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: appointmentsPk(territory) }))
    ids.push(readSure(AppointmentEntryItem, item).appointment);
  return ids;
}
