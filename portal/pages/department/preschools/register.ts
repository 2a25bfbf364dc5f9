// The register of kindergartens of a territory, all of it: asked for once, page by page, so that every page can call a kindergarten by its name and a
// search answers at once.

import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from '../../../api/client.ts';
import type { Told } from '../../../api/told.ts';
import { toldOf } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';

export type Registered = Reply<'GET /v1/department/territories/{territory}/preschools'>['preschools'][number];

interface Known {
  readonly territory: string;
  readonly rows: readonly Registered[];
  readonly isWhole: boolean;
}

const known = signal<Known>();
const rowsPerPage = 100;

async function load(territory: string, ending: AbortSignal): Promise<void> {
  let rows: readonly Registered[] = [];
  let after: string | undefined;
  do {
    const query = { after, limit: rowsPerPage };
    const page = await ask('GET /v1/department/territories/{territory}/preschools', { params: { territory }, query }, { signal: ending });
    rows = [...rows, ...page.preschools];
    after = page.next;
    if (after !== undefined) known.value = { territory, rows, isWhole: false };
  } while (after !== undefined);
  known.value = { territory, rows, isWhole: true };
}

/** What is known so far; with `isFresh` it is asked for anew whenever a page opens. */
export function useRegister(territory: string, isFresh = true) {
  const [told, setTold] = useState<Told>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const present = known.value;
    if (!isFresh && present?.territory === territory && present.isWhole) return undefined;
    const ending = new AbortController();
    setTold(undefined);
    load(territory, ending.signal).catch((error: unknown) => {
      if (!ending.signal.aborted) setTold(toldOf(error));
    });
    return () => ending.abort();
  }, [territory, turn]);
  const present = known.value?.territory === territory ? known.value : undefined;
  return { reply: present?.rows, isWhole: present?.isWhole ?? false, told, isAsking: false, again: () => setTurn((before) => before + 1) };
}

/** How a kindergarten is called; its id until the names are here. */
export function useNames(territory: string): (preschool: string) => string {
  const { reply = [] } = useRegister(territory, false);
  const names = new Map(reply.map(({ preschool, names: its }) => [preschool, its]));
  return (preschool) => {
    const its = names.get(preschool);
    return its === undefined ? preschool : t(its);
  };
}

/** By name, where 2 comes before 10. */
export function byName<T extends { readonly names: Registered['names'] }>(rows: readonly T[]): readonly T[] {
  const order = new Intl.Collator('ru', { numeric: true });
  return rows.toSorted((a, b) => order.compare(t(a.names), t(b.names)));
}
