// What a decision about a guardianship brings with it, whoever takes it: the entry leaves the department's list, the first verified description becomes
// the child's, the child's applications know whom to tell from now on, and both sides learn of it. All of it is one transaction.

import type { Command } from '../domain/command.ts';
import type { Event, EventKind } from '../domain/event.ts';
import type { GuardianshipReason, GuardianshipState } from '../domain/guardianship.ts';
import { noticeToPerson, type Notice, type NoticeKind } from '../domain/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readApplication, saveApplication } from './applications.ts';
import { identifyChild, readChild, readNamed, saveNamed, type Named } from './children.ts';
import { noticeWrites } from './commit.ts';
import { listGuardianships, saveGuardianship, type GuardianshipContent } from './guardianships.ts';
import { readSure } from './itemParts.ts';
import { ClaimItem, type Application, type Guardianship } from './items.ts';
import { childKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { searchWrites } from './searching.ts';
import type { Table, Write } from './table.ts';
import { workDone, type WorkPlace } from './working.ts';

type Decision = Exclude<GuardianshipState, 'pending'>;

const told: Readonly<Record<Decision, { readonly event: EventKind; readonly own: NoticeKind; readonly others?: NoticeKind }>> = {
  verified: { event: 'guardianship-verified', own: 'guardianship-verified', others: 'guardian-joined' },
  rejected: { event: 'guardianship-rejected', own: 'guardianship-rejected' },
  ended: { event: 'guardianship-ended', own: 'guardianship-ended', others: 'guardian-left' },
};

/** How a guardianship is named in an address and in the department's list. */
export const guardianshipId = ({ person, child }: Pick<GuardianshipContent, 'person' | 'child'>) => `${person}-${child}`;

/** Person and child of such a name. */
export function parseGuardianshipId(id: string): { readonly person: string; readonly child: string } {
  const [person = '', child = ''] = id.split('-');
  return { person, child };
}

/** Where a waiting guardianship stands in the list of its territory. */
export function askingPlace({ territory = '', since, ...ids }: GuardianshipContent): WorkPlace {
  return { territory, queue: 'guardianships', at: since, about: guardianshipId(ids) };
}

export interface Deciding {
  readonly table: Table;
  readonly vault: Vault;
  readonly command: Command;
  /** Codes and sealed text of the decision, for its event. */
  readonly data: Event['data'];
  /** Why, where it is a no or an end: the person is told. */
  readonly reason?: GuardianshipReason | undefined;
  /** The words it was decided by, where they may change while it is: then nothing is written. */
  readonly named?: Named | undefined;
  readonly now: () => Instant;
}

/** The guardianship after the decision, and everything to be written with it. */
export async function decideGuardianship(
  before: Guardianship,
  state: Decision,
  { table, vault, command, data, reason, named, now }: Deciding,
): Promise<{ readonly guardianship: Guardianship; readonly writes: readonly Write[] }> {
  const { person, child, territory = '' } = before;
  const { event: kind, own, others } = told[state];
  const because = reason === undefined ? {} : { reason };
  const { guardianship, event, writes } = saveGuardianship(before, { ...before, state, since: command.at }, command, {
    kind,
    territory,
    data: { ...data, ...because },
  });
  const guardians = await listGuardianships(table, child);
  const remaining = guardians.filter((one) => one.state === 'verified' && one.person !== person);
  const news: Notice[] = [noticeToPerson(event, own, person, because)];
  if (others !== undefined) news.push(...remaining.map((one) => noticeToPerson(event, others, one.person)));
  return {
    guardianship,
    writes: [
      ...writes,
      ...(before.state === 'pending' ? [workDone(askingPlace(before))] : []),
      ...(await wordsAfter(before, state, named ?? (await readNamed(table, vault, person, child)), { table, vault })),
      ...(state === 'rejected' ? [] : await applicationsAfter(before, state, { table, command, now })),
      ...noticeWrites(news),
    ],
  };
}

/** The asker's own IIN is kept no longer than a registry may be asked; the words of who is verified become the child's where it had none. */
async function wordsAfter(
  { person, child }: Guardianship,
  state: Decision,
  named: Named | undefined,
  { table, vault }: Pick<Deciding, 'table' | 'vault'>,
): Promise<readonly Write[]> {
  if (named === undefined) return [];
  const { guardianIin, guardianIinEnd, ...words } = named.words.reveal();
  const isKept = guardianIin === undefined && guardianIinEnd === undefined;
  const writes: Write[] = isKept ? [] : [await saveNamed(vault, person, child, named, words)];
  if (state !== 'verified') return writes;
  const known = await readChild(table, vault, child);
  const isNamedNow = known?.reveal().name === undefined;
  return [
    ...writes,
    ...(await identifyChild(table, vault, child, words)),
    ...(isNamedNow ? await searchWrites(table, vault, { child }, { names: [words.name], phones: [] }) : []),
  ];
}

/** Every application of the child, in whichever territory: whoever may see it is told of it, and nobody else. */
async function applicationsAfter(
  { person, child }: Guardianship,
  state: Decision,
  { table, command, now }: Pick<Deciding, 'table' | 'command' | 'now'>,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for await (const item of listAll(table, 'records', { pk: childKey(child).pk, beginsWith: 'APPLICATION#' })) {
    const application = await readApplication(table, readSure(ClaimItem, item).number);
    if (application === undefined) continue;
    const guardians = guardiansAfter(application, person, state);
    if (guardians.length === application.guardians.length) continue;
    const change = state === 'verified' ? 'guardian-joined' : 'guardian-left';
    const saved = saveApplication(application, { ...application, guardians }, command, {
      kind: 'application-changed',
      data: { change, person },
      // It neither joins nor leaves the line, so no move carries a cause.
      cause: 'applied',
      now: now(),
    });
    writes.push(...saved.writes);
  }
  return writes;
}

function guardiansAfter({ guardians }: Application, person: string, state: Decision): readonly string[] {
  const others = guardians.filter((one) => one !== person);
  return state === 'verified' ? [...others, person] : others;
}
