// `kezek job`: runs a job of the local product now.

import { parseArgs } from 'node:util';
import { jobNames, jobs } from '../../shared/jobs.ts';
import { askProduct, CommandFailed, urlHelp, urlOption } from './product.ts';

export const help = `kezek job NAME [--territory T] [--at INSTANT]

Runs a job now and prints its result. Every job is safe to run twice.

${jobNames.map((name) => `  ${name.padEnd(22)}${jobs[name].schedule}`).join('\n')}

  --territory T   this territory alone
  --at INSTANT    as if it were then
${urlHelp}`;

export async function run(args: string[]): Promise<number> {
  const options = { territory: { type: 'string' }, at: { type: 'string' }, ...urlOption } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new CommandFailed(`name one job of ${jobNames.join(', ')}`);
  const { territory, at, url } = values;
  const query = new URLSearchParams({ ...(territory === undefined ? {} : { territory }), ...(at === undefined ? {} : { at }) });
  console.log(JSON.stringify(await askProduct(url, 'POST', `/local/jobs/${encodeURIComponent(name)}?${query.toString()}`), undefined, 2));
  return 0;
}
