// The key ring under which personal values of this folder are found and sealed, made at the first start. Whoever loses the file loses the values with it;
// so does the city that loses its secret in the cloud.

import { randomBytes } from 'node:crypto';
import type { Instant } from '../shared/domain/time.ts';
import { encoded, readRing, ringOf, withNewVersion, type KeyRing, type WrittenRing } from '../shared/keyRing.ts';
import type { Table } from '../shared/table/table.ts';
import { openVault, type OpenedVault } from '../shared/vault.ts';
import type { Folder } from './folder.ts';

const file = 'vault-key.txt';

export function openLocalVault(folder: Folder, table: Table, now: () => Instant): Promise<OpenedVault> {
  return openVault({ table, openRing: async () => openLocalRing(folder), now });
}

export function openLocalRing(folder: Folder): KeyRing {
  return ringOf(readLocalRing(folder));
}

/** A folder of an earlier version holds one secret, as bytes. */
function readLocalRing(folder: Folder): WrittenRing {
  const kept = folder.read(file);
  if (kept?.trimStart().startsWith('{') === true) return readRing(kept);
  const secret = kept ?? randomBytes(32).toString('base64url');
  const ring: WrittenRing = { versions: [{ version: 1, secret: `${encoded}${secret.trim()}`, idsFrom: 0 }] };
  writeLocalRing(folder, ring);
  return ring;
}

function writeLocalRing(folder: Folder, ring: WrittenRing): void {
  folder.write(file, `${JSON.stringify(ring, undefined, 2)}\n`);
}

/** The ring as it would be with one version more; nothing is written. */
export function foreseeLocalRing(folder: Folder, at: Instant): KeyRing {
  return ringOf(withNewVersion(readLocalRing(folder), randomBytes(32), at));
}

/** One version more, made here and now; its number. */
export function addLocalVersion(folder: Folder, at: Instant): number {
  const ring = withNewVersion(readLocalRing(folder), randomBytes(32), at);
  writeLocalRing(folder, ring);
  return ring.versions.length;
}
