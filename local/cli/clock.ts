// `kezek clock`: shows or moves the clock of the local product.

import { parseArgs } from 'node:util';
import { askProduct, CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek clock [--set INSTANT | --advance AMOUNT | --reset]

Shows the clock of the local product, or moves it. Jobs that became due run at once.

  --set INSTANT      for example 2026-03-19T09:00:00+05:00; not before the time it stands at
  --advance AMOUNT   for example 90m, 36h or 2d
  --reset            back to real time; data written while it was ahead may then be newer than now
${urlHelp}`;

const hoursOf: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24 };

export async function run(args: string[]): Promise<number> {
  const options = { set: { type: 'string' }, advance: { type: 'string' }, reset: { type: 'boolean' }, ...urlOption } as const;
  const { values } = parseArgs({ args, options });
  const { set, advance, reset, url } = values;
  const moves = [
    ...(set === undefined ? [] : [{ set }]),
    ...(advance === undefined ? [] : [{ advanceHours: hoursIn(advance) }]),
    ...(reset === true ? [{ reset }] : []),
  ];
  if (moves.length > 1) throw new CommandFailed('choose one of --set, --advance and --reset');
  const answer =
    moves[0] === undefined ? await askProduct(url, 'GET', '/local/clock') : await askProduct(url, 'POST', '/local/clock', moves[0]);
  console.log(JSON.stringify(answer, undefined, 2));
  return 0;
}

function hoursIn(amount: string): number {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(amount) ?? [];
  if (count === undefined) throw new CommandFailed(`--advance takes 90m, 36h or 2d, not ${amount}`);
  return Number(count) * (hoursOf[unit ?? ''] ?? 0);
}
