// `kezek appoint-head`: the first heads of a territory, on a deployed stage, with the operator's credentials. IINs come from a file or from standard input, so
// that they stay out of the shell's history and the list of processes, and are never printed.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseIin } from '../../shared/domain/identifiers.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { staffTermsOn } from '../../shared/domain/staffing.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { secretVault } from '../../shared/secretVault.ts';
import { countHeads, enterByHand } from '../../shared/table/firstHeads.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Vault } from '../../shared/vault.ts';
import { deployedHelp, openDeployed } from './deployed.ts';
import { CommandFailed } from './product.ts';

export const help = `kezek appoint-head --territory T --iin-file FILE [--dry-run] [--emergency --confirm T]

Enters the first heads of a territory's education department, who have nobody to invite them; everybody else is invited by a head. FILE, or - for
standard input, has a line for each: the IIN, a space, the name. Name two: one invites and the other agrees, and a round needs both. Afterwards destroy the
file. Doing it twice changes nothing.

Where the territory has an active head this is refused: that head invites. If no head can act any more (all have lost their sign-in, or one
alone is left and there is nobody to agree), give --emergency and name the territory again with --confirm. The appointment says for good that an
operator made it.

--dry-run reads and checks everything and writes nothing.

${deployedHelp}`;

export async function run(args: string[]): Promise<number> {
  const options = {
    territory: { type: 'string' },
    'iin-file': { type: 'string' },
    'dry-run': { type: 'boolean' },
    emergency: { type: 'boolean' },
    confirm: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const { territory, 'iin-file': file } = values;
  if (territory === undefined) throw new CommandFailed('name the territory with --territory');
  if (file === undefined) throw new CommandFailed('name the file of IINs with --iin-file, or - for standard input');
  const people = readPeople(readFileSync(file === '-' ? process.stdin.fd : file, 'utf8'));
  const { table, settings } = openDeployed();
  const now = () => instant(Date.now());
  const order = { territory, people, dryRun: values['dry-run'] === true, emergency: values.emergency === true, confirm: values.confirm };
  const vault = () => secretVault(settings, table, now);
  console.log(await appointHeads({ table, vault, rulebooks: shippedRulebooks, at: now(), key: randomUUID() }, order));
  return 0;
}

interface Named {
  readonly iin: string;
  readonly name: string;
}

/** The people of the file; a mistake is named by its line, without what stands there. */
export function readPeople(text: string): readonly Named[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), at: index + 1 }));
  const people = lines
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => {
      const [, digits = '', name = ''] = /^(\S+)\s+(\S.*)$/.exec(line) ?? [];
      const iin = parseIin(digits);
      if (iin === undefined || name.length > 120) throw new CommandFailed(`line ${at} is not an IIN, a space and a name`);
      return { iin, name };
    });
  if (people.length === 0) throw new CommandFailed('the file names nobody');
  if (people.length > 4) throw new CommandFailed('at most four: the heads invite everybody else');
  if (new Set(people.map(({ iin }) => iin)).size !== people.length) throw new CommandFailed('the same person stands in the file twice');
  return people;
}

export interface Appointing {
  readonly table: Table;
  readonly vault: () => Promise<Vault>;
  readonly rulebooks: () => readonly Rulebook[];
  readonly at: Instant;
  readonly key: string;
}

export interface Order {
  readonly territory: string;
  readonly people: readonly Named[];
  readonly dryRun: boolean;
  readonly emergency: boolean;
  /** The territory, named again. */
  readonly confirm: string | undefined;
}

/** What was done, in a line for the operator. Throws what the operator has to put right. */
export async function appointHeads(appointing: Appointing, { territory, people, dryRun, emergency, confirm }: Order): Promise<string> {
  const { table, vault, rulebooks, at, key } = appointing;
  const names = rulebooks().find((one) => one.territory === territory)?.names;
  if (names === undefined || isRefusal(staffTermsOn(rulebooks(), territory, at))) throw new CommandFailed(`no rulebook of ${territory}`);
  const heads = await countHeads(table, territory);
  if (heads > 0 && !emergency) {
    throw new CommandFailed(
      `${territory} has ${heads} active head${heads === 1 ? '' : 's'}, who can invite. In an emergency: --emergency --confirm ${territory}`,
    );
  }
  if (emergency && confirm !== territory)
    throw new CommandFailed(`an emergency is confirmed by naming the territory again: --confirm ${territory}`);
  if (dryRun) return `would enter ${people.length} as department_head of ${territory}, beside ${heads}; nothing written`;
  const command = { name: 'appoint-head', by: 'operator', as: 'system', at, key, digest: '' } as const;
  const entries = people.map((one) => ({ ...one, role: 'department_head' as const, territory }));
  const reason = emergency ? 'emergency' : 'first';
  const entered = await enterByHand(table, await vault(), entries, { names, command, reason });
  const left = people.length - entered.length;
  return `department_head of ${territory}: ${entered.length === 0 ? 'nobody new' : entered.join(', ')}${left === 0 ? '' : `; ${left} already`}`;
}
