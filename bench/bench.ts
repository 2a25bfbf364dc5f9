// npm run bench: measures what the documents claim. It asserts nothing: what can be asserted without a clock (reads, writes, bytes) is a test.
// What cannot be measured here, for lack of Java or of a file, is skipped in a line that says so.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { JavaMissing } from '../local/dynamoLocal.ts';
import { Skipped, type Options, type Result } from './figures.ts';
import { reportOf } from './report.ts';

type Bench = (options: Options) => Promise<Result>;

const benches: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<{ readonly run: Bench }> }>> = {
  lookup: { about: 'a position: item reads and read units against counting, at 1,000 to 1,000,000', load: () => import('./lookup.ts') },
  history: {
    about: 'why a number is what it is and how it came to be so: reads, against storing positions',
    load: () => import('./history.ts'),
  },
  publish: { about: 'a whole publication of 100,000 on DynamoDB Local', load: () => import('./publish.ts') },
  front: {
    about: 'a page of the open queue as a phone asks for it, at 7,809 real rows and 100,000, against the same bytes sent bare',
    load: () => import('./front.ts'),
  },
  pages: { about: 'processor time and memory of a publication of 100,000 and 1,000,000', load: () => import('./pages.ts') },
  import: { about: 'a real city file through the command line into the running product', load: () => import('./import.ts') },
  start: { about: 'npm start until it is ready', load: () => import('./start.ts') },
  bundles: { about: 'size and import time of every function', load: () => import('./bundles.ts') },
  rebuild: { about: 'the queue of 100,000 from its events alone, against publishing it', load: () => import('./rebuild.ts') },
  verify: {
    about: 'a protocol of 40,000 rows and 15,000 awards replayed, against sorting and filtering for each award',
    load: () => import('./verify.ts'),
  },
  attendance: {
    about: 'the totals of a month: the sum alone, 300,000 children against PostgreSQL GROUP BY, 1,000,000 streamed',
    load: () => import('./attendance.ts'),
  },
  month: { about: 'a month of a real city, from the first mark to the last line of the register', load: () => import('./livedMonth.ts') },
  signatures: { about: 'parents who sign a month by code, through the handler on DynamoDB Local', load: () => import('./signatures.ts') },
  notices: {
    about: '15,000 notices of a round to two channels, against the same calls to the provider sent bare',
    load: () => import('./notices.ts'),
  },
  keys: { about: 'a key for everybody against one key for all: sealing, a list of names, an import', load: () => import('./keys.ts') },
  round: { about: 'a round of 15,000 vouchers of 40,000 applications on DynamoDB Local', load: () => import('./round.ts') },
};

const help = `npm run bench -- [NAME…] [--rounds N] [--json FILE]

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`)
  .join('\n')}

  --rounds N   rounds in which the contestants take turns; each has a default of its own
  --json FILE  all samples of all rounds
Without a name: all of them, one after the other.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const strange = positionals.filter((name) => benches[name] === undefined);
  const areRoundsWrong = rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0);
  if (values.help || strange.length > 0 || areRoundsWrong) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const [cpu] = cpus();
  const machine = `${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
  console.log(machine);
  const results: Record<string, Result | { readonly skipped: string }> = {};
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    try {
      const bench = await benches[name]?.load();
      const result = await bench?.run(rounds === undefined ? {} : { rounds });
      if (result === undefined) continue;
      results[name] = result;
      console.log(reportOf(name, result));
    } catch (error) {
      if (!(error instanceof JavaMissing || error instanceof Skipped)) throw error;
      results[name] = { skipped: error.message };
      console.log(`\nSKIP ${name}: ${error.message}`);
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
  return 0;
}

// Ctrl-C goes the way of every end, on which running products are ended, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main();
