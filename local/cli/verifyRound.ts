// `npm run verify-round`: anybody replays a round from its public protocol. It needs no account, no database and nothing of the city but what the city
// published; the rules it replays by are the very functions that issue.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { textOfFault } from '../../shared/domain/protocolFaults.ts';
import { verifyProtocol } from '../../shared/domain/verification.ts';
import { CommandFailed } from './product.ts';
import { downloadProtocol } from './protocolDownload.ts';

export const help = `npm run verify-round -- FILE|ADDRESS [--digest HEX] [--root HEX] [--save FILE]

Replays the protocol of a round that is over: downloads it from its address
(https://…/v1/territories/TERRITORY/rounds/ROUND/protocol), or reads a file saved before, and checks

  what was frozen       the input against its digest; with --digest, that it is what was public before the first voucher
  each row              against its seal; none missing, none twice; all under one root
  the queue             its legal order, that it is the one the digest names, and, while the city still shows it, that it is the
                        published version it says it is
  the input             twins at most six together and each once; nobody left out of a round of the whole territory; every
                        category of the queue named, in legal order, by the plan too
  the awards            by computing the round again: who is served, at which place, who is passed over
  count and money       never more vouchers than granted, nor more than the budget pays
  fairness              nobody left behind one who was served; twins together; the plan's proportion;
                        of a cancelled round, that those served are the first turns of the plan

and stops at the first thing that does not hold, naming row, number and field. Pages and rows may stand in any order.

What nobody outside the city can see it names, line by line, as the city's word: why somebody was passed over, who is a twin, which
settlements are full, that every family stands in the queue as it should, that plan and categories are those of the rulebook, the figures
the round was sized by, that nothing was issued before issueFrom; without --digest, that all was frozen before the first voucher; where the
version is not shown any more, that the frozen queue was published.

  --digest HEX    the digest you noted before the round began: was it decided by that input?
  --root HEX      the root you noted earlier: is it still the same protocol?
  --save FILE     keep what was downloaded in one file, to check it again or elsewhere

Exit code 0: everything holds. 1: something does not, the round is not over, or it could not be read.`;

const options = { digest: { type: 'string' }, root: { type: 'string' }, save: { type: 'string' } } as const;

type Terminal = Pick<Console, 'log' | 'error'>;

export async function run(args: string[], terminal: Terminal = console): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [from] = positionals;
  if (from === undefined || positionals.length > 1) throw new CommandFailed(`name one file or address\n\n${help}`);
  const [digest, root] = [hexOption('digest', values.digest), hexOption('root', values.root)];
  const isAddress = /^https?:\/\//.test(from);
  const file = isAddress ? await downloadProtocol(from, (words) => terminal.error(words)) : await readSaved(from);
  if (values.save !== undefined) {
    await writeFile(values.save, `${JSON.stringify(file)}\n`);
    terminal.error(`saved to ${values.save}`);
  }
  const began = performance.now();
  const { held, trusted, fault, isEarly } = verifyProtocol(file, { digest, root });
  const milliseconds = Math.round(performance.now() - began);
  for (const words of held) terminal.log(`holds: ${words}`);
  if (fault === undefined) {
    for (const words of trusted) terminal.log(`the city's word: ${words}`);
    terminal.log(`VERIFIED in ${milliseconds} ms. What it rests on and nobody outside can check is named above as the city's word.`);
    return 0;
  }
  terminal.log(isEarly === true ? `NOT YET: ${fault.why}` : `DOES NOT HOLD: ${textOfFault(fault)}`);
  return 1;
}

function hexOption(name: string, value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase();
  if (text !== undefined && !/^[0-9a-f]{64}$/.test(text)) throw new CommandFailed(`--${name} takes 64 hex digits`);
  return text;
}

async function readSaved(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(error instanceof Error ? error.message : String(error));
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFailed(`${path} is not JSON: save a protocol with --save, or name its address`);
  }
}
