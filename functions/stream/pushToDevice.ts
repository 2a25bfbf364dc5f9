// One push to one device. Its endpoint is made at the first message, and taken away with the device when the provider has given it up.

import type { Context } from '../../shared/context.ts';
import { dropEndpoint, isDeviceGone, makeEndpoint, sendPush, type Channel, type Sent } from '../../shared/notifications/publish.ts';
import { forgetDevice, saveDevice, tokenPlace } from '../../shared/table/devices.ts';
import type { Device } from '../../shared/table/items.ts';
import { openIfKept } from '../../shared/vault.ts';

type Pushed = Parameters<typeof sendPush>[2];
type Words = Parameters<typeof sendPush>[3];

export async function pushToDevice(
  person: string,
  device: Device,
  pushed: Pushed,
  words: Words,
  { table, vault, settings, log }: Context,
  channel: Channel,
): Promise<Sent> {
  const noted = (sent: Sent): Sent => {
    // The store's certificate is over: nobody with this platform gets a push, and their devices work again when it is renewed.
    if ('gone' in sent && sent.gone === 'PlatformApplicationDisabled')
      log.error('push-not-set-up', { platform: device.platform, reason: sent.gone });
    return sent;
  };
  const platformArn = settings.pushArns[device.platform];
  const token = await openIfKept(await vault(), ...tokenPlace(person, device.device), device.token);
  if (platformArn === undefined || token === undefined) return { gone: 'not-set-up' };
  const made = device.endpoint === undefined ? await makeEndpoint(channel, platformArn, token) : { endpoint: device.endpoint };
  if ('gone' in made) return noted(made);
  const { endpoint } = made;
  // If another copy of this function stored or forgot it first, that is as good.
  if (device.endpoint === undefined)
    await table.together(`endpoint|${device.device}`, [saveDevice(person, device, { ...device, endpoint })]);
  const sent = await sendPush(channel, endpoint, pushed, words);
  if ('gone' in sent && device.endpoint !== undefined && isDeviceGone(sent)) {
    const forgotten = await table.together(`forget|${device.device}`, [forgetDevice(person, device)]);
    // Registered again at this very moment it is somebody's: the same token has the same endpoint.
    if (!forgotten.done) return noted(sent);
    // Tidying, at the provider: no reason for a message to fail, and nothing leads to the endpoint any more.
    await dropEndpoint(channel, endpoint).catch(() => log.info('endpoint-left', { device: device.device }));
  }
  return noted(sent);
}
