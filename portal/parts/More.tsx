// Lists that come page by page: what was asked for already stays, and a button brings the next.

import { useEffect, useState } from 'preact/hooks';
import { ask, type Address, type Asking, type Reply } from '../api/client.ts';
import type { Told } from '../api/told.ts';
import { toldOf, type Asked } from '../api/useAsk.ts';
import { t } from '../language/text.ts';
import { words } from './words.ts';

/** Pages of a list joined to one: `reply` holds all rows so far. */
export interface Pages<Row> extends Asked<readonly Row[]> {
  /** Brings the next page; left out at the end. */
  readonly more: (() => void) | undefined;
}

/**
 * Asks page by page: `rowsOf` and `nextOf` read a reply, `askingFor` makes the question for a cursor (undefined for the first page). Begins anew when the
 * question for the first page changes.
 */
export function usePages<A extends Address, Row>(
  address: A,
  askingFor: (after: string | undefined) => Asking<A> | undefined,
  rowsOf: (reply: Reply<A>) => readonly Row[],
  nextOf: (reply: Reply<A>) => string | number | undefined,
): Pages<Row> {
  const first = JSON.stringify(askingFor(undefined));
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{
    readonly rows?: readonly Row[];
    readonly next?: string;
    readonly told?: Told;
    readonly isAsking: boolean;
  }>({ isAsking: true });
  const bring = (after: string | undefined, before: readonly Row[], signal?: AbortSignal): void => {
    const asking = askingFor(after);
    if (asking === undefined) return;
    setState((now) => ({ ...now, isAsking: true }));
    ask(address, asking, signal === undefined ? {} : { signal }).then(
      (reply) => {
        if (signal?.aborted === true) return;
        const next = nextOf(reply);
        setState({ rows: [...before, ...rowsOf(reply)], ...(next === undefined ? {} : { next: String(next) }), isAsking: false });
      },
      (error: unknown) => {
        if (signal?.aborted === true) return;
        setState((now) => ({ ...now, told: toldOf(error), isAsking: false }));
      },
    );
  };
  useEffect(() => {
    const ending = new AbortController();
    setState({ isAsking: true });
    bring(undefined, [], ending.signal);
    return () => ending.abort();
  }, [first, turn]);
  const { rows, next, told, isAsking } = state;
  return {
    reply: rows,
    told,
    isAsking,
    again: () => setTurn((before) => before + 1),
    more: next === undefined ? undefined : () => bring(next, rows ?? []),
  };
}

/** The button under such a list. */
export function MoreButton({ of }: { readonly of: Pages<unknown> }) {
  if (of.more === undefined) return null;
  return (
    <p class="more">
      <button type="button" class="button" aria-disabled={of.isAsking} onClick={() => !of.isAsking && of.more?.()}>
        {t(of.isAsking ? words.loading : words.more)}
      </button>
    </p>
  );
}
