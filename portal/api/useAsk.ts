// Asking from a page: what is shown follows what was answered.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, newKey, type Address, type Asking, type Reply } from './client.ts';
import { Told, unwell } from './told.ts';

/**
 * How far a question is. While it is asked anew, the answer of before stays on the page; where that fails for now, it stays with the reason, so that no
 * form somebody is filling in is lost.
 */
export interface Asked<T> {
  readonly reply: T | undefined;
  readonly told: Told | undefined;
  readonly isAsking: boolean;
  /** Asks again. */
  readonly again: () => void;
}

interface State<T> {
  /** The question it belongs to. */
  readonly of: string | undefined;
  readonly reply?: T;
  readonly told?: Told;
  readonly isAsking: boolean;
}

/** Asks when the page is drawn and whenever what is asked changes; `undefined` asks nothing yet. */
export function useAsk<A extends Address>(address: A, asking: Asking<A> | undefined): Asked<Reply<A>> {
  const question = asking === undefined ? undefined : JSON.stringify([address, asking]);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<Reply<A>>>({ of: undefined, isAsking: false });
  useEffect(() => {
    if (question === undefined || asking === undefined) return undefined;
    const ending = new AbortController();
    setState((before) => (hasReply(before, question) ? { ...before, isAsking: true } : { of: question, isAsking: true }));
    ask(address, asking, { signal: ending.signal }).then(
      (reply) => {
        if (!ending.signal.aborted) setState({ of: question, reply, isAsking: false });
      },
      (error: unknown) => {
        if (ending.signal.aborted) return;
        const told = toldOf(error);
        setState((before) => ({ ...(told.isPassing && hasReply(before, question) ? before : { of: question }), told, isAsking: false }));
      },
    );
    return () => ending.abort();
  }, [question, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const { reply, told, isAsking } = state.of === question ? state : { isAsking: question !== undefined };
  return { reply, told, isAsking, again };
}

function hasReply<T>({ of, reply }: State<T>, question: string): boolean {
  return of === question && reply !== undefined;
}

/** A wish that changes something. */
export interface Doing<A extends Address> {
  /** Resolves with the answer, or with nothing where it was refused; the reason then stands in `told`. */
  readonly run: (asking: Asking<A>) => Promise<Reply<A> | undefined>;
  readonly isBusy: boolean;
  readonly told: Told | undefined;
  /** Takes the reason off the page. */
  readonly clear: () => void;
}

/** The same wish keeps its key until it is answered: sent again after a lost answer, it happens once. */
export function useDo<A extends Address>(address: A): Doing<A> {
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const wish = useRef<{ readonly of: string; readonly key: string }>(undefined);
  const run = useCallback(async (asking: Asking<A>) => {
    const of = JSON.stringify(asking);
    if (wish.current?.of !== of) wish.current = { of, key: newKey() };
    setBusy(true);
    setTold(undefined);
    try {
      const reply = await ask(address, asking, { key: wish.current.key });
      wish.current = undefined;
      return reply;
    } catch (error) {
      const reason = toldOf(error);
      if (!reason.isPassing) wish.current = undefined;
      setTold(reason);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setTold(undefined), []);
  return { run, isBusy, told, clear };
}

export function toldOf(error: unknown): Told {
  if (error instanceof Told) return error;
  console.error(error);
  return unwell();
}
