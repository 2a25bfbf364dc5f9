// Somebody's own roles: those they hold, by their memberships, and those they are invited to.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { appointmentIdOf, appointmentMovesOpen, stateOf, type Post } from '../../shared/domain/staffing.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import type { PlaceNames } from '../../shared/table/staffNotices.ts';
import type { Standing } from '../../shared/table/staffing.ts';

/** The role among those the caller holds that has this id. */
export function heldPost({ person, memberships }: Caller, appointment: string): Post | undefined {
  return memberships.map((one) => ({ ...one, person })).find((post) => appointmentIdOf(post) === appointment);
}

/** What the territory is called. */
export function namesOf({ rulebooks }: Pick<Context, 'rulebooks'>, territory: string): PlaceNames | Refusal {
  return rulebooks().find((one) => one.territory === territory)?.names ?? refuse('territory-unknown', { territory });
}

export function viewOwn({ post, appointment, isMember }: Standing, at: Instant) {
  const { territory, role, person, preschool } = post;
  const { since, until, invitedAt } = appointment ?? {};
  // A role that was entered by hand is held as well as any.
  const terms = appointment ?? { state: isMember ? ('active' as const) : ('ended' as const), person };
  return {
    appointment: appointmentIdOf(post),
    role,
    territory,
    ...(preschool === undefined ? {} : { preschool }),
    state: stateOf(terms, at),
    ...(since === undefined ? {} : { since: isoOf(since) }),
    ...(until === undefined ? {} : { answerBefore: isoOf(until) }),
    ...(invitedAt === undefined ? {} : { invitedAt: isoOf(invitedAt) }),
    moves: appointmentMovesOpen(terms, person, at).map((move) => (move === 'end' ? 'leave' : move)),
  };
}
