// `kezek rotate-keys`: a new version of the key ring, and everything wrapped by it.

import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instant } from '../../shared/domain/time.ts';
import { rotateKeys, type Rotated } from '../../shared/rotating.ts';
import { openSecretRing } from '../../shared/secretVault.ts';
import { everyItemOf } from '../everyItem.ts';
import type { RotationTold } from '../rotation.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { CommandFailed, urlHelp, urlOption } from './product.ts';
import { askLines } from './productLines.ts';

export const help = `kezek rotate-keys [--dry-run] [--deployed]

Adds a version to the key ring of the running product and wraps the key of every person, child and kindergarten by it;
seals anew what was sealed before everybody had a key of their own; and makes people found under the new index key, as
far as their IIN is known. It may be stopped anywhere and run again, goes on beside the working product, and says on
standard error how far it is. A rotation that was stopped is finished first, without another version, and said to be: run it again then.

  --dry-run       write nothing; say how much it would be
${urlHelp}
  --deployed      work on a deployed stage's tables instead. There it adds no version: put one into the secret first, as
                  docs/deploy.md says under "Rotating keys"

${deployedHelp}`;

export async function run(args: string[]): Promise<number> {
  const options = { 'dry-run': { type: 'boolean', default: false }, deployed: { type: 'boolean', default: false }, ...urlOption } as const;
  const { values } = parseArgs({ args, options });
  const isDryRun = values['dry-run'];
  const { end, isFinishing } = values.deployed
    ? { end: await rotateDeployed(isDryRun), isFinishing: false }
    : await rotateProduct(values.url, isDryRun);
  const { newest, keys, destroyed, wrapped, sealed, aliases, withoutIin } = end;
  const [would, were] = isDryRun ? ['would be ', 'nothing was written'] : ['', `the newest version of the ring is ${newest}`];
  console.log(`${keys} data keys, ${destroyed} of them destroyed; ${were}`);
  console.log(`${would}wrapped anew: ${wrapped}; sealed anew: ${sealed}; found under the newest index key: ${aliases}`);
  if (withoutIin > 0)
    console.log(`${withoutIin} people and children without a known IIN are found under the older keys until they sign in`);
  if (isFinishing)
    console.log(
      isDryRun
        ? 'a former rotation is not finished: no version would be added'
        : 'a former rotation was finished: no version added, run again',
    );
  return 0;
}

async function rotateProduct(
  url: string | undefined,
  isDryRun: boolean,
): Promise<{ readonly end: Rotated; readonly isFinishing: boolean }> {
  let isFinishing = false;
  for await (const told of askLines(url, `/local/rotate-keys${isDryRun ? '?dryRun=yes' : ''}`)) {
    const { so, added, finishes, end } = told as Partial<{ so: Rotated; added: number; finishes: true; end: Rotated }> & RotationTold;
    if (added !== undefined) console.error(`the key ring has version ${added} now`);
    if (finishes === true) isFinishing = true;
    if (so !== undefined) sayRotated(so);
    if (end !== undefined) return { end, isFinishing };
  }
  throw new CommandFailed('it broke off before the end; run it again to finish');
}

async function rotateDeployed(isDryRun: boolean): Promise<Rotated> {
  const { table, settings } = openDeployed();
  const { vaultSecret, tableNames } = settings;
  if (vaultSecret === undefined) throw new CommandFailed(`name the secret of the key ring in VAULT_SECRET\n\n${deployedHelp}`);
  const everyItem = everyItemOf(new DynamoDBClient({}), tableNames.records);
  const now = () => instant(Date.now());
  return rotateKeys({ table, openRing: () => openSecretRing(vaultSecret), now, everyItem }, isDryRun, sayRotated);
}

function sayRotated({ keys, wrapped, sealed, aliases }: Rotated): void {
  console.error(`${keys} keys seen, ${wrapped} wrapped, ${sealed} values sealed, ${aliases} aliases`);
}
