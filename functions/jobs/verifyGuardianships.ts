// Asks the registry about guardianships that wait, and settles those it knows. It may say yes or no; silence, an outage or anything else leaves the
// guardianship waiting, for the next run and for the clerk. What was asked again after a no, what the registry has not known for a month, and a birth
// date other than the one verified of the child, is the clerk's alone.

import type { Context } from '../../shared/context.ts';
import { differsFrom } from '../../shared/domain/child.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import type { Registry } from '../../shared/registry.ts';
import { readChild, readNamed } from '../../shared/table/children.ts';
import { decideGuardianship, parseGuardianshipId } from '../../shared/table/deciding.ts';
import { readGuardianship } from '../../shared/table/guardianships.ts';
import type { WorkEntry } from '../../shared/table/fileItems.ts';
import { listWork } from '../../shared/table/working.ts';
import { territoriesAsked } from './territories.ts';

/** Defaults: how long the registry is asked about one guardianship, and about how many at once. */
const registryDefaults = { days: 30, atOnce: 8 } as const;
const dayMilliseconds = 86_400_000;

interface Counts {
  readonly verified: number;
  readonly rejected: number;
  readonly waiting: number;
}
type Settled = keyof Counts;

export async function verifyGuardianships(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Counts> {
  const counts: Record<Settled, number> = { verified: 0, rejected: 0, waiting: 0 };
  const { registry } = context;
  if (registry === undefined) return counts;
  const oldest = instant(Math.max(0, (at ?? context.now()) - registryDefaults.days * dayMilliseconds));
  for (const one of territoriesAsked(context, territory)) {
    let after: string | undefined;
    do {
      if (timeIsUp()) break;
      const page = await listWork(context.table, one, 'guardianships', { after, limit: registryDefaults.atOnce });
      const asked = page.entries.filter((entry) => entry.at > oldest);
      for (const outcome of await Promise.all(asked.map((entry) => settle(context, registry, entry)))) counts[outcome] += 1;
      after = page.next;
    } while (after !== undefined);
  }
  if (counts.verified + counts.rejected > 0) context.log.info('guardianships-settled', counts);
  return counts;
}

/** What became of one of them. */
async function settle(context: Context, registry: Registry, { about }: WorkEntry): Promise<Settled> {
  const { table, now } = context;
  const { person, child } = parseGuardianshipId(about);
  const vault = await context.vault();
  const named = await readNamed(table, vault, person, child);
  const words = named?.words.reveal();
  if (words?.guardianIin === undefined) return 'waiting';
  const { iin: childIin, guardianIin, bornOn } = words;
  const isAnotherChild = async () => differsFrom((await readChild(table, vault, child))?.reveal(), words).includes('bornOn');
  if (await isAnotherChild()) return 'waiting';
  const answer = await registry.guardianOf({ guardianIin, childIin, bornOn });
  if (answer === 'unknown') return 'waiting';
  // Read after the answer: while the registry thought, a clerk may have decided.
  const before = await readGuardianship(table, person, child);
  if (before?.state !== 'pending') return 'waiting';
  const state = answer === 'confirmed' ? 'verified' : 'rejected';
  const name = 'verifyGuardianships';
  const command: Command = { name, by: `job:${name}`, as: 'system', at: now(), key: about, digest: digestOf(about) };
  const reason = state === 'rejected' ? 'registry' : undefined;
  const { writes } = await decideGuardianship(before, state, { table, vault, command, data: { by: 'registry' }, reason, named, now });
  // After the writes were made up: another guardian's birth date was verified either before them and is seen here, or later and stops them.
  if (await isAnotherChild()) return 'waiting';
  const { done } = await table.together(`${name}|${about}|${before.version}`, writes);
  return done ? state : 'waiting';
}
