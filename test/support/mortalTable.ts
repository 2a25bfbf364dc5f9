// The memory table, killed before or after its n-th transaction: what a job meets when its process ends in the middle.

import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';

export class Killed extends Error {}

export interface MortalTable {
  readonly table: Table;
  /** Counted from now; a transaction that is never reached kills nothing. */
  killAt(transaction: number, when: 'before' | 'after'): void;
  /** Since the last `killAt`. */
  transactions(): number;
}

export function mortalTable(): MortalTable {
  const inner = memoryTable();
  let count = 0;
  let doomed: { transaction: number; when: 'before' | 'after' } | undefined;
  const table: Table = {
    ...inner,
    together: async (command, writes) => {
      count += 1;
      const dies = doomed?.transaction === count ? doomed.when : undefined;
      if (dies === 'before') throw new Killed();
      const outcome = await inner.together(command, writes);
      if (dies === 'after') throw new Killed();
      return outcome;
    },
  };
  return {
    table,
    killAt: (transaction, when) => {
      count = 0;
      doomed = { transaction, when };
    },
    transactions: () => count,
  };
}
