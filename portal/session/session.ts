// Who is signed in. Tokens live in memory alone (decision 0041): a reload asks the issuer again, which knows the browser and answers at once.

import { signal } from '@preact/signals';
import { forgetDrafts, keepDraftsOf } from '../api/useDraft.ts';
import { drop, keep, recall } from './browserMemory.ts';
import { digestOf } from './person.ts';

export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** By the clock of this browser, counted from when the token came: how wrong that clock is does not matter. */
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

/** Why the last session ended: the service's code, or `token-over`, `sign-in-failed`, `signed-out-elsewhere`; to be told on the sign-in page. */
export const endedBy = signal<string>();
export const tokens = signal<Tokens>();
/** Signed out here, while the issuer does not know yet: `told` is on its way, `unheard` did not get there. */
export const leaving = signal<'told' | 'unheard'>();

const wasHere = 'kezek.signedIn';
const stillKnown = 'kezek.leaving';
const marginMilliseconds = 30_000;

/** Somebody came back from the issuer. What another person typed in this tab is forgotten first. */
export async function welcome(given: Tokens): Promise<void> {
  keepDraftsOf(await digestOf(given.access));
  tokens.value = given;
  endedBy.value = undefined;
  leaving.value = undefined;
  drop('tab', stillKnown);
  keep('tab', wasHere, 'yes');
}

/** True where a reload, and not the person, ended the session. */
export function wasSignedIn(): boolean {
  return recall('tab', wasHere) !== undefined;
}

/** Asking the issuer by itself is done once: whoever comes back from there without an answer presses a button. */
export function forgetSignedIn(): void {
  drop('tab', wasHere);
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

async function renew(present: Tokens): Promise<Tokens | undefined> {
  if (present.refresh === undefined) {
    signedOut('token-over');
    return undefined;
  }
  const { renewed, takeBack } = await import('./signIn.ts');
  const given = await renewed(present.refresh);
  if (tokens.value !== present) {
    // Signed out meanwhile: what came too late brings nobody back.
    if (given?.refresh !== undefined) void takeBack(given.refresh);
    return undefined;
  }
  if (given === undefined) signedOut('token-over');
  else tokens.value = given;
  return given;
}

/** The session is over, for the service's reason: pages that need one ask to sign in. */
export function signedOut(code: string): void {
  tokens.value = undefined;
  endedBy.value = code;
  forgetSignedIn();
}

/** Ends the session here, in the other tabs, at the issuer, and in this tab's memory of what was typed. Never rejects: what fails is shown. */
export async function signOut(): Promise<void> {
  const refresh = tokens.value?.refresh;
  tokens.value = undefined;
  endedBy.value = undefined;
  forgetSignedIn();
  forgetDrafts();
  others?.postMessage('signed-out');
  await finishLeaving(refresh, false);
}

/** Tells the issuer. Pressed again, it is gone to even where it does not take the token back: that one ends by itself. */
export async function finishLeaving(refresh?: string, isAgain = true): Promise<void> {
  if (leaving.value === 'told') return;
  leaving.value = 'told';
  keep('tab', stillKnown, 'yes');
  try {
    const { leave } = await import('./signIn.ts');
    await leave(refresh ?? unheard, isAgain);
    drop('tab', stillKnown);
  } catch {
    unheard = refresh ?? unheard;
    leaving.value = 'unheard';
  }
}

let unheard: string | undefined;
let others: BroadcastChannel | undefined;

/** Before anything is drawn: a signing out in another tab, or further on in this one, ends the session of this page too. */
export function watchEndings(): void {
  if (recall('tab', stillKnown) !== undefined) leaving.value = 'unheard';
  try {
    others = new BroadcastChannel('kezek.session');
    others.addEventListener('message', endedElsewhere);
  } catch {
    // Where the browser keeps nothing, nobody signs in.
  }
  // The back button brings pages back as they were, their memory included.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && tokens.value !== undefined && !wasSignedIn()) endedElsewhere();
  });
}

function endedElsewhere(): void {
  const refresh = tokens.value?.refresh;
  if (tokens.value !== undefined) signedOut('signed-out-elsewhere');
  forgetSignedIn();
  forgetDrafts();
  if (refresh !== undefined) void import('./signIn.ts').then(({ takeBack }) => takeBack(refresh)).catch(() => undefined);
}
