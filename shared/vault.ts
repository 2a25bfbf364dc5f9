// Personal values at rest. An IIN is found by a keyed HMAC (its ten thousand possible serials a day make a plain hash worthless) and kept sealed
// with AES-256-GCM. Sealed text is bound to where it stands, so that it cannot be moved to another person's item.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Vault {
  /** 26 characters that name the value without telling it; the same for the same kind and value while the key lives. */
  identify(kind: 'person' | 'child' | 'row' | 'device' | 'word' | 'phone' | 'code' | 'preschool' | 'voucher', value: string): string;
  /** The value sealed for that place (`person#ID/phones`), as base64url text. */
  seal(place: string, value: string): string;
  /** The value that was sealed for that place; throws when it was tampered with or stands elsewhere. */
  open(place: string, sealed: string): string;
}

/** A vault from one secret of at least 32 bytes. */
export function vaultFrom(secret: Uint8Array): Vault {
  if (secret.length < 32) throw new RangeError('the vault secret must have at least 32 bytes');
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', `kezek vault v1 ${purpose}`, 32));
  const indexKey = derive('index');
  const sealKey = derive('seal');
  return {
    identify: (kind, value) =>
      BigInt(`0x${createHmac('sha256', indexKey).update(`${kind}|${value}`).digest('hex')}`)
        .toString(36)
        .padStart(50, '0')
        .slice(-26),
    seal(place, value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12)).setAAD(Buffer.from(place));
      cipher.setAuthTag(bytes.subarray(-16));
      return cipher.update(bytes.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8');
    },
  };
}
