// `kezek check`: asks the running product whether its data keeps the rules that must always hold.

import { parseArgs } from 'node:util';
import { askProduct, CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek check --territory T

Reads a territory's data and names everything in it that no rule allows. Writes nothing; may be run at any time.
Exit code 0: nothing found. 1: something was found.

${urlHelp}`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { territory: { type: 'string' }, ...urlOption } });
  if (values.territory === undefined) throw new CommandFailed('name the territory with --territory');
  const query = new URLSearchParams({ territory: values.territory });
  const answer = (await askProduct(values.url, 'POST', `/local/check?${query.toString()}`)) as { violations: readonly unknown[]; milliseconds: number };
  for (const violation of answer.violations) console.log(JSON.stringify(violation));
  console.log(`${values.territory}: ${answer.violations.length} violations, ${answer.milliseconds} ms`);
  return answer.violations.length === 0 ? 0 : 1;
}
