// How each notice fares, in one item beside it that follows from its marks. It stands in the index under the notice's day, so that a day is read as two
// ranges side by side; what is decided is decided by the item itself, read strongly. Only ever written anew from what is there, so that whoever writes
// last is right: the sender, a receipt, a clerk, or a job that found nobody had.

import { isHopeless, mostTries, standingOf, type Mark, type Trouble } from '../domain/telling.ts';
import { dayOf, instant, type Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { DeliveryItem } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { deliveryKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Key, Table, Write } from './table.ts';
import { againKey, deadLetterKey, noticeAt, ownAccount, tellingKey, tellingsOf } from './tellingKeys.ts';
import { TellingItem, type Again, type Telling } from './tellingItems.ts';

const againDays = 2;
/** Receipts, a clerk and the sender may write of one notice at the same instant; one of them is done after each round. */
const mostRounds = 8;

/** What is known of a notice without being able to read it: an older version of the product meets kinds it does not know. */
export interface Head {
  readonly key: Key;
  readonly notice: string;
  readonly kind: string;
  readonly at: Instant;
  readonly territory: string;
  readonly round?: string;
}

/** The head of a notice as it is stored, whatever else is in it; undefined where the key itself is none of a notice. */
export function headOf(key: Key, stored: Item | undefined): Head | undefined {
  const [, at = '', notice = ''] = /^NOTICE#(\d{15})#(.+)$/.exec(String(key.sk)) ?? [];
  if (notice === '') return undefined;
  const text = (name: string) => (typeof stored?.[name] === 'string' ? stored[name] : undefined);
  const data = stored?.['data'];
  const round = typeof data === 'object' && data !== null && 'round' in data ? data['round'] : undefined;
  return {
    key: { pk: key.pk, sk: key.sk },
    notice,
    kind: text('kind') ?? 'unknown',
    at: instant(Number(at)),
    territory: text('territory') ?? ownAccount,
    ...(typeof round === 'string' ? { round } : {}),
  };
}

export async function readTelling(table: Table, notice: Key): Promise<Telling | undefined> {
  return readAs(TellingItem, await table.get('records', tellingKey(notice)));
}

/** The marks of a notice, receipts among them. */
export async function listMarks(table: Table, notice: Key): Promise<readonly Mark[]> {
  const { pk, sk } = deliveryKey(notice, '');
  const marks: Mark[] = [];
  for await (const item of listAll(table, 'records', { pk, beginsWith: String(sk) })) marks.push(readSure(DeliveryItem, item));
  return marks;
}

/** Everything that is due was done: what its marks come to is written down, and it is in no list of the given up any more. */
export async function noteHandled(table: Table, head: Head, now: Instant, reason?: string): Promise<Telling> {
  return change(table, head, async (before) => {
    const { channels, until } = standingOf(await listMarks(table, head.key));
    return { ...fieldsOf(head, before), state: 'handled', changedAt: now, reason, channels, until };
  });
}

/** A mark came later (a receipt, a clerk's word): the notice fares otherwise, if it was handled before. */
export async function noteMarks(table: Table, head: Head, now: Instant): Promise<void> {
  const before = await readTelling(table, head.key);
  if (before?.state === 'handled') await noteHandled(table, head, now, before.reason);
}

/** It could not be sent: tried again until `mostTries`, then given up by name. */
export async function noteTrouble(table: Table, head: Head, trouble: Trouble, now: Instant): Promise<Telling> {
  return change(table, head, async (before) => {
    const tries = (before?.tries ?? 0) + 1;
    const isGivenUp = isHopeless(trouble) || tries >= mostTries;
    const { channels, until } = standingOf(await listMarks(table, head.key));
    const state = isGivenUp ? 'dead' : 'troubled';
    return { ...fieldsOf(head, before), tries, state, changedAt: now, reason: trouble, channels, until };
  });
}

type Fields = Omit<Telling, 'item' | 'version'>;

const fieldsOf = ({ notice, kind, at, territory, round }: Head, before: Telling | undefined) => ({
  notice,
  kind,
  at,
  territory,
  ...(round === undefined ? {} : { round }),
  tries: before?.tries ?? 0,
});

async function change(table: Table, head: Head, next: (before: Telling | undefined) => Promise<Fields>): Promise<Telling> {
  for (let round = 0; round < mostRounds; round += 1) {
    const before = await readTelling(table, head.key);
    const fields = await next(before);
    const after = { ...fields, item: 'telling' as const, version: (before?.version ?? 0) + 1 };
    const outcome = await table.together(`telling|${head.notice}|${after.version}`, tellingWrites(head, before, after));
    if (outcome.done) return after;
  }
  throw new Error('how a notice fares changed each time it was looked at');
}

function tellingWrites(head: Head, before: Telling | undefined, after: Telling): readonly Write[] {
  const on = dayOf(head.at);
  const index = { eventsOf: tellingsOf(head.territory, on), eventAt: noticeAt(head.at, head.notice) };
  const item = itemOf(tellingKey(head.key), { ...after, ...index });
  const put: Write = { verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item };
  const key = deadLetterKey(head.territory, head.key);
  const [wasDead, isDead] = [before?.state === 'dead', after.state === 'dead'];
  if (wasDead && !isDead) return [put, { verb: 'remove', table: 'records', guard: 'ifPresent', key }];
  if (!isDead || wasDead) return [put];
  const { kind, reason = 'fault', tries, changedAt } = after;
  const letter = { item: 'deadLetter', partition: head.key.pk, of: String(head.key.sk), kind, at: changedAt, reason, tries };
  return [put, { verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...key, ...letter } }];
}

/** Wakes the sender for a notice once more, through the stream; the same `why` twice asks once. True when it was asked now. */
export async function askAgain(table: Table, notice: Key, at: Instant, why: string): Promise<boolean> {
  return (await table.put('records', againItem(notice, at, why), 'ifAbsent')).done;
}

/** The same in the transaction of what makes it worth another try. */
export function againWrite(notice: Key, at: Instant, why: string): Write {
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: againItem(notice, at, why) };
}

function againItem(notice: Key, at: Instant, why: string): Item {
  const expiresAtSeconds = Math.floor(at / 1000) + againDays * 86_400;
  const fields: Again = { item: 'again', of: String(notice.sk), at, why, expiresAtSeconds };
  return { ...againKey(notice, why), ...fields };
}
