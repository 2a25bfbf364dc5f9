// The kindergartens that fit, as far as they were asked for. While another search is asked, what was found before stays, so that nothing jumps under a
// finger that is still typing.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Asking, type Reply } from '../../../api/client.ts';
import type { Told } from '../../../api/told.ts';
import { toldOf, type Asked } from '../../../api/useAsk.ts';

const address = 'GET /v1/territories/{territory}/preschools';
type Address = typeof address;
export type Found = Reply<Address>;
export type FoundPreschool = Found['preschools'][number];
export type Search = Omit<NonNullable<Asking<Address>['query']>, 'after' | 'limit'>;

/** A city has hundreds, and a map wants them all: pages are as large as the service gives. */
const limit = 200;

/** `more` brings the next of a city with very many; left out at the end. What is still under way for the search before is dropped. */
export function useKindergartens(territory: string, query: Search): Asked<Found> & { readonly more: (() => void) | undefined } {
  const question = JSON.stringify([territory, query]);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ readonly reply?: Found; readonly told?: Told; readonly isAsking: boolean }>({ isAsking: true });
  const ending = useRef<AbortSignal>(undefined);
  const bring = (before?: Found): void => {
    const signal = ending.current;
    if (signal === undefined) return;
    setState(({ reply }) => ({ ...(reply === undefined ? {} : { reply }), isAsking: true }));
    ask(address, { params: { territory }, query: { ...query, limit, after: before?.next } }, { signal }).then(
      (reply) => {
        if (signal.aborted) return;
        setState({ reply: { ...reply, preschools: [...(before?.preschools ?? []), ...reply.preschools] }, isAsking: false });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        // What another search found is no answer to this one; a part of the answer is.
        setState({ ...(before === undefined ? {} : { reply: before }), told: toldOf(error), isAsking: false });
      },
    );
  };
  useEffect(() => {
    const controller = new AbortController();
    ending.current = controller.signal;
    bring();
    return () => controller.abort();
  }, [question, turn]);
  const { reply, told, isAsking } = state;
  return {
    reply,
    told,
    isAsking,
    again: () => (reply === undefined ? setTurn((before) => before + 1) : bring(reply)),
    more: reply?.next === undefined || isAsking || told !== undefined ? undefined : () => bring(reply),
  };
}
