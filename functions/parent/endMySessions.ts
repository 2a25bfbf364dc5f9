import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { forgetDevice, listDevices } from '../../shared/table/devices.ts';
import { signOut } from '../../shared/table/signingOut.ts';

/** One transaction takes a hundred items; nobody has as many devices. */
const mostDevices = 90;

// The instant is the request's own: whoever presses late, on a slow line, is signed out as of when they asked.
export const work: Work<'endMySessions', Context> = async ({ body, caller, command }, { table }) => {
  const devices = body.devices === 'unregister' ? (await listDevices(table, caller.person)).slice(0, mostDevices) : [];
  const writes = [...(await signOut(table, caller.person, command.at)), ...devices.map((device) => forgetDevice(caller.person, device))];
  return commit(table, command, writes, { signedOutAt: isoOf(command.at), devices: devices.length });
};
