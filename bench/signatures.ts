// Parents who sign their child's month with the code they were sent, through the whole handler on DynamoDB Local. The peer is the database itself: the same
// transactions, kept from the first run and sent bare, as many at once.

import { marshall } from '@aws-sdk/util-dynamodb';
import { fictionalPhone } from '../local/people.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { identityOf } from '../shared/table/limits.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { phoneId } from '../shared/table/phones.ts';
import type { Item } from '../shared/table/table.ts';
import { emptyCity, type City } from '../test/support/city.ts';
import { codeFor } from '../test/support/seededFamilies.ts';
import { eachOf, fillTable, withDynamo, type Dynamo, type Names } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import { contractsOf, head, july, monthCity, parentOf, sure, territory, verifyPhones, type MonthPreschool } from './monthCity.ts';
import { recordingTable, sendBare, type Transaction } from './recording.ts';
import { countingTable } from './written.ts';

const children = 2_000;
const inGroup = 20;
const atOnce = 16;
const farOff = 4_102_444_800;
const ours = 'sign the month';
const bare = 'its transactions, bare';

interface Signing {
  readonly iin: string;
  readonly contract: string;
  readonly digest: string;
  readonly code: string;
}

export async function run({ rounds = 3 }: Options): Promise<Result> {
  const { items, signings } = await cityToSign();
  return withDynamo(async (dynamo) => {
    let transactions: readonly Transaction[] = [];
    const rows = await takeTurns(rounds, {
      [ours]: async () => {
        const signed = await signAll(dynamo, items, signings);
        ({ transactions } = signed);
        return signed.turn;
      },
      [bare]: async () => {
        const names = await copyTo(dynamo, items);
        const client = dynamo.client();
        const turn = await sendBare(dynamoTable({ client, names }), transactions, atOnce);
        client.destroy();
        return { ...turn, 'signatures/s': children / (turn['seconds'] ?? Number.NaN) };
      },
    });
    return {
      about: `${children} signatures by code, ${atOnce} at once, through the whole handler on DynamoDB Local`,
      rows,
      ratios: [ratioOf(rows, 'seconds', ours, bare)],
      notes: ['the code was sent before; a signature spends it, keeps the answer and tells the guardian'],
    };
  });
}

/** Everything stored of a city whose July is shown to its parents, each with a code on the way. */
async function cityToSign(): Promise<{ readonly items: readonly Item[]; readonly signings: readonly Signing[] }> {
  const kept = new Map<string, Item>();
  const table = memoryTable({
    onWrite({ table: name, key, after }) {
      if (name !== 'records') return;
      if (after === undefined) kept.delete(identityOf(key));
      else kept.set(identityOf(key), after);
    },
  });
  const preschools = madePreschools();
  const city = await monthCity(table, preschools);
  await verifyPhones(city, preschools);
  const contracts = await contractsOf(city, preschools);
  city.at('2026-08-01T00:10:00+05:00');
  for (const { preschool } of preschools) {
    const params = { preschool, month: july };
    const { body } = await sure(city, 'showOwnTimesheet', { iin: head, params });
    await sure(city, 'closeTimesheet', { iin: head, params, body: { digest: body['digest'], acceptUnmarked: true } });
  }
  await city.run({ job: 'presentSheets', territory });
  const signings: Signing[] = [];
  for (const [index, contract] of contracts) signings.push(await askCode(city, index, contract));
  return { items: [...kept.values()], signings };
}

function madePreschools(): readonly MonthPreschool[] {
  const groups = children / inGroup;
  return Array.from({ length: groups / 10 }, (_, place) => ({
    preschool: `bench${String(place).padStart(4, '0')}`,
    groups: Array.from({ length: 10 }, (_, group) => ({
      group: `g${group}`,
      children: Array.from({ length: inGroup }, (_, child) => {
        const index = (place * 10 + group) * inGroup + child + 1;
        return { index, ill: 0, excused: 0, unexplained: 0 };
      }),
    })),
  }));
}

async function askCode(city: City, index: number, contract: string): Promise<Signing> {
  const iin = parentOf(index);
  const request = { iin, params: { contract, month: july } };
  const digest = String((await sure(city, 'showMyMonth', request)).body['digest']);
  await sure(city, 'sendMyMonthCode', { ...request, body: { digest } });
  const code = await codeFor(city, iin, phoneId(await city.context.vault(), fictionalPhone(index)));
  return { iin, contract, digest, code: code ?? '' };
}

async function copyTo(dynamo: Dynamo, items: readonly Item[]): Promise<Names> {
  const names = await dynamo.tables();
  const client = dynamo.client();
  // The city's clock stands still in a past year: what would have expired since must not be swept away.
  const kept = (item: Item | undefined) => (item?.expiresAtSeconds === undefined ? item : { ...item, expiresAtSeconds: farOff });
  const itemOf = (index: number) => marshall(kept(items[index]), { removeUndefinedValues: true });
  await fillTable(client, names.records, items.length, itemOf);
  client.destroy();
  return names;
}

async function signAll(
  dynamo: Dynamo,
  items: readonly Item[],
  signings: readonly Signing[],
): Promise<{ readonly turn: Turn; readonly transactions: readonly Transaction[] }> {
  const names = await copyTo(dynamo, items);
  const client = dynamo.client();
  const { table: counted, written } = countingTable(dynamoTable({ client, names }));
  const { table, transactions, waited } = recordingTable(counted);
  const city = emptyCity(table);
  city.at('2026-08-01T00:10:00+05:00');
  const { wallMs, cpuMs } = await measure(() =>
    eachOf(
      signings.length,
      async (index) => {
        const { iin, contract, digest, code } = signings[index] ?? { iin: '', contract: '', digest: '', code: '' };
        const body = { digest, signature: { method: 'one-time-code', code } };
        await sure(city, 'signMyMonth', { iin, params: { contract, month: july }, body });
      },
      atOnce,
    ),
  );
  client.destroy();
  const turn = {
    seconds: wallMs / 1000,
    'signatures/s': (signings.length / wallMs) * 1000,
    'our cpu ms each': cpuMs / signings.length,
    'gets each': waited.get.calls / signings.length,
    'items put each': written.items / signings.length,
    'write units each': written.units / signings.length,
  };
  return { turn, transactions };
}
