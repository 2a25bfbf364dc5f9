// What was given up, as tests look at it.

import { listDeadLetters } from '../../shared/table/deadLetters.ts';
import type { Table } from '../../shared/table/table.ts';

/** Reason and kind of each, oldest notice first. */
export async function readDeadLetters(table: Table, territory: string): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const { reason, kind } of listDeadLetters(table, territory)) found.push([reason, kind]);
  return found;
}

export const givenUp = async (table: Table, territory: string) => (await readDeadLetters(table, territory)).length;
