import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { listDevices, sinceFirst } from '../../shared/table/devices.ts';

export const work: Work<'listMyDevices', Context> = async ({ caller }, { table }) => {
  const devices = sinceFirst(await listDevices(table, caller.person));
  return {
    devices: devices.map(({ device, platform, registeredAt }) => ({
      device,
      platform,
      ...(registeredAt === undefined ? {} : { since: isoOf(registeredAt) }),
    })),
  };
};
