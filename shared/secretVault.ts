// The vault of a deployed stage: its secret is kept by Secrets Manager and read once per process. In a file of its own, so that functions without
// personal values do not carry its client.

import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Settings } from './settings.ts';
import { vaultFrom, type Vault } from './vault.ts';

export async function secretVault({ vaultSecret }: Settings): Promise<Vault> {
  if (vaultSecret === undefined) throw new Error('settings: VAULT_SECRET is missing');
  const secret = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: vaultSecret }));
  return vaultFrom(new TextEncoder().encode(secret.SecretString ?? ''));
}
