// Who is signed in. Tokens live in memory alone (decision 0041): a reload asks the issuer again, which knows the browser and answers at once.

import { signal } from '@preact/signals';
import { forgetDrafts } from '../api/useDraft.ts';

export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** By the clock of this browser. */
  readonly until: number;
}

/** Where people sign in; the service tells it at `/portal.json`. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  /** Where the browser goes to be forgotten by the issuer too. */
  readonly signOut: string;
  readonly scope: string;
}

/** Why the last session ended, as the service's code; to be told on the sign-in page. */
export const endedBy = signal<string>();
export const tokens = signal<Tokens>();

const wasHere = 'kezek.signedIn';
const marginMilliseconds = 30_000;

export function keepTokens(given: Tokens): void {
  tokens.value = given;
  endedBy.value = undefined;
  sessionStorage.setItem(wasHere, 'yes');
}

/** True where a reload, and not the person, ended the session. */
export function wasSignedIn(): boolean {
  return sessionStorage.getItem(wasHere) !== null;
}

let renewing: Promise<Tokens | undefined> | undefined;

/** A token that is good for a while yet; renewed where it is not, or where `anew` asks for it. Nothing where nobody is signed in. */
export async function freshToken(anew = false): Promise<string | undefined> {
  const present = tokens.value;
  if (present === undefined) return undefined;
  if (!anew && present.until - marginMilliseconds > Date.now()) return present.access;
  renewing ??= renew(present).finally(() => {
    renewing = undefined;
  });
  return (await renewing)?.access;
}

async function renew({ refresh }: Tokens): Promise<Tokens | undefined> {
  if (refresh === undefined) return undefined;
  const { renewed } = await import('./signIn.ts');
  const given = await renewed(refresh);
  if (given === undefined) signedOut('session-ended');
  else keepTokens(given);
  return given;
}

/** The session is over, for the service's reason: pages that need one ask to sign in. */
export function signedOut(code: string): void {
  tokens.value = undefined;
  endedBy.value = code;
  sessionStorage.removeItem(wasHere);
}

/** Ends the session here, at the issuer, and in this tab's memory of what was typed. */
export async function signOut(): Promise<void> {
  const refresh = tokens.value?.refresh;
  tokens.value = undefined;
  sessionStorage.removeItem(wasHere);
  forgetDrafts();
  const { leave } = await import('./signIn.ts');
  await leave(refresh);
}
