// `kezek rebuild`: the queue from its events alone, held against what stands, written to files, or put back.

import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { instant } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { rebuildQueue, type RebuildAsked, type RebuildEnd, type RebuildTold } from '../rebuild.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { CommandFailed, urlHelp, urlOption } from './product.ts';
import { askLines, sayProgress } from './productLines.ts';

export const help = `kezek rebuild --territory T [--to DIR] [--restore [--yes]] [--deployed]

Rebuilds a territory's waiting line and published queue from its events alone, and compares them byte by byte with
what stands: line, pointer, versions still kept, chunks, directory, movement logs; and from the records of rounds, vouchers
and extensions what is published of them: public rounds, protocols, the check page, extensions. Restoring puts the
kindergartens' catalogue back too. Writes nothing unless asked to restore.

  --to DIR      write the rebuilt items to DIR/waiting.jsonl and DIR/published.jsonl, in DynamoDB's own JSON
  --restore     put the rebuilt items back into tables that were lost. Where a line or a publication stands already,
                or a chain of events is broken, it changes nothing without --yes
  --yes         with --restore: THIS OVERWRITES the line and the published versions that stand; what no event put
                into the line is taken out of it
${urlHelp}
  --deployed    work on a deployed stage's tables instead

${deployedHelp}

Exit code 0: byte-equal. 1: different, broken, or refused.`;

const options = {
  territory: { type: 'string' },
  to: { type: 'string' },
  restore: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  deployed: { type: 'boolean', default: false },
  ...urlOption,
} as const;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { territory, to, restore, yes, deployed, url } = values;
  if (territory === undefined) throw new CommandFailed('name the territory with --territory');
  if (yes && !restore) throw new CommandFailed('--yes goes with --restore');
  const asked = { territory, items: to !== undefined, restore, overwrite: yes };
  const files = to === undefined ? undefined : openFiles(to);
  let end: RebuildEnd | undefined;
  const take = async (told: RebuildTold): Promise<void> => {
    if ('seen' in told) sayProgress(told.seen);
    else if ('line' in told) await files?.write(told);
    else ({ end } = told);
  };
  if (deployed) await rebuildDeployed(asked, take);
  else for await (const told of askLines(url, `/local/rebuild?${queryOf(asked)}`)) await take(told as RebuildTold);
  await files?.close();
  if (end === undefined) throw new CommandFailed('it broke off before the end');
  return sayEnd(end);
}

async function rebuildDeployed(asked: RebuildAsked, tell: (told: RebuildTold) => Promise<void>): Promise<void> {
  await rebuildQueue({ table: openDeployed().table, calendar: shippedCalendar(), at: instant(Date.now()) }, asked, tell);
}

function queryOf({ territory, items, restore, overwrite }: RebuildAsked): string {
  return new URLSearchParams({
    territory,
    ...(items ? { items: 'yes' } : {}),
    ...(restore ? { restore: overwrite ? 'overwrite' : 'lost' } : {}),
  }).toString();
}

function openFiles(dir: string) {
  mkdirSync(dir, { recursive: true });
  const open = (table: string) => createWriteStream(join(dir, `${table}.jsonl`));
  const files = { waiting: open('waiting'), published: open('published') };
  return {
    async write({ table, line }: { readonly table: 'waiting' | 'published'; readonly line: string }) {
      if (!files[table].write(`${line}\n`)) await once(files[table], 'drain');
    },
    async close() {
      for (const file of Object.values(files)) {
        file.end();
        await finished(file);
      }
    },
  };
}

function sayEnd({ waiting, versions, differences, broken, refused, restored }: RebuildEnd): number {
  for (const one of broken) console.log(`broken: ${one}`);
  if (refused !== undefined) console.log(`nothing was put back: ${refused}. To do it all the same, add --yes.`);
  if (restored !== undefined) {
    const { added, mended, removed, passedOver } = restored;
    console.log(`put back: ${added} places added, ${mended} mended, ${removed} taken out, ${restored.versions} versions`);
    if (passedOver > 0) console.log(`${passedOver} families moved meanwhile; run it again`);
  }
  for (const one of differences.slice(1)) console.log(one);
  const [first] = differences;
  const result = first === undefined ? (broken.length === 0 ? 'byte-equal' : 'byte-equal, but chains are broken') : `different: ${first}`;
  console.log(`rebuilt ${waiting} waiting, ${versions} versions: ${result}`);
  return first === undefined && broken.length === 0 && refused === undefined ? 0 : 1;
}
