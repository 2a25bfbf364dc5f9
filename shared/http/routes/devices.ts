// The phones and tablets a person gets push messages on.

import * as z from 'zod';
import * as parent from '../contracts/parent.ts';
import * as c from '../contracts/tellings.ts';
import type { Route } from '../route.ts';

export const deviceRoutes = {
  listMyDevices: {
    method: 'GET',
    path: '/v1/me/devices',
    audience: 'parent',
    action: 'own account: look',
    summary: 'Your devices that get push messages, the one registered longest ago first',
    reply: c.MyDevices,
    refusals: [],
  },
  unregisterDevice: {
    method: 'POST',
    path: '/v1/me/devices/{device}/unregister',
    audience: 'parent',
    action: 'own devices: change',
    summary: 'No push messages to this device from now on: when you sign out on it, or no longer have it',
    params: z.strictObject({ device: c.DeviceId }),
    reply: parent.Device,
    refusals: ['device-unknown'],
  },
} as const satisfies Record<string, Route>;
