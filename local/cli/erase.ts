// `kezek erase --dry-run`: whose data will be destroyed in the next days. The destroying itself is the job's alone.

import { parseArgs } from 'node:util';
import { instant } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { dueIn, type DueLine } from '../dueErasures.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { askProduct, CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek erase --dry-run [--days N] [--deployed]

Lists whose data the job erasePeople will destroy within the next days, by id, with the ground and the day on which the
last term is over. What is destroyed cannot be brought back; this command destroys nothing. Reads every data key.

  --days N        so many days ahead; 30 unless said
${urlHelp}
  --deployed      work on a deployed stage's tables instead

${deployedHelp}`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  days: { type: 'string', default: '30' },
  deployed: { type: 'boolean', default: false },
  ...urlOption,
} as const;

export async function run(args: string[]): Promise<number> {
  const { 'dry-run': isDryRun, days: text, deployed, url } = parseArgs({ args, options }).values;
  if (!isDryRun) throw new CommandFailed('the job erasePeople destroys what is due by itself; look ahead with --dry-run');
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 3_650) throw new CommandFailed('--days is a whole number from 0 to 3650');
  const lines = deployed
    ? await dueIn({ table: openDeployed().table, rulebooks: shippedRulebooks(), now: () => instant(Date.now()) }, days)
    : ((await askProduct(url, 'GET', `/local/erase?days=${days}`)) as readonly DueLine[]);
  for (const { whose, ground, since } of lines) console.log(`${since}  ${ground.padEnd(18)} ${whose}`);
  console.log(`${lines.length} to be destroyed within ${days} days; nothing was changed`);
  return 0;
}
