// How far back a job must look for what it has not dealt with. Entries stand under the day they are due on, and nobody can ask for the oldest one, so
// the job remembers it: the oldest day on which something was left when a run had looked at every day. What a year of trouble has held up is found
// again by the first run after it, and an ordinary run reads some forty days that are empty. Nothing is ever entered further back than these forty.

import { addDays, type Day } from '../domain/time.ts';
import { SweepItem } from './fileItems.ts';
import { readAs } from './itemParts.ts';
import { sweepKey } from './keys.ts';
import type { Table } from './table.ts';

/** Days that are looked at again whatever was found: longer than any request is under way or any clock is wrong. */
const daysAgain = 40;

export interface Sweep {
  readonly territory: string;
  readonly job: string;
  /** Where nothing is remembered yet: before it nothing can have been entered. */
  readonly first: Day;
  /** The last day to look at, and the present day, which differs where a run is asked to judge by another instant. */
  readonly to: Day;
  readonly today: Day;
}

/** What a look at one day's entries came to: `stopped` ends the sweep, and nothing is remembered. */
export type Swept = 'clear' | 'left' | 'stopped';

/** What that job remembers. */
export async function readSweep(table: Table, territory: string, job: string) {
  return readAs(SweepItem, await table.get('records', sweepKey(territory, job)));
}

/** Looks at every day that may have an entry, oldest first, and remembers the oldest that still has. False when it was stopped. */
export async function sweepDays(
  table: Table,
  { territory, job, first, to, today }: Sweep,
  lookAt: (on: Day) => Promise<Swept>,
): Promise<boolean> {
  const key = sweepKey(territory, job);
  const before = await readSweep(table, territory, job);
  let oldest = earlier(to, addDays(today, -daysAgain));
  const from = before?.from ?? earlier(first, oldest);
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const swept = await lookAt(on);
    if (swept === 'stopped') return false;
    if (swept === 'left') oldest = earlier(oldest, on);
  }
  if (oldest <= from) return true;
  const item = { ...key, item: 'sweep', version: (before?.version ?? 0) + 1, from: oldest };
  // Another run may have been quicker: what it remembers is as true.
  await table.put('records', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
  return true;
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
