// The ring: versioned secrets, of which each gives the keys of its version. A single secret, as stages began with, is version 1. Nothing is ever taken
// out of a ring: ids of people were made with version 1, and texts may still be sealed under any. It is read again every few minutes, so that a
// version added by hand reaches every process; who cannot read it for long goes on reading personal values and writes none.

import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { later, type Instant } from './domain/time.ts';

export interface KeyVersion {
  readonly version: number;
  /** Finds a person by IIN, a phone by its number. */
  readonly index: KeyObject;
  /** Wraps the data keys of people. */
  readonly wrapping: KeyObject;
  /** Ids are made with it from then on; before, some process may not know of it yet. */
  readonly idsFrom: number;
}

export interface KeyRing {
  /** Oldest first; never empty. */
  readonly versions: readonly [KeyVersion, ...KeyVersion[]];
  /** What sealed personal values before everybody had a key of their own. */
  readonly single: KeyObject;
}

/** The version new data keys are wrapped by. */
export const newestOf = ({ versions }: KeyRing): KeyVersion => versions.at(-1) ?? versions[0];

const secretText = z.string().min(32).max(1_000);
const Written = z.strictObject({
  versions: z
    .array(z.strictObject({ version: z.int().min(1), secret: secretText, idsFrom: z.int().min(0) }))
    .min(1)
    .refine((versions) => versions.every(({ version }, place) => version === place + 1)),
});
/** A ring as it is kept: JSON. A secret is text, or `base64url:` and bytes. */
export type WrittenRing = z.output<typeof Written>;

/** The text of a ring read: JSON, or the one secret a stage began with. Throws without any of the text when it is neither. */
export function readRing(text: string): WrittenRing {
  if (!text.trimStart().startsWith('{')) {
    if (!secretText.safeParse(text).success) throw new RangeError('the secret of the vault must have at least 32 characters');
    return { versions: [{ version: 1, secret: text, idsFrom: 0 }] };
  }
  const read = Written.safeParse(parseJson(text));
  if (!read.success) throw new RangeError('not a key ring: versions counted from 1, each with a secret and an instant');
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How long ids are not made with a new version: longer than any process goes without having seen the ring. */
const idsAfterMinutes = 60;
const minute = 60_000;

/** The ring with one version more, of that secret. */
export function withNewVersion({ versions }: WrittenRing, secret: Uint8Array, at: Instant): WrittenRing {
  const made = { version: versions.length + 1, secret: `${encoded}${Buffer.from(secret).toString('base64url')}`, idsFrom: 0 };
  return { versions: [...versions, { ...made, idsFrom: later(at, idsAfterMinutes * minute) }] };
}

export const encoded = 'base64url:';

/** The keys of a ring. */
export function ringOf({ versions }: WrittenRing): KeyRing {
  const [first, ...others] = versions.map(({ version, secret, idsFrom }) => ({ version, idsFrom, secret: bytesOf(secret) }));
  if (first === undefined) throw new RangeError('a key ring without versions');
  const keysOf = ({ version, idsFrom, secret }: typeof first): KeyVersion => ({
    version,
    idsFrom,
    index: derive(secret, 'index'),
    wrapping: derive(secret, 'wrapping'),
  });
  return { versions: [keysOf(first), ...others.map(keysOf)], single: derive(first.secret, 'seal') };
}

function bytesOf(secret: string): Uint8Array {
  const bytes = secret.startsWith(encoded) ? Buffer.from(secret.slice(encoded.length), 'base64url') : new TextEncoder().encode(secret);
  if (bytes.length < 32) throw new RangeError('the secret of the vault must have at least 32 bytes');
  return bytes;
}

function derive(secret: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `kezek vault v1 ${purpose}`, 32)));
}

/** Keys are not to be had at the moment; the caller may try again later. The name is known to the door. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export interface KeptRing {
  /** As it was read last. */
  readonly last: () => KeyRing;
  /** Not older than some minutes where its source answers, else as it was read last, and at once. */
  readonly toRead: () => Promise<KeyRing>;
  /** The same; throws `KeysUnavailable` where its source has not answered for long: who writes must know of every version. */
  readonly toWrite: () => Promise<KeyRing>;
  /** False where the source has not answered for long: the ring may lack a version by which ids are made elsewhere. */
  readonly isCurrent: () => boolean;
  /** Read anew: something was wrapped by a version not known here. */
  readonly again: () => Promise<KeyRing>;
  /** The same by a read that begins now, and not by one that is under way. */
  readonly anew: () => Promise<KeyRing>;
}

const freshMinutes = 5;
const writableMinutes = 45;
/** So long a source that did not answer is not asked again. */
const quietSeconds = 30;

/**
 * A ring and its source. One try is waited for, when the ring has grown old; once that has failed nobody waits any more: the source is asked again from time
 * to time while everybody goes on with the ring of before. Only who could not go on with it waits.
 */
export async function keepRing(open: () => Promise<KeyRing>, now: () => Instant): Promise<KeptRing> {
  let readAt = now();
  let ring = await open();
  let triedAt = readAt;
  let isFailing = false;
  let [tries, lastEnded] = [0, 0];
  let reading: Promise<KeyRing> | undefined;
  const read = (): Promise<KeyRing> => {
    const at = now();
    triedAt = at;
    tries += 1;
    const which = tries;
    /** True unless a later try has ended before it. */
    const ends = () => {
      const isLast = which > lastEnded;
      if (isLast) lastEnded = which;
      return isLast;
    };
    const trying = open()
      .then(
        (found) => {
          if (ends()) {
            isFailing = false;
            // As of when it was asked for: an answer may lie unread in a process that sleeps. Nothing is ever taken out of a ring.
            readAt = at;
            if (found.versions.length >= ring.versions.length) ring = found;
          }
          return ring;
        },
        (error: unknown) => {
          if (ends()) isFailing = true;
          throw error;
        },
      )
      .finally(() => {
        if (reading === trying) reading = undefined;
      });
    reading = trying;
    return trying;
  };
  const again = () => (reading === undefined || isFailing ? read() : reading);
  const isPast = (since: Instant, milliseconds: number) => Math.abs(now() - since) > milliseconds;
  const isOlder = (minutes: number) => isPast(readAt, minutes * minute);
  const mayTry = () => !isFailing || isPast(triedAt, quietSeconds * 1000);
  const present = async (canGoOn: boolean): Promise<KeyRing> => {
    if (!isOlder(freshMinutes) || !mayTry()) return ring;
    const trying = again().catch(() => ring);
    return isFailing && canGoOn ? ring : trying;
  };
  return {
    last: () => ring,
    isCurrent: () => !isOlder(writableMinutes),
    toRead: () => present(true),
    async toWrite() {
      await present(!isOlder(writableMinutes));
      if (isOlder(writableMinutes)) throw new KeysUnavailable('the key ring could not be read for too long');
      return ring;
    },
    again,
    anew: read,
  };
}
