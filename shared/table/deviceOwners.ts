// A phone belongs to whoever signed in on it last: a family shares one, or sells it, and the next person must not read what the former one is told. So each
// token has one owner, and taking it over takes it from the other in the same transaction.

import { forgetDevice, listDevices, readDevice, sinceFirst } from './devices.ts';
import { readAs } from './itemParts.ts';
import type { Table, Write } from './table.ts';
import { deviceOwnerKey } from './tellingKeys.ts';
import { DeviceOwnerItem } from './tellingItems.ts';

/** Nobody carries more; the one registered longest ago makes room, for people change phones and sign out of none. */
export const mostDevices = 10;

const readOwner = async (table: Table, device: string) => readAs(DeviceOwnerItem, await table.get('records', deviceOwnerKey(device)));

export async function isOwnDevice(table: Table, person: string, device: string): Promise<boolean> {
  return (await readOwner(table, device))?.person === person;
}

/** The writes by which the device is theirs alone. */
export async function ownDevice(table: Table, person: string, device: string): Promise<readonly Write[]> {
  const before = await readOwner(table, device);
  const item = { ...deviceOwnerKey(device), item: 'deviceOwner', version: (before?.version ?? 0) + 1, person };
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const former = before === undefined || before.person === person ? undefined : await readDevice(table, before.person, device);
  const taken = former === undefined || before === undefined ? [] : [forgetDevice(before.person, former)];
  return [{ verb: 'put', table: 'records', guard, item }, ...taken];
}

/** The writes that make room for one more. */
export async function roomWrites(table: Table, person: string, device: string): Promise<readonly Write[]> {
  const others = sinceFirst(await listDevices(table, person)).filter((one) => one.device !== device);
  const gone = others.slice(0, Math.max(0, others.length - mostDevices + 1));
  const writes = await Promise.all(
    gone.map(async (one) => [forgetDevice(person, one), ...(await disownDevice(table, person, one.device))]),
  );
  return writes.flat();
}

/** The write by which it is nobody's; none where it is somebody else's by now. */
export async function disownDevice(table: Table, person: string, device: string): Promise<readonly Write[]> {
  const owner = await readOwner(table, device);
  if (owner?.person !== person) return [];
  return [{ verb: 'remove', table: 'records', guard: { ifVersion: owner.version }, key: deviceOwnerKey(device) }];
}
