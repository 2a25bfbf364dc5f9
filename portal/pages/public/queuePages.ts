// Pages of a long list: which one a place stands on, and which come before and after.

export const rowsPerPage = 50;

/** The first place of the page that shows that place. */
export function pageWith(place: number): number {
  return Math.floor((Math.max(1, place) - 1) / rowsPerPage) * rowsPerPage + 1;
}

export interface PagesAround {
  readonly first: number | undefined;
  readonly previous: number | undefined;
  readonly next: number | undefined;
  readonly last: number | undefined;
}

/** From which places the pages around begin; undefined where there is no such page to go to. */
export function pagesAround(from: number, total: number): PagesAround {
  const end = pageWith(total);
  const isFirst = from <= 1;
  const isLast = from + rowsPerPage > total;
  return {
    first: isFirst ? undefined : 1,
    previous: isFirst ? undefined : Math.max(1, from - rowsPerPage),
    next: isLast ? undefined : from + rowsPerPage,
    last: isLast ? undefined : end,
  };
}

/** The place typed by somebody who wants to go there, which the list need not have; undefined for what is no place. */
export function placeTyped(typed: string): number | undefined {
  const digits = typed.replaceAll(/[\s\u00A0]/g, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) >= 1 ? Number(digits) : undefined;
}
