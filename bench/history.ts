// What the history of a number costs to ask, and what it saves to keep: logs of what moved, against a position stored on every application, which
// one family at the head changes for all behind it.

import { work as listHistory } from '../functions/public/listHistory.ts';
import { work as findPosition } from '../functions/public/findPosition.ts';
import { stretchesOf } from '../shared/domain/allocation.ts';
import type { Context } from '../shared/context.ts';
import type { Command } from '../shared/domain/command.ts';
import { digestOf } from '../shared/domain/digest.ts';
import { parseApplicationNumber } from '../shared/domain/identifiers.ts';
import { orderKeyBytes, placeOf } from '../shared/domain/orderKey.ts';
import { instant } from '../shared/domain/time.ts';
import { HistoryBefore } from '../shared/http/contracts/positions.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { readPointer, savePublication } from '../shared/table/queue.ts';
import { benchContext, territory } from './benchContext.ts';
import { meterOf, type Spent } from './capacity.ts';
import { standingsOf, worldOf, type VersionOfWorld } from './changingQueue.ts';
import { withDynamo } from './dynamo.ts';
import { measure, takeTurns, type Options, type Result } from './figures.ts';
import { sampleRows, saveNumber } from './positions.ts';
import { countingTable } from './written.ts';

const families = 20_000;
const versions = 70;
const samples = 20;

export async function run({ rounds = 3 }: Options): Promise<Result> {
  return withDynamo(async (dynamo) => {
    const client = dynamo.client();
    const meter = meterOf(client);
    const { table, written } = countingTable(dynamoTable({ client, names: await dynamo.tables() }));
    const context = benchContext(table);
    const world = worldOf(1, families, 15, versions, 20);
    await publishVersions(context, world);
    const writtenUnits = written.units / versions;
    const keys = world.at(-1)?.keys ?? new Uint8Array();
    const sampled = sampleRows(keys.length / orderKeyBytes, samples);
    for (const row of sampled) await saveNumber(table, keys, row);
    meter.take();
    const turn = (ask: (number: string) => Promise<unknown>) => async () => {
      const { wallMs } = await measure(async () => {
        for (const row of sampled) await ask(placeOf(keys, row * orderKeyBytes).number);
      });
      const spent = meter.take();
      return { requests: requestsOf(spent) / samples, 'read units': spent.units / samples, 'wall ms': wallMs / samples };
    };
    const rows = await takeTurns(rounds, {
      position: turn((number) => askPosition(context, number, false)),
      'position explained': turn((number) => askPosition(context, number, true)),
      'newest page of history': turn((number) => askHistory(context, number)),
    });
    return {
      about: `one number of ${families}, ${versions} versions of 20 changes each`,
      rows,
      ratios: [],
      notes: [
        `a version writes ${writtenUnits.toFixed(0)} units; positions stored on applications would write ${changedPositions(world).toFixed(0)} (as many as change)`,
        `a page looks at 64 versions at most; ${versions} such versions are ${Math.round((versions * 5) / 60)} hours of a busy queue published every 5 minutes`,
      ],
    };
  });
}

/** Publishes version after version as recomputeQueue does, without the line behind them. */
export async function publishVersions({ table, now }: Pick<Context, 'table' | 'now'>, world: readonly VersionOfWorld[]): Promise<void> {
  const begin = now() - world.length * 300_000;
  for (const [index, { keys, moves }] of world.entries()) {
    const at = instant(begin + index * 300_000);
    const command: Command = { name: 'bench', by: 'bench', as: 'system', at, key: `bench-${index}`, digest: '' };
    const stretches = [...stretchesOf(keys)];
    const pointer = { asOf: at, publishedAt: at, total: keys.length / orderKeyBytes, digest: digestOf(keys), rulebook: 'none', stretches };
    const outcome = await savePublication(table, {
      command,
      territory,
      previous: await readPointer(table, territory),
      pointer,
      keys,
      moves,
    });
    if (!outcome.done) throw new Error('another publication came between');
  }
}

/** A page as the public gets it; `before` is the `next` of the page before. */
export async function askHistory(context: Context, text: string, limit = 50, before?: string) {
  const query = { limit, ...(before === undefined ? {} : { before: HistoryBefore.parse(before) }) };
  return listHistory({ params: { territory, number: placeNumber(text) }, query, body: undefined, at: context.now() }, context);
}

export async function askPosition(context: Context, text: string, explained: boolean) {
  const query = explained ? { explain: 'true' as const } : {};
  return findPosition({ params: { territory, number: placeNumber(text) }, query, body: undefined, at: context.now() }, context);
}

function placeNumber(text: string) {
  const number = parseApplicationNumber(text);
  if (number === undefined) throw new Error('not a number');
  return number;
}

function requestsOf({ requests }: Spent): number {
  return Object.values(requests).reduce((sum, count) => sum + count, 0);
}

/** How many families have another position than in the version before, on average. */
function changedPositions(world: readonly VersionOfWorld[]): number {
  let changed = 0;
  for (const [index, { keys }] of world.entries()) {
    const before = world[index - 1];
    if (before === undefined) continue;
    const old = standingsOf(before.keys);
    for (const [number, { position }] of standingsOf(keys)) if (old.get(number)?.position !== position) changed += 1;
  }
  return changed / (world.length - 1);
}
