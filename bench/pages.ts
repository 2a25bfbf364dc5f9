// What a publication costs our own processor and memory, apart from any database: each turn is a fresh process, as a scheduled function is, on a
// server that hands out ready pages. Wall time here is no promise for DynamoDB; processor time and memory are what they are.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ratioOf, takeTurns, type Options, type Ratio, type Result, type Row, type Turn } from './figures.ts';
import type { Once } from './publishOnce.ts';

const sizes = [100_000, 1_000_000];
const contestants = {
  publishQueue: 'ours',
  'client-dynamodb scan': 'client-dynamodb',
  'lib-dynamodb scan': 'lib-dynamodb',
  'a position on every application': 'updates',
} as const;

export async function run({ rounds = 5 }: Options): Promise<Result> {
  const rows: Row[] = [];
  const ratios: Ratio[] = [];
  for (const size of sizes) {
    const { server, address } = await startServer(size);
    try {
      const turns = Object.entries(contestants).map(([who, how]) => [`${who}, ${size}`, () => publishOnce(address, how, size)] as const);
      const found = await takeTurns(rounds, Object.fromEntries(turns));
      rows.push(...found);
      const [ours = '', typed = '', documents = '', updates = ''] = turns.map(([who]) => who);
      const figure = 'cpu ns per application';
      ratios.push(ratioOf(found, figure, typed, ours), ratioOf(found, figure, documents, ours), ratioOf(found, figure, updates, ours));
    } finally {
      server.stdin?.end();
      await once(server, 'exit');
    }
  }
  return {
    about: 'a publication against a page server, each in a fresh process',
    rows,
    ratios,
    notes: [
      'goal: at most 1,000 ns of processor time an application at 1,000,000',
      'the server has no network, no durability and no throttling; figures of processes without their start, warming up included',
      'stored positions: 20,000 UpdateItem measured, 8 at a time; its seconds are extrapolated',
    ],
  };
}

async function startServer(size: number): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [`${import.meta.dirname}/pageServer.ts`, String(size)], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) return { server, address: line };
  throw new Error('the page server ended before it was ready');
}

async function publishOnce(address: string, how: string, size: number): Promise<Turn> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/publishOnce.ts`, address, how], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  const { applications, wallMs, cpuMs, peakMegabytes }: Once = JSON.parse(said);
  if (how !== 'updates' && applications !== size) throw new Error(`${applications} of ${size} were published`);
  return {
    'seconds for all': ((wallMs / applications) * size) / 1000,
    'cpu ns per application': (cpuMs * 1e6) / applications,
    'peak MB': peakMegabytes,
  };
}
