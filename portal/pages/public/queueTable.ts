// The categories of a queue as a table where they are made of a year of birth and a right, so that eighteen names become six rows of three numbers.
// Categories of another make are left to be shown as they are.

import type { Reply } from '../../api/client.ts';

export type QueueCategory = Reply<'GET /v1/territories/{territory}/queue'>['categories'][number];

export const rights = ['extraordinary', 'priority', 'general'] as const;
export type Right = (typeof rights)[number];

export interface YearRow {
  readonly year: string;
  readonly total: number;
  /** By right, in the order of `rights`; undefined where there is no such category. */
  readonly cells: readonly (QueueCategory | undefined)[];
}

export interface QueueTable {
  /** Oldest children first; years in which nobody waits are left out. */
  readonly years: readonly YearRow[];
  /** By right. */
  readonly totals: readonly number[];
}

/** The right and the year a category’s key is made of. */
export function madeOf(key: string): { readonly right: Right; readonly year: string } | undefined {
  const [, name, year] = /^(.+)-(\d{4})$/.exec(key) ?? [];
  const right = rights.find((one) => one === name);
  return right === undefined || year === undefined ? undefined : { right, year };
}

/** The table, or undefined where a category is of another make. */
export function tableOf(categories: readonly QueueCategory[]): QueueTable | undefined {
  const rows = new Map<string, (QueueCategory | undefined)[]>();
  for (const category of categories) {
    const made = madeOf(category.key);
    if (made === undefined) return undefined;
    const cells = rows.get(made.year) ?? rights.map(() => undefined);
    cells[rights.indexOf(made.right)] = category;
    rows.set(made.year, cells);
  }
  const sum = (cells: readonly (QueueCategory | undefined)[]) => cells.reduce((all, cell) => all + (cell?.count ?? 0), 0);
  const years = [...rows].map(([year, cells]) => ({ year, cells, total: sum(cells) })).filter(({ total }) => total > 0);
  return {
    years: years.toSorted((a, b) => (a.year < b.year ? -1 : 1)),
    totals: rights.map((_, at) => sum(years.map(({ cells }) => cells[at]))),
  };
}
