// How values were sealed before everybody had a key of their own: by one key of the one secret, for a place alone. Stages and folders hold such text.

import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A sealer with that secret, as it was. */
export function singleKey(secret: Uint8Array): (place: string, value: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'kezek vault v1 seal', 32));
  return (place, value) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
  };
}
