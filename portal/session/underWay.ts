// A sign-in under way: what this tab has to remember while the person is at the issuer's page.

import { drop, keep, recall } from './browserMemory.ts';

const kept = 'kezek.signingIn';

interface UnderWay {
  readonly verifier: string;
  readonly state: string;
  /** Where the person was: they come back there. */
  readonly returnTo: string;
}

export function signInUnderWay(): UnderWay | undefined {
  try {
    return (JSON.parse(recall('tab', kept) ?? 'null') as UnderWay | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser keeps nothing: nobody can come back then. */
export function beginSignIn(under: UnderWay): boolean {
  return keep('tab', kept, JSON.stringify(under));
}

/** The answer is good once. */
export function endSignIn(): void {
  drop('tab', kept);
}
