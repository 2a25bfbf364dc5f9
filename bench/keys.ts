// What a key for everybody costs against the one key of before, which stands here as it was: sealing and opening, a list of a hundred names on DynamoDB
// Local, an import, and the opening of the ring at a cold start.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { instant } from '../shared/domain/time.ts';
import { readRing, ringOf } from '../shared/keyRing.ts';
import { forEachAtOnce } from '../shared/table/atOnce.ts';
import { childWrite, readChild } from '../shared/table/children.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable } from '../shared/table/memory.ts';
import type { Table } from '../shared/table/table.ts';
import { openVault, type Vault } from '../shared/vault.ts';
import { importCells, row, staffedCity } from '../test/support/city.ts';
import { iinOf } from '../test/support/iins.ts';
import { withDynamo } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';

const secret = 'a secret of benches that everybody may know';
const values = 20_000;
const names = 100;
const rowsOfImport = 1_000;
const rings = 200;

const ours = 'a key for everybody';
const cold = 'the same, no key read yet';
const single = 'one key for all';

/** The vault as it was: one key derived from the secret, sealing for a place alone. */
function singleVault(): Vault {
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', `kezek vault v1 ${purpose}`, 32));
  const [indexKey, sealKey] = [derive('index'), derive('seal')];
  const identify = (kind: string, value: string) =>
    BigInt(`0x${createHmac('sha256', indexKey).update(`${kind}|${value}`).digest('hex')}`)
      .toString(36)
      .padStart(50, '0')
      .slice(-26);
  return {
    identify,
    recognise: async (kind, value) => identify(kind, value),
    async seal(_, place, value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
    },
    async open(_, place, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
      cipher.setAuthTag(bytes.subarray(-16));
      return cipher.update(bytes.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8');
    },
  };
}

const ring = ringOf(readRing(secret));
const vaultOver = (table: Table): Promise<Vault> => openVault({ table, openRing: async () => ring, now: () => instant(Date.now()) });

export async function run({ rounds = 5 }: Options): Promise<Result> {
  return withDynamo(async (dynamo) => {
    const client = dynamo.client();
    const [withKeys, without] = [
      dynamoTable({ client, names: await dynamo.tables() }),
      dynamoTable({ client, names: await dynamo.tables() }),
    ];
    const warm = await vaultOver(withKeys);
    for (const [table, vault] of [
      [withKeys, warm],
      [without, singleVault()],
    ] as const)
      await forEachAtOnce(Array.from({ length: names }).keys(), 16, async (child) => {
        const write = await childWrite(vault, `child${child}`, { name: 'Әлия Мысал' });
        if (write.verb === 'put') await table.put('records', write.item, 'ifAbsent');
      });
    const rows = await takeTurns(rounds, {
      [ours]: async () => ({
        ...(await sealAndOpen(await vaultOver(memoryTable()))),
        ...(await listNames(withKeys, warm)),
        ...(await importRows()),
        ...(await openRings(() => ringOf(readRing(secret)))),
      }),
      [cold]: async () => listNames(withKeys, await vaultOver(withKeys)),
      [single]: async () => ({
        ...(await sealAndOpen(singleVault())),
        ...(await listNames(without, singleVault())),
        ...(await importRows(singleVault())),
        ...(await openRings(singleVault)),
      }),
    });
    client.destroy();
    const list = `list of ${names} names ms`;
    const coldRows = rows.map(({ who, figures }) => ({ who, figures: { [list]: figures[list] ?? [] } }));
    return {
      about: `sealing and opening ${values.toLocaleString('en')} values, ${names} names from DynamoDB Local, an import of ${rowsOfImport.toLocaleString('en')} rows in memory`,
      rows,
      ratios: [
        ratioOf(rows, 'seal and open µs', ours, single),
        ratioOf(rows, list, ours, single),
        ratioOf(coldRows, list, cold, single),
        ratioOf(rows, `import of ${rowsOfImport} ms`, ours, single),
        ratioOf(rows, 'open a ring ms', ours, single),
      ],
      notes: [
        'the secret itself is read from Secrets Manager once a process, as it was; here it is in memory',
        'a cold list reads the key of each name beside it, a warm one reads none for five minutes',
      ],
    };
  });
}

async function sealAndOpen(vault: Vault): Promise<Turn> {
  await vault.seal('person#1', 'place', 'x');
  const { cpuMs } = await measure(async () => {
    for (let each = 0; each < values; each += 1) {
      const sealed = await vault.seal('person#1', 'person#1/contacts', '{"name":"Әлия Мысал","phones":["+77010000001"]}');
      await vault.open('person#1', 'person#1/contacts', sealed);
    }
  });
  return { 'seal and open µs': (cpuMs / values) * 1000 };
}

/** As a teacher's page of a group does it. */
async function listNames(table: Table, vault: Vault): Promise<Turn> {
  const { wallMs } = await measure(() =>
    forEachAtOnce(Array.from({ length: names }).keys(), 16, async (child) => {
      if ((await readChild(table, vault, `child${child}`)) === undefined) throw new Error('no name');
    }),
  );
  return { [`list of ${names} names ms`]: wallMs };
}

/** Each row a child and a guardian nobody knew before. */
async function importRows(vault?: Vault): Promise<Turn> {
  const city = await staffedCity(memoryTable(), vault === undefined ? {} : { vault: async () => vault });
  const rows = Array.from({ length: rowsOfImport }, (_, child) =>
    row(child, new Date(Date.UTC(2023, 0, 1) + child * 60_000).toISOString(), {
      childName: 'Әлия Мысал',
      guardianIin: iinOf(child),
      guardianName: 'Үлгі Мысалов',
    }),
  );
  const { wallMs } = await measure(async () => {
    for (let from = 0; from < rows.length; from += 200) await importCells(city, rows.slice(from, from + 200));
  });
  return { [`import of ${rowsOfImport} ms`]: wallMs };
}

async function openRings(open: () => unknown): Promise<Turn> {
  const { wallMs } = await measure(async () => {
    for (let each = 0; each < rings; each += 1) open();
  });
  return { 'open a ring ms': wallMs / rings };
}
