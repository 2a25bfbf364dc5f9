// Every change has a command behind it: who asked, when the request arrived, and the key under which a repeat is recognised. The time is taken
// once, at the door, so that a slow function cannot make somebody late.

import type { Iin } from './identifiers.ts';
import type { Role } from './roles.ts';
import type { Secret } from './secret.ts';
import type { Instant } from './time.ts';

/** A person at the door: what they are in which territory and whose guardian they are, as of this request. */
export interface Caller {
  readonly person: string;
  readonly memberships: readonly { readonly role: Role; readonly territory: string; readonly preschool?: string | undefined }[];
  readonly children: readonly string[];
  /** What is wrong with the sign-in: older than the person's last signing out, or by a method too weak for staff. */
  readonly signIn?: { readonly isOver: boolean; readonly isWeak: boolean };
  /** The verified IIN. */
  readonly iin: Secret<Iin>;
}

export interface Command {
  /** The route or job that is carried out. */
  readonly name: string;
  /** A person's id, or `job:<name>`. */
  readonly by: string;
  /** `parent`, a staff role, or `system`: in what capacity. */
  readonly as: Role | 'parent' | 'system';
  /** When the request reached the gateway. */
  readonly at: Instant;
  /** The caller's idempotency key; a job derives one from what it does. */
  readonly key: string;
  /** Digest of route, parameters and body: a repeat under the same key must ask for the same. */
  readonly digest: string;
}

/** Another change came between reading and writing. The work is done again from its reads, some times; then the caller is told. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
