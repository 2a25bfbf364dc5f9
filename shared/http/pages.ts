// Lists whose ids are read whole and whose things are shown by pages: rounds, updates and extensions of a territory come by the dozen a year, for years.

interface Page<T> {
  readonly page: readonly T[];
  /** Send it back as `after`; absent on the last page. */
  readonly next?: string;
}

/** The page behind that one; behind one the list does not have there is nothing. */
export function pageAfter<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Page<T> {
  const place = after === undefined ? -1 : all.findIndex((one) => idOf(one) === after);
  const isThere = after === undefined || place >= 0;
  const page = isThere ? all.slice(place + 1, place + 1 + limit) : [];
  const last = page.at(-1);
  const isMore = isThere && place + 1 + limit < all.length;
  return { page, ...(isMore && last !== undefined ? { next: idOf(last) } : {}) };
}
