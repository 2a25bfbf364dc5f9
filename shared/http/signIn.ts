// Whether the sign-in behind a request still counts and is strong enough for what is asked. What the caller may do is judged elsewhere (`access.ts`).

import type { Caller, Command } from '../domain/command.ts';
import { Problem } from './problems.ts';

/** Passes, or throws: 401 for a sign-in of before the person signed out everywhere. */
export function checkSignIn({ signIn }: Caller): void {
  if (signIn?.isOver === true) throw new Problem('session-ended');
}

/** Passes, or throws: 401 for staff whose sign-in did not use one of the methods the stage wants of them; as a parent they go on. */
export function checkStrength({ signIn }: Caller, { as }: Pick<Command, 'as'>): void {
  if (as !== 'parent' && signIn?.isWeak === true) throw new Problem('stronger-sign-in-needed');
}
