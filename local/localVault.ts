// The secret under which personal values of this folder are found and sealed. Whoever loses the file loses the values with it; so does the city that
// loses its secret in the cloud.

import { randomBytes } from 'node:crypto';
import { vaultFrom, type Vault } from '../shared/vault.ts';
import type { Folder } from './folder.ts';

const file = 'vault-key.txt';

export function openVault(folder: Folder): Vault {
  const kept = folder.read(file) ?? randomBytes(32).toString('base64url');
  folder.write(file, kept);
  return vaultFrom(Buffer.from(kept, 'base64url'));
}
