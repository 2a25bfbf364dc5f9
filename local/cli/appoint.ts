// `kezek appoint`: gives somebody a role on a deployed stage, with the operator's credentials. The IIN is read from standard input, so that it
// stays out of the shell's history and the list of processes.

import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parseIin } from '../../shared/domain/identifiers.ts';
import { roles } from '../../shared/domain/roles.ts';
import { secretVault } from '../../shared/secretVault.ts';
import { saveMembership, savePerson } from '../../shared/table/people.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { CommandFailed } from './product.ts';

export const help = `kezek appoint --role ROLE --territory T [--dry-run]

Gives a person a role in a territory: the way in for a department's first head, who has nobody to appoint them. The IIN is asked for, or read
from standard input. Doing it twice changes nothing.

Roles: ${roles.join(', ')}

${deployedHelp}`;

export async function run(args: string[]): Promise<number> {
  const options = { role: { type: 'string' }, territory: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  const role = roles.find((one) => one === values.role);
  if (role === undefined) throw new CommandFailed(`name a role with --role: ${roles.join(', ')}`);
  if (values.territory === undefined) throw new CommandFailed('name the territory with --territory');
  const iin = parseIin(await askIin());
  if (iin === undefined) throw new CommandFailed('that is not an IIN: twelve digits, the last of which checks the others');
  if (values['dry-run'] === true) {
    console.log(`would give ${role} in ${values.territory}; nothing written`);
    return 0;
  }
  const { table, settings } = openDeployed();
  const person = await savePerson(table, await secretVault(settings), { iin, locale: 'kk', contacts: { phones: [] } });
  await saveMembership(table, person, { role, territory: values.territory });
  console.log(`${role} in ${values.territory}: person ${person}`);
  return 0;
}

async function askIin(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('IIN: ');
  } finally {
    terminal.close();
  }
}
