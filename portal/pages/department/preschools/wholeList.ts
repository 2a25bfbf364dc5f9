// A list that a page adds up or searches: its pages are asked for one after another without anybody pressing a button, and what is here is shown meanwhile.

import { useEffect } from 'preact/hooks';
import type { Address, Asking, Reply } from '../../../api/client.ts';
import { usePages, type Pages } from '../../../parts/More.tsx';

export interface WholeList<Row> extends Pages<Row> {
  readonly isWhole: boolean;
}

export function useWholeList<A extends Address, Row>(
  address: A,
  askingFor: (after: string | undefined) => Asking<A> | undefined,
  rowsOf: (reply: Reply<A>) => readonly Row[],
  nextOf: (reply: Reply<A>) => string | number | undefined,
): WholeList<Row> {
  const pages = usePages(address, askingFor, rowsOf, nextOf);
  const { reply, isAsking, more, moreTold } = pages;
  const told = pages.told ?? moreTold;
  useEffect(() => {
    if (!isAsking && told === undefined) more?.();
  }, [reply, isAsking]);
  const isWhole = reply !== undefined && more === undefined && !isAsking;
  const again = moreTold === undefined || more === undefined ? pages.again : more;
  // The rows that came already are readable: only the first page is waited for.
  return { ...pages, told, again, isAsking: reply === undefined && isAsking, more: undefined, isWhole };
}
