// The vault of a deployed stage: its key ring is a secret of Secrets Manager, which the product's KMS key opens: once a process and every few minutes, not
// once a person. In a file of its own, so that functions without personal values do not carry its client.

import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Instant } from './domain/time.ts';
import { inTime } from './inTime.ts';
import { readRing, ringOf, type KeyRing } from './keyRing.ts';
import type { Settings } from './settings.ts';
import type { Table } from './table/table.ts';
import { openVault, type Vault } from './vault.ts';

export async function secretVault({ vaultSecret }: Pick<Settings, 'vaultSecret'>, table: Table, now: () => Instant): Promise<Vault> {
  if (vaultSecret === undefined) throw new Error('settings: VAULT_SECRET is missing');
  return openVault({ table, openRing: () => openSecretRing(vaultSecret), now });
}

/** The ring as it stands in the secret now. */
export async function openSecretRing(vaultSecret: string): Promise<KeyRing> {
  const secret = await new SecretsManagerClient(inTime).send(new GetSecretValueCommand({ SecretId: vaultSecret }));
  return ringOf(readRing(secret.SecretString ?? ''));
}
