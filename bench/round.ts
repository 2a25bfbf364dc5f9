// A round of 15,000 vouchers among 40,000 applications, every family with a guardian to be told, by the real job on DynamoDB Local. The peer is the
// database itself: the same transactions, kept from the first run and sent bare to a copy of the same city. Of the city only what a round reads or
// writes is copied: applications, their numbers, the line, the published queue and the round.

import { marshall } from '@aws-sdk/util-dynamodb';
import { fictionalIin, fictionalPhone } from '../local/people.ts';
import { identityOf } from '../shared/table/limits.ts';
import { isoOf, later } from '../shared/domain/time.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { readProgress } from '../shared/table/rounds.ts';
import type { Item, TableName } from '../shared/table/table.ts';
import { at, emptyCity, importCells, people, row, staffedCity, type Cells } from '../test/support/city.ts';
import { territory } from './benchContext.ts';
import { fillTable, withDynamo, type Dynamo, type Names } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import { recordingTable, sendBare, type Transaction } from './recording.ts';
import { countingTable } from './written.ts';

const families = 40_000;
const vouchers = 15_000;
const rowsPerRequest = 200;
const ours = 'issueRounds';
const bare = 'its transactions, bare';

const removed = { removeUndefinedValues: true };

type Contents = Readonly<Record<TableName, readonly Item[]>>;

/** Kinds of items of `records` that an issuing reads. */
const needed: ReadonlySet<unknown> = new Set(['application', 'number', 'round', 'progress', 'openRound', 'roundEntry']);

export async function run({ rounds = 1 }: Options): Promise<Result> {
  const { contents, params } = await cityWithRound();
  return withDynamo(async (dynamo) => {
    // The job has the first turn of all, so there is always a run whose transactions the peer can send.
    let transactions: readonly Transaction[] = [];
    const rows = await takeTurns(rounds, {
      [ours]: async () => {
        const issued = await issue(dynamo, contents, params);
        ({ transactions } = issued);
        return issued.turn;
      },
      [bare]: async () => sendAgain(dynamo, contents, transactions),
    });
    return {
      about: `a round of ${vouchers} vouchers among ${families} applications on DynamoDB Local`,
      rows,
      ratios: [ratioOf(rows, 'seconds', ours, bare)],
      notes: [
        'get, list and together: seconds of waiting for each, gets at the same time counted one by one',
        'every family has a guardian, who is told in the same transaction',
        'write units by DynamoDB’s rule for the items that are put; a removal, one a voucher, costs two more',
      ],
    };
  });
}

/** A published city whose round is approved, as items: made once in memory, copied to every turn. */
async function cityWithRound(): Promise<{ readonly contents: Contents; readonly params: Readonly<Record<string, string>> }> {
  const kept = { records: new Map<string, Item>(), waiting: new Map<string, Item>(), published: new Map<string, Item>() };
  const table = memoryTable({
    onWrite({ table: name, key, after }) {
      if (after === undefined) kept[name].delete(identityOf(key));
      else kept[name].set(identityOf(key), after);
    },
  });
  const city = await staffedCity(table);
  const rows = Array.from({ length: families }, (_, index) => family(index));
  for (let from = 0; from < families; from += rowsPerRequest) await importCells(city, rows.slice(from, from + rowsPerRequest));
  await city.run({ job: 'recomputeQueue', territory });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: vouchers } });
  const params = { territory, round: String(drafted.body['round']) };
  const approved = await city.ask('approveRound', { params, iin: people.secondHead });
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  const records = [...kept.records.values()].filter((item) => needed.has(item['item']));
  const contents = { records, waiting: [...kept.waiting.values()], published: [...kept.published.values()] };
  return { contents, params };
}

function family(index: number): Cells {
  const submittedAt = isoOf(later(at('2023-01-10T09:00:00Z'), index * 977));
  const bornOn = `202${index % 4}-05-10`;
  return row(index, submittedAt, { bornOn, guardianIin: fictionalIin(index), guardianPhone: fictionalPhone(index) });
}

async function copyTo(dynamo: Dynamo, contents: Contents): Promise<Names> {
  const names = await dynamo.tables();
  const client = dynamo.client();
  for (const table of ['records', 'waiting', 'published'] as const) {
    const items = contents[table];
    // The city's clock stands still in a past year: what would have expired since must not be swept away.
    await fillTable(client, names[table], items.length, (index) => marshall({ ...items[index], expiresAtSeconds: undefined }, removed));
  }
  client.destroy();
  return names;
}

async function issue(
  dynamo: Dynamo,
  contents: Contents,
  params: Readonly<Record<string, string>>,
): Promise<{ readonly turn: Turn; readonly transactions: readonly Transaction[] }> {
  const names = await copyTo(dynamo, contents);
  const client = dynamo.client();
  const { table: counted, written } = countingTable(dynamoTable({ client, names }));
  const { table, transactions, waited } = recordingTable(counted);
  const city = emptyCity(table);
  // Later than its approval.
  city.at('2026-07-01T12:00:00+05:00');
  const { wallMs, cpuMs } = await measure(() => city.run({ job: 'issueRounds', territory }));
  const { issued } = await readProgress(table, territory, params['round'] ?? '');
  if (issued !== vouchers) throw new Error(`issued ${issued} of ${vouchers}`);
  client.destroy();
  const turn = {
    seconds: wallMs / 1000,
    'vouchers/s': (vouchers / wallMs) * 1000,
    transactions: transactions.length,
    'get s': waited.get.milliseconds / 1000,
    'list s': waited.list.milliseconds / 1000,
    'together s': waited.together.milliseconds / 1000,
    'gets a voucher': waited.get.calls / vouchers,
    items: written.items,
    'write units': written.units,
    'our cpu s': cpuMs / 1000,
  };
  return { turn, transactions };
}

async function sendAgain(dynamo: Dynamo, contents: Contents, transactions: readonly Transaction[]): Promise<Turn> {
  const names = await copyTo(dynamo, contents);
  const client = dynamo.client();
  const turn = await sendBare(dynamoTable({ client, names }), transactions);
  client.destroy();
  return { ...turn, 'vouchers/s': vouchers / (turn['seconds'] ?? Number.NaN), transactions: transactions.length };
}
