// How somebody comes to a role and loses it: proposed by a head, where the rulebook wants it agreed to by another one, accepted by the person, ended by
// a head or by the person. Only what is `active` allows anything. Nobody invites, approves or dismisses themselves, and the last head of a department
// cannot go: nobody would be left to invite the next. Terms come from the newest rulebook there is, since people work on when the rules of a queue lapse.

import { digestOf } from './digest.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Role } from './roles.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { StaffTerms } from './rulebookStaff.ts';
import { dayOf, later, type Instant } from './time.ts';

export const appointmentStates = ['proposed', 'invited', 'active', 'rejected', 'declined', 'withdrawn', 'lapsed', 'ended'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const appointmentMoves = {
  approve: { from: ['proposed'], to: 'invited' },
  reject: { from: ['proposed'], to: 'rejected' },
  accept: { from: ['invited'], to: 'active' },
  decline: { from: ['invited'], to: 'declined' },
  withdraw: { from: ['proposed', 'invited'], to: 'withdrawn' },
  end: { from: ['active'], to: 'ended' },
} as const satisfies Readonly<Record<string, { readonly from: readonly AppointmentState[]; readonly to: AppointmentState }>>;
export type AppointmentMove = keyof typeof appointmentMoves;

/** Who holds, or is to hold, which role where. */
export interface Post {
  readonly territory: string;
  readonly role: Role;
  readonly person: string;
  /** For a role in one kindergarten. */
  readonly preschool?: string | undefined;
}

/** What a move is judged by. `until`: the first instant too late to answer, where somebody has to. */
export interface AppointmentTerms {
  readonly state: AppointmentState;
  readonly person: string;
  /** Absent for a role entered before appointments were kept. */
  readonly invitedBy?: string | undefined;
  readonly until?: Instant | undefined;
}

/** The id of an appointment follows from whom, what and where: two invitations at once meet at the same one. */
export function appointmentIdOf({ territory, role, preschool, person }: Post): string {
  return digestOf(`appointment|${territory}|${role}|${preschool ?? ''}|${person}`).slice(0, 24);
}

/** What the state is by now: an invitation nobody answered in time has lapsed, without anybody doing anything. */
export function stateOf({ state, until }: AppointmentTerms, at: Instant): AppointmentState {
  const waits = state === 'proposed' || state === 'invited';
  return waits && until !== undefined && at >= until ? 'lapsed' : state;
}

/** The terms on that instant: of the rulebook that began last before it, or of the first one to come. */
export function staffTermsOn(rulebooks: readonly Rulebook[], territory: string, at: Instant): StaffTerms | Refusal {
  const own = rulebooks.filter((one) => one.territory === territory);
  const begun = own.filter(({ effectiveFrom }) => effectiveFrom <= dayOf(at));
  const [first] = (begun.length === 0 ? own : begun).toSorted((one, other) =>
    begun.length === 0 ? compare(one.effectiveFrom, other.effectiveFrom) : compare(other.effectiveFrom, one.effectiveFrom),
  );
  return first?.staff ?? refuse('territory-unknown', { territory });
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** When an invitation of that instant lapses. */
export function lapsesAt(at: Instant, { invitationDays }: StaffTerms): Instant {
  return later(at, invitationDays * 86_400_000);
}

/**
 * The state an invitation begins in. Nobody invites themselves, and nobody is invited twice at a time. Who holds the role already, without an appointment
 * in force, has nothing to agree to: what they hold is only written down, so that it can be listed and ended.
 */
export function invite(
  post: Post,
  before: AppointmentTerms | undefined,
  terms: StaffTerms,
  { by, at }: { readonly by: string; readonly at: Instant },
  isMember = false,
): 'proposed' | 'invited' | 'active' | Refusal {
  if (post.person === by) return refuse('own-appointment', {});
  const state = before && stateOf(before, at);
  if (state === 'proposed' || state === 'invited' || state === 'active') return refuse('staff-already', { state });
  if (isMember) return 'active';
  if (terms.approval.some((role) => role === post.role)) return 'proposed';
  return terms.acceptance.includes(post.role) ? 'invited' : 'active';
}

/** A second head agrees, or does not: neither who invited nor who is invited. */
export function decideInvitation(
  appointment: AppointmentTerms & Pick<Post, 'role'>,
  decision: 'approve' | 'reject',
  terms: StaffTerms,
  { by, at }: { readonly by: string; readonly at: Instant },
): AppointmentState | Refusal {
  const after = move(appointment, decision, at);
  if (typeof after !== 'string') return after;
  if (by === appointment.person) return refuse('own-appointment', {});
  if (by === appointment.invitedBy) return refuse('same-person', { first: by });
  return after === 'invited' && !terms.acceptance.includes(appointment.role) ? 'active' : after;
}

/** The person's own yes or no, in time. */
export function answerInvitation(appointment: AppointmentTerms, answer: 'accept' | 'decline', at: Instant): AppointmentState | Refusal {
  return move(appointment, answer, at);
}

/** A head takes back what is not begun, or ends what is; not of themselves, which is leaving. Who holds the role loses it, whatever the appointment says. */
export function dismiss(
  appointment: AppointmentTerms,
  { by, at }: { readonly by: string; readonly at: Instant },
  isMember = false,
): AppointmentState | Refusal {
  if (by === appointment.person) return refuse('own-appointment', {});
  if (isMember) return 'ended';
  return move(appointment, stateOf(appointment, at) === 'active' ? 'end' : 'withdraw', at);
}

/** What the person may do with it, and what a head who looks at it may. */
export function appointmentMovesOpen(appointment: AppointmentTerms, by: string, at: Instant): readonly AppointmentMove[] {
  const { person, invitedBy } = appointment;
  const own: readonly AppointmentMove[] = ['accept', 'decline', 'end'];
  const ofHead: readonly AppointmentMove[] = by === invitedBy ? ['withdraw', 'end'] : ['approve', 'reject', 'withdraw', 'end'];
  return (by === person ? own : ofHead).filter((one) => typeof move(appointment, one, at) === 'string');
}

function move(appointment: AppointmentTerms, name: AppointmentMove, at: Instant): AppointmentState | Refusal {
  const state = stateOf(appointment, at);
  if (state === 'lapsed' && appointment.until !== undefined) return refuse('invitation-lapsed', { deadline: appointment.until, at });
  const { from, to } = appointmentMoves[name];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'appointment', state, move: name });
}
