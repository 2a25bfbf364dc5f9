// `kezek redrive`: the messages that were given up, counted, and sent again.

import { parseArgs } from 'node:util';
import { instant, isoOf } from '../../shared/domain/time.ts';
import { redriveNotices, type Redriven } from '../../shared/table/deadLetters.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { askProduct, CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek redrive --territory T [--reason R] [--dry-run] [--deployed]

Counts the messages to families that were given up, by reason and by kind, and asks that each be sent once more. What has
gone out is never sent again, and what came too late by now goes to the inbox alone; so it may be run at any time, twice,
and by two at once. Shows no person.

  --territory T   that one; - for messages about a person's own account
  --reason R      those alone: provider, storage, fault, unreadable
  --dry-run       only counts
${urlHelp}
  --deployed      work on a deployed stage's tables instead

${deployedHelp}

Exit code 0: none is left, or all were asked for. 1: refused.`;

const options = {
  territory: { type: 'string' },
  reason: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  deployed: { type: 'boolean', default: false },
  ...urlOption,
} as const;

export async function run(args: string[]): Promise<number> {
  const { territory, reason, 'dry-run': dryRun, deployed, url } = parseArgs({ args, options }).values;
  if (territory === undefined) throw new CommandFailed('name the territory with --territory');
  const found = deployed
    ? await redriveNotices(openDeployed().table, { territory, reason, dryRun }, instant(Date.now()))
    : await redriveProduct(url, { territory, reason, dryRun });
  const count = Object.values(found.reasons).reduce((sum, one) => sum + one, 0);
  for (const [name, many] of Object.entries(found.reasons)) console.log(`${name.padEnd(14)}${many}`);
  for (const [kind, many] of Object.entries(found.kinds)) console.log(`  ${kind.padEnd(30)}${many}`);
  const since = found.oldest === undefined ? '' : `, the first since ${isoOf(found.oldest)}`;
  const did = dryRun ? 'nothing was asked for' : `${found.asked} asked for again, ${found.over} were over`;
  console.log(`${territory}: ${count} given up${since}; ${did}`);
  return 0;
}

async function redriveProduct(
  url: string | undefined,
  asked: { readonly territory: string; readonly reason: string | undefined; readonly dryRun: boolean },
): Promise<Redriven> {
  const { territory, reason, dryRun } = asked;
  const query = new URLSearchParams({
    territory,
    ...(reason === undefined ? {} : { reason }),
    ...(dryRun ? { dryRun: 'yes' } : {}),
  });
  return (await askProduct(url, 'POST', `/local/redrive?${query.toString()}`)) as Redriven;
}
