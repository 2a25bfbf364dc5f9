// Who could not be told of a deadline: an entry among the department's work, and one beside the person, made and taken away together. It is over when a
// clerk has told the family otherwise, when the family reads its inbox, or when it shows that a number is its own; what came of it stays beside the notice.

import type { Notice } from '../domain/notice.ts';
import type { reachedHow } from '../domain/telling.ts';
import type { Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { InboxItem } from './deliveryItems.ts';
import { inboxKey } from './deliveryKeys.ts';
import { readAs, readSure } from './itemParts.ts';
import { deliveryKey, noticeKey, personKey } from './keys.ts';
import type { WorkEntry } from './fileItems.ts';
import { listAll } from './listAll.ts';
import type { Key, Table, Write } from './table.ts';
import { unreachedKey, unreachedPrefix } from './tellingKeys.ts';
import { headOf, noteMarks } from './tellings.ts';
import { UnreachedItem, type Unreached } from './tellingItems.ts';
import { workDone, workWrite } from './working.ts';

/** One transaction has room for so many; what is left is over when its notice is read. */
const mostAtOnce = 20;

/** Makes both entries; made twice, they stand there once. A notice that is about no territory has nobody to look at it, and one that was read needs nobody. */
export async function giveUnreached(table: Table, notice: Notice, result: string): Promise<void> {
  const { territory, application, at, notice: id, kind, to } = notice;
  if (territory === undefined) return;
  const person = 'person' in to ? to.person : undefined;
  if (person !== undefined) {
    const readUntil = readAs(InboxItem, await table.get('records', inboxKey(person)))?.readUntil;
    if (readUntil !== undefined && readUntil >= at) {
      const mark = reachedMark(noticeKey({ person }, at, id), { how: 'inbox-read', at: readUntil });
      await table.together(`read|${id}`, [mark]);
      return;
    }
  }
  const detail = { kind, result, ...(person === undefined ? {} : { person }) };
  const work = workWrite({ territory, queue: 'undeliverable', at, about: id }, { number: application, detail });
  const beside = itemOf(unreachedKey(person ?? '', at, id), { item: 'unreached', territory, at, notice: id });
  const own: readonly Write[] = person === undefined ? [] : [{ verb: 'put', table: 'records', guard: 'ifAbsent', item: beside }];
  // A guard that fails says that they are there.
  await table.together(`unreached|${id}`, [work, ...own]);
}

/** What the person was not told but by the inbox, oldest first. */
export async function listUnreached(table: Table, person: string): Promise<readonly Unreached[]> {
  const page = await table.list('records', { pk: personKey(person).pk, beginsWith: unreachedPrefix, limit: mostAtOnce });
  return page.items.map((item) => readSure(UnreachedItem, item));
}

/** The person reads these notices now, the newest first: what stood for them among the work is over. */
export async function closeRead(
  table: Table,
  person: string,
  notices: readonly Pick<Notice, 'notice' | 'at'>[],
  at: Instant,
): Promise<void> {
  const [newest, oldest] = [notices.at(0), notices.at(-1)];
  if (newest === undefined || oldest === undefined) return;
  const shown = new Set(notices.map(({ notice }) => notice));
  const [first, last] = [unreachedKey(person, oldest.at, ''), unreachedKey(person, newest.at, '~')];
  const unread: Unreached[] = [];
  for await (const item of listAll(table, 'records', { pk: first.pk, from: String(first.sk), to: String(last.sk) }))
    unread.push(readSure(UnreachedItem, item));
  for (const one of unread) {
    if (!shown.has(one.notice)) continue;
    const outcome = await table.together(`read|${one.notice}`, reachedWrites(person, one, { how: 'inbox-read', at }));
    const notice = noticeKey({ person }, one.at, one.notice);
    const head = outcome.done ? headOf(notice, await table.get('records', notice)) : undefined;
    if (head !== undefined) await noteMarks(table, head, at);
  }
}

interface Reached {
  /** `inbox-read` and `phone-verified`: the person's own doing. */
  readonly how: (typeof reachedHow)[number] | 'inbox-read' | 'phone-verified';
  readonly at: Instant;
  /** The clerk. */
  readonly by?: string;
}

/** The writes by which the person has it: both entries go, and how it was stands beside the notice. */
export function reachedWrites(person: string, entry: Unreached, reached: Reached): readonly Write[] {
  return [
    workDone({ territory: entry.territory, queue: 'undeliverable', at: entry.at, about: entry.notice }),
    { verb: 'remove', table: 'records', guard: 'ifPresent', key: unreachedKey(person, entry.at, entry.notice) },
    reachedMark(noticeKey({ person }, entry.at, entry.notice), reached),
  ];
}

/** The same by an entry of the work; without the person's side where nobody is known for the notice. */
export async function closedWrites(table: Table, territory: string, entry: WorkEntry, reached: Reached): Promise<readonly Write[]> {
  const { person } = entry.detail;
  if (typeof person === 'string') {
    const unreached = readAs(UnreachedItem, await table.get('records', unreachedKey(person, entry.at, entry.about)));
    if (unreached !== undefined) return reachedWrites(person, unreached, reached);
  }
  return [workDone({ territory, queue: 'undeliverable', at: entry.at, about: entry.about })];
}

/** The notice an entry of the work is about, where it is known whose it is. */
export function noticeOfWork({ detail: { person }, at, about }: WorkEntry): Key | undefined {
  return typeof person === 'string' ? noticeKey({ person }, at, about) : undefined;
}

function reachedMark(notice: Key, { how, at, by }: Reached): Write {
  const channel = how === 'inbox-read' || how === 'phone-verified' ? 'inbox' : 'staff';
  const result = how === 'not-found' ? 'not-found' : how === 'inbox-read' ? 'read' : 'reached';
  const item = itemOf(deliveryKey(notice, channel), { item: 'delivery', channel, at, result, evidence: how, by });
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}
