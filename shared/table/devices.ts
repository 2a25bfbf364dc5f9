// Devices stand in their person's partition: whoever may be told there is found by one read of it.

import { DeviceItem, type Device } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { deviceKey, personKey } from './keys.ts';
import { itemOf } from './commit.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';

/** Whose a token is, and where it stands sealed. */
export const tokenPlace = (person: string, device: string) => [`person#${person}`, `device#${device}/token`] as const;

export async function readDevice(table: Table, person: string, device: string): Promise<Device | undefined> {
  return readAs(DeviceItem, await table.get('records', deviceKey(person, device)));
}

export async function listDevices(table: Table, person: string): Promise<readonly Device[]> {
  const devices: Device[] = [];
  const { pk } = personKey(person);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'DEVICE#' })) devices.push(readSure(DeviceItem, item));
  return devices;
}

/** The one registered longest ago first. */
export function sinceFirst(devices: readonly Device[]): readonly Device[] {
  return devices.toSorted((one, other) => (one.registeredAt ?? 0) - (other.registeredAt ?? 0));
}

export function saveDevice(person: string, before: Device | undefined, after: Omit<Device, 'version' | 'item'>): Write {
  const version = (before?.version ?? 0) + 1;
  const item = itemOf(deviceKey(person, after.device), { ...after, item: 'device', version });
  return { verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item };
}

/** Forgets a device whose endpoint the provider has given up. */
export function forgetDevice(person: string, device: Device): Write {
  return { verb: 'remove', table: 'records', guard: { ifVersion: device.version }, key: deviceKey(person, device.device) };
}
