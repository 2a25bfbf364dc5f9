// `kezek rotate-keys` on the running product, as an operator types it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../local/cli/rotateKeys.ts';
import { openFolder } from '../../local/folder.ts';
import { startKezek, type Kezek } from '../../local/kezek.ts';
import { addLocalVersion, openLocalVault } from '../../local/localVault.ts';
import { rotateLocally, type RotationTold } from '../../local/rotation.ts';
import { readDataKey } from '../../shared/table/dataKeys.ts';
import { kindOf } from '../../shared/table/sealedValues.ts';
import { at } from '../support/city.ts';
import { openTable } from '../support/openTable.ts';
import { timeFrom } from '../support/start.ts';

describe('kezek rotate-keys', () => {
  let kezek: Kezek;
  let token = '';
  beforeAll(async () => {
    kezek = await startKezek({ port: 0, empty: true, quiet: true, realTime: timeFrom() });
    token = await kezek.token('department_head');
  }, 60_000);
  afterAll(() => kezek.stop());

  const me = async () => (await fetch(`${kezek.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })).json();
  const rotate = async (...args: string[]) => {
    const reply = await fetch(`${kezek.url}/local/rotate-keys${args.includes('--dry-run') ? '?dryRun=yes' : ''}`, { method: 'POST' });
    const lines = (await reply.text()).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Record<string, Record<string, number>>);
  };

  it('says how much it would be, adds a version, wraps everybody by it, and the next one adds another', async () => {
    const before = await me();
    const dry = await rotate('--dry-run');
    expect(dry.some((line) => 'added' in line)).toBe(false);
    const first = await rotate();
    const { keys = 0, wrapped } = first.at(-1)?.['end'] ?? {};
    expect(first[0]).toEqual({ added: 2 });
    expect(keys).toBeGreaterThan(5);
    expect(wrapped).toBe(keys);
    expect(first.at(-1)).toEqual(dry.at(-1));
    expect(await me()).toEqual(before);
    expect((await rotate())[0]).toEqual({ added: 3 });
    expect(await me()).toEqual(before);
  });

  it('typed as a command ends well, and with an option it does not know says so', async () => {
    expect(await run(['--url', kezek.url, '--dry-run'])).toBe(0);
    await expect(run(['--url', kezek.url, '--often'])).rejects.toThrow(TypeError);
  });
});

describe('a rotation on one machine', () => {
  const noon = at('2026-07-01T12:00:00+05:00');
  async function product() {
    const [folder, open] = [openFolder(), openTable()];
    const now = () => noon;
    const vault = await openLocalVault(folder, open.table, now);
    const everyItem = async function* (kinds: readonly string[]) {
      for (const item of open.items('records')) if (kinds.includes(kindOf(item))) yield item;
    };
    const rotate = async (isDryRun = false) => {
      const told: RotationTold[] = [];
      const { table } = open;
      await rotateLocally({ folder, table, everyItem, now, readRing: vault.readRing }, isDryRun, async (one) => void told.push(one));
      return told;
    };
    return { folder, table: open.table, vault, rotate };
  }

  it('is known to the product at once: whoever is new is wrapped by the added version, and the next one adds another', async () => {
    const { table, vault, rotate } = await product();
    await vault.seal('person#1', 'name', 'a');
    expect((await rotate())[0]).toEqual({ added: 2 });
    await vault.seal('person#2', 'name', 'a');
    expect(await readDataKey(table, 'person#2')).toMatchObject({ by: 2 });
    expect((await rotate())[0]).toEqual({ added: 3 });
  });

  it('that finishes a former one says that it adds no version, and the next one adds it', async () => {
    const { folder, table, vault, rotate } = await product();
    await vault.seal('person#1', 'name', 'a');
    addLocalVersion(folder, noon);
    expect((await rotate(true))[0]).toEqual({ finishes: true });
    const told = await rotate();
    expect(told[0]).toEqual({ finishes: true });
    expect(told.some((one) => 'added' in one)).toBe(false);
    expect(await readDataKey(table, 'person#1')).toMatchObject({ by: 2 });
    expect((await rotate())[0]).toEqual({ added: 3 });
  });
});
