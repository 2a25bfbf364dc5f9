// The keys of who works here and of who signed out, built here and spelled nowhere else, as those of everything else in `keys.ts`. What the door must know
// of a person stands between their guardianships and their memberships, which are read in one range at each request: `GUARDIAN#` to `MEMBER#~`.

import { personKey } from './keys.ts';
import type { Key } from './table.ts';

/** Somebody's way into a role and out of it. */
export const appointmentKey = (appointment: string): Key => ({ pk: `APPOINTMENT#${appointment}`, sk: 'APPOINTMENT' });
export const appointmentsPk = (territory: string) => `APPOINTMENTS#${territory}`;
/** Every appointment of a territory there ever was: its department's first, by role, then each kindergarten's. */
export const appointmentListKey = (territory: string, preschool: string | undefined, role: string, appointment: string): Key => ({
  pk: appointmentsPk(territory),
  sk: `${preschool ?? ''}#${role}#${appointment}`,
});
/** An invitation that waits for the person's answer. */
export const invitedKey = (person: string, appointment: string): Key => ({ pk: personKey(person).pk, sk: `INVITED#${appointment}` });
/** Since when no older sign-in of the person counts. */
export const signedOutKey = (person: string): Key => ({ pk: personKey(person).pk, sk: 'LOGOUT' });
