// Until when a sign-in counts, and whether it was strong enough. What is asked is when the person signed in (`auth_time`), where the token says so, and not
// only when the token was made: whoever found a lost phone gets new tokens from its refresh token, but not a new sign-in. Both are whole seconds, so the
// second in which everything was signed out is over too. A token that says neither is refused as soon as there was a signing out.

import type { Instant } from './time.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** True when the sign-in behind the token is older than the person's last signing out. */
export function isSignedOut(claims: Claims, signedOutAt: Instant | undefined): boolean {
  if (signedOutAt === undefined) return false;
  const times = [claims['auth_time'], claims['iat']].map(secondsOf).filter((seconds) => seconds !== undefined);
  return times.length === 0 || Math.min(...times) <= Math.floor(signedOutAt / 1000);
}

/** The gateway hands claims over as text, a local one as numbers. */
function secondsOf(claim: unknown): number | undefined {
  if (claim === undefined || claim === '') return undefined;
  const seconds = Number(claim);
  // What is there and no number was not written by an issuer to be believed: as old as can be.
  return Number.isFinite(seconds) ? seconds : 0;
}

/** True when nothing stronger is asked for, or when the token names one of the methods that are (`amr`, RFC 8176). */
export function isStrongEnough(claims: Claims, methods: readonly string[] | undefined): boolean {
  if (methods === undefined) return true;
  const claim = claims['amr'];
  // The gateway writes a list as text: `[pwd otp]`.
  const named = Array.isArray(claim) ? claim.map(String) : typeof claim === 'string' ? claim.split(/[[\]\s,"]+/) : [];
  return named.some((one) => methods.includes(one));
}
