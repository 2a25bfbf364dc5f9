// `kezek replay-days`: feeds the files of several days of another system to the local product as what really happened between them, and asks of
// every family after each day whether its number is explained.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { defaultUrl } from '../address.ts';
import { readDay, type Day } from '../replay/days.ts';
import { openProduct, tokenOf } from '../replay/product.ts';
import { replayDays, type Replayed } from '../replay/replay.ts';
import { FileFault } from './importing/sourceFile.ts';
import { parseMapping, type Mapping } from './importing/mapping.ts';
import { CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek replay-days --territory T --mapping MAP.json [--rounds COUNT] FILE FILE...

Imports the first day's file into an empty territory of the local product, publishes, and feeds each later day as the difference to the day before:
new children by import, missing ones archived by the department, changed statuses as a change of category with the date kept, other changes by
import, which keeps the earlier of two dates. After each day it publishes and compares, for every family: old number and causes ahead = new
number; 1 + the parts = number; the public list = the file.

  --rounds COUNT   after each day two heads issue a round of so many vouchers; its protocol is downloaded and verified
                   (the clock of the product moves over each round's pause)

The last line says families, moves and exceptions. Exit code 0: no exception. 1: some.

${urlHelp}`;

type Terminal = Pick<Console, 'log' | 'error'>;

export async function run(args: string[], terminal: Terminal = console): Promise<number> {
  const options = {
    territory: { type: 'string' },
    mapping: { type: 'string' },
    rounds: { type: 'string', default: '0' },
    ...urlOption,
  } as const;
  const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true });
  const { territory, url = defaultUrl() } = values;
  if (territory === undefined || !/^[a-z][a-z0-9-]{1,39}$/.test(territory)) throw new CommandFailed('name the territory with --territory');
  if (values.mapping === undefined) throw new CommandFailed('name the mapping of the files with --mapping');
  if (files.length === 0) throw new CommandFailed('name the files of the days, the first day first');
  const vouchers = Number(values.rounds);
  if (!Number.isInteger(vouchers) || vouchers < 0) throw new CommandFailed('--rounds takes a whole number of vouchers');
  const began = performance.now();
  try {
    const product = openProduct(url, territory, await tokenOf(url, territory, 'department_operator'));
    const totals = { families: 0, moves: 0, exceptions: 0 };
    for await (const day of replayDays(readDays(files, await readMapping(values.mapping)), product, vouchers)) {
      terminal.log(`${day.file}: ${day.fed === undefined ? `round of ${day.served ?? 0} vouchers` : wordsOf(day.rows ?? 0, day.fed)}`);
      for (const exception of day.exceptions) terminal.error(`  ${exception}`);
      totals.families = day.families;
      totals.moves += day.moves;
      totals.exceptions += day.exceptions.length;
    }
    terminal.log(`${Math.round(performance.now() - began)} ms`);
    terminal.log(`${totals.families} families, ${totals.moves} moves, ${totals.exceptions} exceptions`);
    return totals.exceptions === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof FileFault) throw new CommandFailed(error.message);
    throw error;
  }
}

async function* readDays(files: readonly string[], mapping: Mapping): AsyncGenerator<Day> {
  for (const file of files) yield readDay(file, mapping);
}

async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(error instanceof Error ? error.message : String(error));
  });
  const read = parseMapping(text);
  if ('mistakes' in read) throw new CommandFailed([`${path} is no right mapping`, ...read.mistakes].join('\n  '));
  return read.mapping;
}

function wordsOf(rows: number, { arrived, departed, statuses, other, rejected, returned }: NonNullable<Replayed['fed']>): string {
  return (
    `${rows} rows; ${arrived} arrived, ${departed} departed, ${statuses} with other statuses, ${other} otherwise changed` +
    `${rejected > 0 ? `, ${rejected} rejected` : ''}${returned > 0 ? `, ${returned} returned to a closed application and must apply anew` : ''}`
  );
}
