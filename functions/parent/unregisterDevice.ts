import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { forgetDevice, readDevice } from '../../shared/table/devices.ts';
import { disownDevice } from '../../shared/table/deviceOwners.ts';

export const work: Work<'unregisterDevice', Context> = async ({ caller, params: { device }, command }, { table }) => {
  const before = await readDevice(table, caller.person, device);
  if (before === undefined) return orRefuse(refuse('device-unknown', {}));
  const writes = [forgetDevice(caller.person, before), ...(await disownDevice(table, caller.person, device))];
  return commit(table, command, writes, { device });
};
