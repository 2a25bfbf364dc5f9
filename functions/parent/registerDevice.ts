import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readDevice, saveDevice } from '../../shared/table/devices.ts';

export const work: Work<'registerDevice', Context> = async ({ caller, body, command }, { table, vault }) => {
  const keys = await vault();
  const device = keys.identify('device', body.token);
  const before = await readDevice(table, caller.person, device);
  if (before?.platform === body.platform) return commit(table, command, [], { device });
  const token = keys.seal(`device#${device}/token`, body.token);
  return commit(table, command, [saveDevice(caller.person, before, { device, platform: body.platform, token })], { device });
};
