// Before the first drawing: an answer of the issuer in the address becomes a session, and leaves the address.

import { endedBy, keepTokens } from '../session/session.ts';

export async function begin(): Promise<void> {
  const address = new URL(location.href);
  const isAnswer = address.pathname === '/' && address.searchParams.has('state');
  if (!isAnswer) return;
  // Whatever it was, a second reading of the same address must not ask again.
  history.replaceState(null, '', '/');
  try {
    const { comeBack } = await import('../session/signIn.ts');
    const back = await comeBack(address);
    if (back === undefined) return;
    keepTokens(back.tokens);
    history.replaceState(null, '', back.returnTo);
  } catch {
    endedBy.value = 'sign-in-failed';
    history.replaceState(null, '', '/my');
  }
}
