// A table that keeps what is asked of it: its transactions, to be sent again bare, and how long the work waited for each verb.

import type { Table, Write } from '../shared/table/table.ts';
import { eachOf } from './dynamo.ts';
import { measure, type Turn } from './figures.ts';

export interface Transaction {
  readonly command: string;
  readonly writes: readonly Write[];
}

export interface Waited {
  calls: number;
  milliseconds: number;
}

export interface Recording {
  readonly table: Table;
  readonly transactions: Transaction[];
  readonly waited: Readonly<Record<'get' | 'list' | 'together', Waited>>;
}

export function recordingTable(table: Table): Recording {
  const transactions: Transaction[] = [];
  const waited = { get: { calls: 0, milliseconds: 0 }, list: { calls: 0, milliseconds: 0 }, together: { calls: 0, milliseconds: 0 } };
  async function timed<T>(verb: keyof typeof waited, answer: Promise<T>): Promise<T> {
    const began = performance.now();
    const found = await answer;
    waited[verb].calls += 1;
    waited[verb].milliseconds += performance.now() - began;
    return found;
  }
  const recording: Table = {
    ...table,
    get: (name, key, options) => timed('get', table.get(name, key, options)),
    // One signature stands for both of the table's: what comes in goes on as it is.
    list: ((name: 'waiting', range: Parameters<Table['list']>[1]) => timed('list', table.list(name, range))) as Table['list'],
    async together(command, writes) {
      const outcome = await timed('together', table.together(command, writes));
      if (outcome.done) transactions.push({ command, writes });
      return outcome;
    },
  };
  return { table: recording, transactions, waited };
}

/** The same transactions with nothing between them, `atOnce` at a time; one that came before what it builds on goes again at the end. */
export async function sendBare(table: Table, transactions: readonly Transaction[], atOnce = 1): Promise<Turn> {
  const early: Transaction[] = [];
  const took = await measure(async () => {
    await eachOf(
      transactions.length,
      async (index) => {
        const transaction = transactions[index];
        if (transaction === undefined) return;
        const outcome = await table.together(transaction.command, transaction.writes);
        if (!outcome.done) early.push(transaction);
      },
      atOnce,
    );
    for (const { command, writes } of early) {
      const outcome = await table.together(command, writes);
      if (!outcome.done) throw new Error('a transaction sent again met another state');
    }
  });
  return { seconds: took.wallMs / 1000, 'our cpu s': took.cpuMs / 1000 };
}
