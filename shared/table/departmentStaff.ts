// The changes of who works in a department, as writes. Who may is judged before; here the appointment, the membership, the person's sign-ins and what they
// are told change together, or not at all.

import type { Command } from '../domain/command.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { StaffTerms } from '../domain/rulebookStaff.ts';
import { answerInvitation, decideInvitation, dismiss, invite, lapsesAt, type Post } from '../domain/staffing.ts';
import type { Vault } from '../vault.ts';
import { personWrite, readPerson, stranger } from './people.ts';
import { contentOf } from './preschoolStaff.ts';
import { signOut } from './signingOut.ts';
import type { Appointment } from './staffItems.ts';
import { listActiveHeads, readStanding, saveAppointment, sealName, stillHolds, type Standing } from './staffing.ts';
import { tellOfDraft, tellOfRole, type PlaceNames } from './staffNotices.ts';
import type { Table, Write } from './table.ts';

export interface Changed {
  readonly appointment: Appointment;
  readonly writes: readonly Write[];
}

export interface Ground {
  readonly terms: StaffTerms;
  readonly names: PlaceNames;
  readonly command: Command;
}

const told = { proposed: undefined, invited: 'staff-invited', active: 'staff-role-begun' } as const;

/** An invitation to a role; told to the person once nobody else has to agree. A role that is held already is only written down, and nobody is told. */
export async function inviteStaff(
  table: Table,
  vault: Vault,
  { post, iin, name }: { readonly post: Post; readonly iin: string; readonly name: string },
  { terms, names, command }: Ground,
): Promise<Changed | Refusal> {
  const standing = await readStanding(table, post);
  const state = invite(post, standing.appointment, terms, command, standing.isMember);
  if (typeof state !== 'string') return state;
  const met = { ...stranger, contacts: { ...stranger.contacts, iin } };
  const known = (await readPerson(table, vault, post.person)) === undefined ? [await personWrite(vault, post.person, met)] : [];
  const after = {
    state,
    name: await sealName(vault, post, name),
    since: command.at,
    invitedBy: command.by,
    invitedAt: command.at,
    ...(state === 'active' ? {} : { until: lapsesAt(command.at, terms) }),
  };
  const { appointment, event, writes } = saveAppointment(standing, after, command, { kind: 'appointment-made', data: {} });
  const kind = standing.isMember ? undefined : told[state];
  const news = kind === undefined ? [] : tellOfRole(event, kind, post, names);
  const drafted = { draft: 'appointment', id: appointment.appointment } as const;
  const asked = state === 'proposed' ? await tellOfDraft(table, post.territory, event, drafted, [command.by, post.person]) : [];
  return { appointment, writes: [...known, ...writes, ...news, ...asked] };
}

/** A second head's word on what was proposed; the days of the person begin with it. */
export async function decideStaff(
  standing: Standing & { readonly appointment: Appointment },
  decision: 'approve' | 'reject',
  { terms, names, command }: Ground,
): Promise<Changed | Refusal> {
  const state = decideInvitation(standing.appointment, decision, terms, command);
  if (typeof state !== 'string') return state;
  const { until: _, ...rest } = contentOf(standing, command);
  const until = state === 'invited' ? { until: lapsesAt(command.at, terms) } : {};
  const after = { ...rest, state, since: command.at, ...until, ...(decision === 'approve' ? { approvedBy: command.by } : {}) };
  const kind = decision === 'approve' ? 'appointment-approved' : 'appointment-rejected';
  const { appointment, event, writes } = saveAppointment(standing, after, command, { kind, data: {} });
  const news = state === 'invited' || state === 'active' ? tellOfRole(event, told[state], standing.post, names) : [];
  return { appointment, writes: [...writes, ...news] };
}

/** The person's own answer; what begins with a role in a kindergarten is added by who knows it. */
export function answerStaff(
  standing: Standing & { readonly appointment: Appointment },
  answer: 'accept' | 'decline',
  { names, command }: Omit<Ground, 'terms'>,
): Changed | Refusal {
  const state = answerInvitation(standing.appointment, answer, command.at);
  if (typeof state !== 'string') return state;
  const { until: _, ...rest } = contentOf(standing, command);
  const kind = answer === 'accept' ? 'appointment-accepted' : 'appointment-declined';
  const { appointment, event, writes } = saveAppointment(standing, { ...rest, state, since: command.at }, command, { kind, data: {} });
  const news = state === 'active' ? tellOfRole(event, 'staff-role-begun', standing.post, names) : [];
  return { appointment, writes: [...writes, ...news] };
}

/**
 * A head ends what has begun, and takes back what has not. Whoever is dismissed is signed out everywhere. Who holds the role without an appointment in
 * force (it was entered by hand, or before appointments were kept) loses it all the same, and not only an invitation to it.
 */
export async function dismissFromDepartment(
  table: Table,
  standing: Standing,
  { names, command }: Omit<Ground, 'terms'>,
): Promise<Changed | Refusal> {
  const { post, appointment: before, isMember } = standing;
  const judged = before ?? { state: 'active' as const, person: post.person };
  if (before === undefined && !isMember) return refuse('appointment-unknown', {});
  const state = dismiss(judged, command, isMember);
  if (typeof state !== 'string') return state;
  if (state === 'withdrawn') {
    const { until: _, ...rest } = contentOf(standing, command);
    const after = { ...rest, state, since: command.at, endedBy: command.by };
    return saveAppointment(standing, after, command, { kind: 'appointment-withdrawn', data: {} });
  }
  const ended = endAppointment(standing, 'dismissed', { names, command });
  return { ...ended, writes: [...ended.writes, ...(await signOut(table, post.person, command.at))] };
}

/** Leaving a role of one's own. A head stays until there is another one, who is still there when this is written. */
export async function leaveDepartment(
  table: Table,
  standing: Standing,
  { names, command }: Omit<Ground, 'terms'>,
): Promise<Changed | Refusal> {
  const { territory, role, person } = standing.post;
  const ended = endAppointment(standing, 'left', { names, command });
  if (role !== 'department_head') return ended;
  const [other] = await listActiveHeads(table, territory, person);
  return other === undefined ? refuse('last-head', {}) : { ...ended, writes: [...ended.writes, stillHolds(other)] };
}

function endAppointment(standing: Standing, reason: 'dismissed' | 'left', { names, command }: Omit<Ground, 'terms'>): Changed {
  const { until: _, ...rest } = contentOf(standing, command);
  const after = { ...rest, state: 'ended' as const, since: command.at, endedBy: command.by };
  const saved = saveAppointment(standing, after, command, { kind: 'appointment-ended', data: { reason } });
  return { ...saved, writes: [...saved.writes, ...tellOfRole(saved.event, 'staff-role-ended', standing.post, names)] };
}
