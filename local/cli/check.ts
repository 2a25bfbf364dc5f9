// `kezek check`: asks the running product whether its data keeps the rules that must always hold.

import { parseArgs } from 'node:util';
import { dayOf, instant } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { checkTermsOn, checkTerritory, type Checked } from '../../shared/table/checking.ts';
import type { Seen } from '../../shared/table/chains.ts';
import { byThousands } from '../rebuild.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { CommandFailed, urlHelp, urlOption } from './product.ts';
import { askLines, sayProgress } from './productLines.ts';

export const help = `kezek check --territory T [--deployed]

Reads a territory's data and names everything in it that no rule allows, the first broken event of every chain
among it. Writes nothing; may be run at any time; says on standard error how far it is.
Exit code 0: nothing found. 1: something was found.

${urlHelp}
  --deployed      ask a deployed stage's tables instead

${deployedHelp}`;

type Answer = Checked & { readonly milliseconds: number };

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { territory: { type: 'string' }, deployed: { type: 'boolean' }, ...urlOption } });
  if (values.territory === undefined) throw new CommandFailed('name the territory with --territory');
  const query = new URLSearchParams({ territory: values.territory });
  const answer = values.deployed === true ? await checkDeployed(values.territory) : await checkProduct(values.url, query);
  const { waiting, published, vouchers, rounds, violations, milliseconds } = answer;
  for (const { invariant, of, why } of violations) console.log(`${invariant}  ${of}: ${why}`);
  const seen = `${waiting} waiting, ${published} published, ${vouchers} vouchers of ${rounds} rounds`;
  console.log(`${values.territory}: ${violations.length} violations in ${seen}; ${milliseconds} ms`);
  return violations.length === 0 ? 0 : 1;
}

async function checkProduct(url: string | undefined, query: URLSearchParams): Promise<Answer> {
  for await (const told of askLines(url, `/local/check?${query.toString()}`)) {
    const { seen, end } = told as { readonly seen?: Seen; readonly end?: Answer };
    if (seen !== undefined) sayProgress(seen);
    if (end !== undefined) return end;
  }
  throw new CommandFailed('it broke off before the end');
}

async function checkDeployed(territory: string): Promise<Answer> {
  const began = Date.now();
  const terms = checkTermsOn(shippedRulebooks(), territory, dayOf(instant(began)));
  const { table } = openDeployed();
  const checked = await checkTerritory(table, shippedCalendar(), territory, instant(began), {
    ...terms,
    seen: byThousands(sayProgress),
    isSent: true,
  });
  return { ...checked, milliseconds: Date.now() - began };
}
