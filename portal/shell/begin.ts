// Before the first drawing: an answer of the issuer in the address becomes a session, and leaves the address.

import { signedOut, watchEndings, welcome } from '../session/session.ts';
import { signInUnderWay } from '../session/underWay.ts';

export async function begin(): Promise<void> {
  watchEndings();
  const address = new URL(location.href);
  const isAnswer = address.pathname === '/' && (address.searchParams.has('state') || address.searchParams.has('error'));
  if (!isAnswer) return;
  const returnTo = signInUnderWay()?.returnTo;
  // Whatever it was, a second reading of the same address must not ask again.
  history.replaceState(null, '', '/');
  if (returnTo === undefined) return;
  try {
    const { comeBack } = await import('../session/signIn.ts');
    const given = await comeBack(address);
    if (given !== undefined) await welcome(given);
  } catch {
    // The issuer refused, the person turned back, or the connection was lost: the page says so, and waits for a press.
    signedOut('sign-in-failed');
  }
  history.replaceState(null, '', returnTo);
}
