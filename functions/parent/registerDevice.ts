// A device is registered when its app starts: the same token again changes nothing, and a token of somebody else who signed in here before is theirs no more.

import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { isOwnDevice, ownDevice, roomWrites } from '../../shared/table/deviceOwners.ts';
import { readDevice, saveDevice, tokenPlace } from '../../shared/table/devices.ts';

export const work: Work<'registerDevice', Context> = async ({ caller, body, command }, { table, vault }) => {
  const keys = await vault();
  const { person } = caller;
  const device = keys.identify('device', body.token);
  const before = await readDevice(table, person, device);
  if (before?.platform === body.platform && (await isOwnDevice(table, person, device))) return commit(table, command, [], { device });
  const token = await keys.seal(...tokenPlace(person, device), body.token);
  const writes = [
    saveDevice(person, before, { device, platform: body.platform, token, registeredAt: command.at }),
    ...(await ownDevice(table, person, device)),
    ...(await roomWrites(table, person, device)),
  ];
  return commit(table, command, writes, { device });
};
