// Whose values the job will destroy in the next days, by ids: a look ahead for whoever runs the city, which changes nothing.

import type { Rulebook } from '../shared/domain/rulebookSchema.ts';
import { later, type Day, type Instant } from '../shared/domain/time.ts';
import { listDue } from '../shared/table/eraseWalk.ts';
import type { Table } from '../shared/table/table.ts';

export interface DueLine {
  /** `child#ID` or `person#ID`. */
  readonly whose: string;
  readonly ground: string;
  readonly since: Day;
}

const dayMilliseconds = 86_400_000;

/** Those due within so many days, the soonest first. */
export async function dueIn(
  { table, rulebooks, now }: { readonly table: Table; readonly rulebooks: readonly Rulebook[]; readonly now: () => Instant },
  days: number,
): Promise<readonly DueLine[]> {
  const lines: DueLine[] = [];
  for await (const { who, ground, since } of listDue(table, rulebooks, later(now(), days * dayMilliseconds)))
    lines.push({ whose: 'child' in who ? `child#${who.child}` : `person#${who.person}`, ground, since });
  return lines.toSorted((one, other) => (one.since < other.since ? -1 : 1));
}
