// What was shown while there was a connection is shown without one too, for as long as the page lives. Names are in it, so it stays in memory alone and
// is forgotten when somebody signs out.

import { useEffect } from 'preact/hooks';
import type { Address, Asking, Reply } from '../../../api/client.ts';
import { useAsk, type Asked } from '../../../api/useAsk.ts';
import { tokens } from '../../../session/session.ts';

const shown = new Map<string, unknown>();

tokens.subscribe((present) => {
  if (present === undefined) shown.clear();
});

/** Asks as `useAsk` does; where nothing can be reached, what was answered before stays. Asks again when the connection is back. */
export function useRemembered<A extends Address>(address: A, asking: Asking<A>): Asked<Reply<A>> {
  const asked = useAsk(address, asking);
  const question = JSON.stringify([address, asking]);
  const { reply, told, again } = asked;
  useEffect(() => {
    if (reply !== undefined) shown.set(question, reply);
  }, [question, reply]);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  const before = reply ?? (shown.get(question) as Reply<A> | undefined);
  if (before === undefined || (told !== undefined && !told.isPassing)) return asked;
  return { ...asked, reply: before, told: undefined };
}
