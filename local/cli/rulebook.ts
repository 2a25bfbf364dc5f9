// `kezek rulebook check FILE`: tells whoever writes a rulebook everything that is wrong with it at once, and when nothing is, what in it is our
// default and not law. Exit codes: 0 right, 1 wrong, 2 asked wrongly.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkRulebook } from '../../shared/domain/rulebook.ts';

const help = `kezek rulebook check FILE...

Checks rulebooks (JSON). Every mistake is shown by its path in the file, with what was found there and what is
expected. A right rulebook is shown with notes: values that are defaults and not sourced, an act that ends,
categories no child can reach, days of birth no category takes. How to write one: docs/rulebook.md.

  --help   shows this

Exit code 0: every file is right. 1: some file is wrong or cannot be read. 2: the command was not understood.`;

/** What `check` says about the text of one file, line by line, and whether it is a right rulebook. */
export function explainRulebook(name: string, text: string): { readonly right: boolean; readonly lines: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { right: false, lines: [`${name}: not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const checked = checkRulebook(value);
  if ('mistakes' in checked) {
    const { mistakes } = checked;
    return {
      right: false,
      lines: [
        `${name}: ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`,
        ...mistakes.flatMap(({ path, found, expected }) => [`  ${path}`, `    found     ${found}`, `    expected  ${expected}`]),
        'What the parts must be to one another is checked once each is well formed, so more may show then.',
      ],
    };
  }
  const { rulebook, notes } = checked;
  const until = rulebook.effectiveTo === undefined ? 'on' : `to ${rulebook.effectiveTo}`;
  return {
    right: true,
    lines: [
      `${name}: right. ${rulebook.names.en}, version ${rulebook.version}, from ${rulebook.effectiveFrom} ${until}; ` +
        `${rulebook.categories.length} categories, ${rulebook.statuses.length} statuses, plan ${rulebook.plan.default}`,
      ...notes.map(({ path, found, note }) => `  note  ${path} = ${found}: ${note}`),
    ],
  };
}

async function checkFile(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (typeof text !== 'string') {
    console.error(`${file}: cannot be read: ${text.message}`);
    return false;
  }
  const { right, lines } = explainRulebook(file, text);
  console.log(lines.join('\n'));
  return right;
}

/** Runs `kezek rulebook ...`; resolves to the exit code. */
export async function rulebookCommand(args: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
  const [verb, ...files] = parsed.positionals;
  if (parsed.values.help === true) {
    console.log(help);
    return 0;
  }
  if (verb !== 'check' || files.length === 0) {
    console.error(help);
    return 2;
  }
  let allRight = true;
  for (const file of files) allRight = (await checkFile(file)) && allRight;
  return allRight ? 0 : 1;
}
