// Personal values at rest. An IIN is found by a keyed HMAC (its ten thousand possible serials a day make a plain hash worthless) and kept sealed
// with AES-256-GCM under a key of the one it is about, which stands wrapped in the table: destroyed, everything sealed for them is unreadable for ever.
// Sealed text is bound to whose it is and to where it stands, so that it cannot be moved.

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { later, type Instant } from './domain/time.ts';
import { keepRing, newestOf, type KeptRing, type KeyRing, type KeyVersion } from './keyRing.ts';
import { nameOf, openRecognising } from './recognising.ts';
import type { Recognised } from './table/aliases.ts';
import type { DataKey } from './table/dataKeyItems.ts';
import { keepDataKey, readDataKey, renewDataKey, type Wrapped } from './table/dataKeys.ts';
import type { Table } from './table/table.ts';

/** Who a sealed value is about, and by whose key it is sealed. */
export type Whose = `person#${string}` | `child#${string}` | `preschool#${string}`;

/** Whose it is, from text; undefined when it is nobody's. */
export function parseWhose(text: string): Whose | undefined {
  const [kind, id] = text.split('#');
  if (id === undefined || id === '') return undefined;
  if (kind === 'person') return `person#${id}`;
  if (kind === 'child') return `child#${id}`;
  return kind === 'preschool' ? `preschool#${id}` : undefined;
}

/** What is named by a keyed hash. */
export type IdentifiedKind = 'person' | 'child' | 'row' | 'device' | 'word' | 'phone' | 'code' | 'preschool' | 'voucher' | 'source';

export interface Vault {
  /** 26 characters that name the value without telling it; the same for the same kind and value for ever. */
  identify(kind: IdentifiedKind, value: string): string;
  /**
   * The id of the person or child of that IIN, or of whatever else names them where there is none. Ids stay what they were made as, so with a ring of several
   * versions this is a look into the table. `look`: who is not known yet gets an id all the same, and nothing is written down.
   */
  recognise(kind: Recognised, value: string, how?: 'meet' | 'look'): Promise<string>;
  /** The value sealed for them and for that place (`person#ID/phones`), as text. Throws `Erased` when their key was destroyed. */
  seal(whose: Whose, place: string, value: string): Promise<string>;
  /** The value that was sealed so; throws `Erased` when their key was destroyed, otherwise when it was tampered with or stands elsewhere. */
  open(whose: Whose, place: string, sealed: string): Promise<string>;
}

/** The key of what was sealed has been destroyed: nobody can read it any more. */
export class Erased extends Error {
  override readonly name = 'Erased';
}

/** What was sealed, or undefined where its key has been destroyed: what is shown then shows nothing. */
export async function openIfKept(vault: Pick<Vault, 'open'>, whose: Whose, place: string, sealed: string): Promise<string | undefined> {
  try {
    return await vault.open(whose, place, sealed);
  } catch (error) {
    if (error instanceof Erased) return undefined;
    throw error;
  }
}

/** The same, for who may only read. */
export const reading =
  (vault: Pick<Vault, 'open'>) =>
  (whose: Whose, place: string, sealed: string): Promise<string | undefined> =>
    openIfKept(vault, whose, place, sealed);

export interface VaultParts {
  readonly table: Table;
  readonly openRing: () => Promise<KeyRing>;
  readonly now: () => Instant;
}

export interface OpenedVault extends Vault {
  /** Reads the ring now, for a process that has added a version itself. */
  readonly readRing: () => Promise<void>;
}

/** The vault over a table and a ring. */
export async function openVault({ table, openRing, now }: VaultParts): Promise<OpenedVault> {
  const ring = await keepRing(openRing, now);
  const remembered = rememberKeys(now);
  const recognise = openRecognising(table, ring, now);
  const dataKey = (whose: Whose) => remembered(whose, 'read', () => readKey(table, ring, whose));
  return {
    identify: (kind, value) => nameOf(ring.last().versions[0].index, kind, value),
    recognise,
    readRing: async () => void (await ring.anew()),
    async seal(whose, place, value) {
      const newest = newestOf(await ring.toWrite());
      // A family may have its keys destroyed and be back in a minute: what were sealed by a key remembered from before nobody could ever read.
      const find = whose.startsWith('preschool#') ? dataKey(whose) : readKey(table, ring, whose);
      const make = () => makeKey(table, ring, whose, newest, now());
      const found = await orGone(find);
      const key = found === 'gone' ? await make() : (found ?? (await remembered(whose, 'make', make)));
      if (key === undefined) throw new Error('a data key that was made is not there');
      return `${format}${encrypt(key, aboutOf(whose, place), Buffer.from(value, 'utf8'))}`;
    },
    async open(whose, place, sealed) {
      if (isSealedBySingle(sealed)) return openOld(table, ring, whose, place, sealed);
      const key = await dataKey(whose);
      if (key === undefined) throw new Error('a value is sealed by a data key that is not there');
      const about = aboutOf(whose, place);
      try {
        return decrypt(key, about, sealed.slice(format.length)).toString('utf8');
      } catch (error) {
        // Destroyed, perhaps renewed, since the key was remembered: by the key of now, or for ever by none.
        const found = await readDataKey(table, whose);
        if (found === undefined || ('wrapped' in found && found.renewedAt === undefined)) throw error;
        const present = await unwrap(ring, whose, found);
        return decryptOrErased(present, about, sealed.slice(format.length)).toString('utf8');
      }
    },
  };
}

/**
 * Before everybody had a key of their own one key sealed everything, for a place alone. That key cannot be destroyed for one of them, so it is their own that
 * says whether such text may be read: destroyed, or another in its place, it may not.
 */
async function openOld(table: Table, ring: KeptRing, whose: Whose, place: string, sealed: string): Promise<string> {
  const own = await readDataKey(table, whose);
  const isErased = own !== undefined && ('destroyedAt' in own || own.renewedAt !== undefined);
  if (isErased) throw new Erased('whose text it is has been erased since it was sealed');
  return decrypt((await ring.toRead()).single, place, sealed).toString('utf8');
}

async function orGone(finding: Promise<KeyObject | undefined>): Promise<KeyObject | 'gone' | undefined> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof Erased) return 'gone';
    throw error;
  }
}

function decryptOrErased(key: KeyObject, about: string, sealed: string): Buffer {
  try {
    return decrypt(key, about, sealed);
  } catch {
    throw new Erased('the key of what was sealed has been destroyed, and another is in its place');
  }
}

/** What text begins with that a data key sealed; no text of the one key before has a dot. */
const format = '2.';
const aboutOf = (whose: Whose, place: string) => `${format}${whose} ${place}`;

/** True for text that the one key before sealed: it is sealed anew wherever it is rewritten. */
export const isSealedBySingle = (sealed: string): boolean => !sealed.startsWith(format);

/** True for text that a data key sealed, where other text may be what somebody typed: that may begin as sealed text does. */
export const isSealed = (text: string): boolean => /^2\.[\w-]{38,}$/.test(text);

async function readKey(table: Table, ring: KeptRing, whose: Whose): Promise<KeyObject | undefined> {
  const found = await readDataKey(table, whose);
  return found === undefined ? undefined : unwrap(ring, whose, found);
}

/** A new key for them, unless somebody has made one meanwhile: then that. Where one was destroyed only who may come back gets another. */
async function makeKey(table: Table, ring: KeptRing, whose: Whose, newest: KeyVersion, at: Instant): Promise<KeyObject> {
  const made = wrap(whose, newest, randomBytes(32));
  const kept = await keepDataKey(table, whose, made);
  const isBack = 'destroyedAt' in kept && kept.mayReturn === true;
  return unwrap(ring, whose, isBack ? await renewDataKey(table, whose, kept, made, at) : kept);
}

const wrappedFor = (whose: Whose, version: number) => `data key ${version} ${whose}`;

function wrap(whose: Whose, { version, wrapping }: KeyVersion, key: Uint8Array): Wrapped {
  return { wrapped: encrypt(wrapping, wrappedFor(whose, version), key), by: version };
}

async function unwrap(ring: KeptRing, whose: Whose, found: DataKey): Promise<KeyObject> {
  if ('destroyedAt' in found) throw new Erased('the key of what was sealed has been destroyed');
  return createSecretKey(await unwrapBytes(ring, whose, found));
}

async function unwrapBytes(ring: KeptRing, whose: Whose, { wrapped, by }: Wrapped): Promise<Buffer> {
  const isIt = ({ version }: KeyVersion) => version === by;
  const known = ring.last().versions.find(isIt) ?? (await ring.again()).versions.find(isIt);
  if (known === undefined) throw new Error('a data key is wrapped by a version that is not in the key ring');
  return decrypt(known.wrapping, wrappedFor(whose, by), wrapped);
}

/** The same key wrapped by the newest version of the ring; undefined where it is already, or was destroyed. */
export async function wrapAnew(ring: KeptRing, whose: Whose, found: DataKey): Promise<Wrapped | undefined> {
  const newest = newestOf(await ring.toWrite());
  if ('destroyedAt' in found || found.by === newest.version) return undefined;
  return wrap(whose, newest, await unwrapBytes(ring, whose, found));
}

const nonceBytes = 12;
const tagBytes = 16;

function encrypt(key: KeyObject, about: string, value: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decrypt(key: KeyObject, about: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new Error('sealed text is cut short');
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([cipher.update(bytes.subarray(nonceBytes, -tagBytes)), cipher.final()]);
}

/** Keys are remembered by the process for this long: so long after its destruction a key may still open what somebody kept. */
const rememberedMinutes = 5;
/** 10,000 keys are some megabytes: the children of a city's round, the rows of an import. */
const mostRemembered = 10_000;

interface Remembered {
  readonly key: KeyObject;
  readonly until: Instant;
}

type Fetch = () => Promise<KeyObject | undefined>;

/** Of many who ask for one key in one way at once, one asks the table; that there is none, and that it was destroyed, is not remembered. */
function rememberKeys(now: () => Instant): (whose: Whose, way: 'read' | 'make', fetch: Fetch) => Promise<KeyObject | undefined> {
  const keys = new Map<Whose, Remembered>();
  const asked = new Map<string, Promise<KeyObject | undefined>>();
  const remember = (whose: Whose, key: KeyObject) => {
    keys.delete(whose);
    keys.set(whose, { key, until: later(now(), rememberedMinutes * 60_000) });
    const [oldest] = keys.keys();
    if (keys.size > mostRemembered && oldest !== undefined) keys.delete(oldest);
  };
  return async (whose, way, fetch) => {
    const known = keys.get(whose);
    if (known !== undefined && now() < known.until) return known.key;
    const name = `${way} ${whose}`;
    const asking = asked.get(name) ?? fetch().finally(() => asked.delete(name));
    asked.set(name, asking);
    const key = await asking;
    if (key !== undefined) remember(whose, key);
    return key;
  };
}
