// A month's days added up. The sum alone, against a plain count over objects; then a month of 300,000 children streamed from a page server by a process of
// its own, against a row for every child's day in PostgreSQL and GROUP BY, both told the same sums; then a month of 1,000,000.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { addMonth, emptyTally, payableOf, totalsOf } from '../shared/domain/totals.ts';
import { measure, ratioOf, Skipped, takeTurns, type Options, type Ratio, type Result, type Row, type Turn } from './figures.ts';
import { childrenPerGroup, madeMonth, preschoolOf } from './longMonth.ts';
import { withPostgres, type Postgres } from './postgres.ts';
import type { AddedOnce } from './totalsOnce.ts';

const kernelChildren = 200_000;
const compared = 300_000;
const many = 1_000_000;
const kernel = 'the sum of packed months';
const naive = 'a count over objects by day';
const streamed = (children: number): string => `streamMonthTotals, ${children.toLocaleString('en')} children`;
const grouped = `GROUP BY in one process, ${compared.toLocaleString('en')} children`;
const groupedInParallel = `GROUP BY with two helpers, ${compared.toLocaleString('en')} children`;
const groupBy = 'SELECT preschool, code, count(*) FROM marks GROUP BY preschool, code';

export async function run({ rounds = 5 }: Options): Promise<Result> {
  const kernels = await takeTurns(rounds, kernelTurns());
  const rows: Row[] = [...kernels];
  const ratios: Ratio[] = [ratioOf(kernels, 'cpu ns a child', naive, kernel, 'at least 10')];
  const notes = [
    `${childrenPerGroup} children a group; codes of a month with 22 working days; the page server has no network and no throttling`,
    'figures of processes without their start, warming up included; goal: at most 1 µs of processor time a child',
  ];
  const small = await startServer(compared);
  try {
    const { found, note } = await compare(small.address, rounds);
    rows.push(...found);
    if (found.length > 1) {
      ratios.push(ratioOf(found, 'wall ms', grouped, streamed(compared), 'at least 5'));
      ratios.push(ratioOf(found, 'wall ms', groupedInParallel, streamed(compared)));
    }
    notes.push(note);
  } finally {
    await stop(small.server);
  }
  const large = await startServer(many);
  try {
    rows.push(...(await takeTurns(Math.min(rounds, 3), { [streamed(many)]: () => addOnce(large.address, many) })));
  } finally {
    await stop(large.server);
  }
  return { about: 'the days of a month by kindergarten and code', rows, ratios, notes };
}

function kernelTurns() {
  const months = Array.from({ length: kernelChildren }, (_, child) => madeMonth(child));
  const objects = months.map((codes) => Object.fromEntries(Array.from(codes, (code, at) => [String(at + 1).padStart(2, '0'), code])));
  const payable = payableOf([{ code: 'P', payable: true }]);
  const told = (milliseconds: number): Turn => ({ 'cpu ns a child': (milliseconds * 1e6) / kernelChildren });
  const expected = months.join('').match(/p/gi)?.length;
  const check = (present: number | undefined): void => {
    if (present !== expected) throw new Error(`${present} days present of ${expected}`);
  };
  return {
    [kernel]: async () => {
      const tally = emptyTally();
      const { cpuMs } = await measure(async () => {
        for (const codes of months) addMonth(tally, codes, payable);
      });
      check(totalsOf(tally).days['P']);
      return told(cpuMs);
    },
    [naive]: async () => {
      const counts: Record<string, Record<string, number>> = {};
      const { cpuMs } = await measure(async () => {
        for (const month of objects) {
          for (const [day, mark] of Object.entries(month)) {
            const ofDay = (counts[day] ??= {});
            const code = mark.toUpperCase();
            ofDay[code] = (ofDay[code] ?? 0) + 1;
          }
        }
      });
      check(Object.values(counts).reduce((sum, ofDay) => sum + (ofDay['P'] ?? 0), 0));
      return told(cpuMs);
    },
  };
}

async function compare(address: string, rounds: number): Promise<{ readonly found: readonly Row[]; readonly note: string }> {
  const ours = { [streamed(compared)]: () => addOnce(address, compared) };
  try {
    return await withPostgres(async (postgres) => {
      const loaded = await load(postgres);
      const expected = await addedIn(address);
      await groupOnce(postgres, expected, 2);
      const found = await takeTurns(rounds, {
        ...ours,
        [grouped]: () => groupOnce(postgres, expected, 0),
        [groupedInParallel]: () => groupOnce(postgres, expected, 2),
      });
      const note = `PostgreSQL: ${loaded.days.toLocaleString('en')} rows of a child's working day, loaded in ${loaded.seconds.toFixed(0)} s, all in memory, warm; no index, as it reads all of it`;
      return { found, note };
    });
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    console.log(`\nSKIP the comparison with GROUP BY: ${error.message}`);
    return { found: await takeTurns(rounds, ours), note: `SKIP the comparison with GROUP BY: ${error.message}` };
  }
}

async function load(postgres: Postgres): Promise<{ readonly days: number; readonly seconds: number }> {
  const began = performance.now();
  await postgres.run('CREATE UNLOGGED TABLE marks (child int, preschool text, day smallint, code "char")');
  let days = 0;
  function* lines() {
    for (let child = 0; child < compared; child += 1) {
      const preschool = preschoolOf(Math.floor(child / childrenPerGroup));
      const codes = madeMonth(child).toUpperCase();
      const own: string[] = [];
      for (let at = 0; at < codes.length; at += 1) if (codes[at] !== 'H') own.push(`${child}\t${preschool}\t${at + 1}\t${codes[at]}`);
      days += own.length;
      yield own.join('\n');
    }
  }
  await postgres.copy('marks', lines());
  await postgres.run('VACUUM ANALYZE marks');
  return { days, seconds: (performance.now() - began) / 1000 };
}

async function groupOnce(postgres: Postgres, expected: AddedOnce, workers: number): Promise<Turn> {
  const { rows, wallMs } = await postgres.time(groupBy, workers);
  const present = rows.filter((row) => row.split('|')[1] === 'P').reduce((sum, row) => sum + Number(row.split('|')[2]), 0);
  if (present !== expected.days['P']) throw new Error(`GROUP BY says ${present} days present, the stream ${expected.days['P']}`);
  return { 'wall ms': wallMs, 'wall µs a child': (wallMs * 1000) / compared };
}

async function addOnce(address: string, children: number): Promise<Turn> {
  const { wallMs, cpuMs, peakMegabytes, children: added } = await addedIn(address);
  if (added !== children) throw new Error(`${added} of ${children} children were added`);
  return {
    'wall ms': wallMs,
    'wall µs a child': (wallMs * 1000) / children,
    'cpu µs a child': (cpuMs * 1000) / children,
    'peak MB': peakMegabytes,
  };
}

async function addedIn(address: string): Promise<AddedOnce> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/totalsOnce.ts`, address], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  const added: AddedOnce = JSON.parse(said);
  return added;
}

async function startServer(children: number): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const args = [`${import.meta.dirname}/pageServer.ts`, '0', String(children)];
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) return { server, address: line };
  throw new Error('the page server ended before it was ready');
}

async function stop(server: ChildProcess): Promise<void> {
  server.stdin?.end();
  await once(server, 'exit');
}
