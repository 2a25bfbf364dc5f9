// Lists that come page by page: what was asked for already stays, and a button brings the next.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Address, type Asking, type Reply } from '../api/client.ts';
import type { Told } from '../api/told.ts';
import { toldOf, type Asked } from '../api/useAsk.ts';
import { t } from '../language/text.ts';
import { Refusal } from './Answer.tsx';
import { words } from './words.ts';

/** Pages of a list joined to one: `reply` holds all rows so far. */
export interface Pages<Row> extends Asked<readonly Row[]> {
  /** Brings the next page; left out at the end. */
  readonly more: (() => void) | undefined;
  /** Why the next page did not come: the rows before it stay. */
  readonly moreTold: Told | undefined;
}

interface State<Row> {
  /** The question for the first page that the rows belong to. */
  readonly of?: string;
  readonly rows?: readonly Row[];
  readonly next?: string;
  readonly told?: Told;
  readonly moreTold?: Told;
  readonly isAsking: boolean;
}

/**
 * Asks page by page: `rowsOf` and `nextOf` read a reply, `askingFor` makes the question for a cursor (undefined for the first page). Begins anew when the
 * question for the first page changes; what is still under way for the one before is dropped.
 */
export function usePages<A extends Address, Row>(
  address: A,
  askingFor: (after: string | undefined) => Asking<A> | undefined,
  rowsOf: (reply: Reply<A>) => readonly Row[],
  nextOf: (reply: Reply<A>) => string | number | undefined,
): Pages<Row> {
  const first: string | undefined = JSON.stringify(askingFor(undefined));
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<Row>>({ isAsking: false });
  const ending = useRef<AbortSignal>(undefined);
  const bring = (after: string | undefined, before: readonly Row[]): void => {
    const asking = askingFor(after);
    const signal = ending.current;
    if (asking === undefined || first === undefined || signal === undefined) return;
    setState((now) => (now.of === first && now.rows !== undefined ? { ...now, isAsking: true } : { of: first, isAsking: true }));
    ask(address, asking, { signal }).then(
      (reply) => {
        if (signal.aborted) return;
        const next = nextOf(reply);
        const rows = [...before, ...rowsOf(reply)];
        setState({ of: first, rows, ...(next === undefined ? {} : { next: String(next) }), isAsking: false });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const told = toldOf(error);
        setState((now) => {
          if (after !== undefined) return { ...now, moreTold: told, isAsking: false };
          return { ...(told.isPassing ? now : { of: first }), told, isAsking: false };
        });
      },
    );
  };
  useEffect(() => {
    const controller = new AbortController();
    ending.current = controller.signal;
    bring(undefined, []);
    return () => controller.abort();
  }, [first, turn]);
  const current: State<Row> = state.of === first ? state : { isAsking: true };
  const { rows, next, told, moreTold, isAsking } = current;
  return {
    reply: rows,
    told,
    moreTold,
    isAsking,
    again: () => setTurn((before) => before + 1),
    more: next === undefined ? undefined : () => bring(next, rows ?? []),
  };
}

/** The button under such a list: it brings the next page, and once more the one that did not come. */
export function MoreButton({ of: { more, moreTold, isAsking } }: { readonly of: Pages<unknown> }) {
  if (more === undefined) return null;
  const label = moreTold === undefined ? words.more : words.again;
  return (
    <div class="more">
      {moreTold !== undefined && <Refusal told={moreTold} />}
      <button type="button" class="button" aria-disabled={isAsking} onClick={() => !isAsking && more()}>
        {t(isAsking ? words.loading : label)}
      </button>
    </div>
  );
}
