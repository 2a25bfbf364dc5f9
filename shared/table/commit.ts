// One business change, one transaction: the aggregates by their versions, what must be unique, the events, the notices, and the answer under the
// caller's idempotency key. A guard that fails means somebody else came first: the work is done again from its reads.

import { Conflict, type Command } from '../domain/command.ts';
import type { Event } from '../domain/event.ts';
import type { Notice } from '../domain/notice.ts';
import { dayOf } from '../domain/time.ts';
import { replyShows } from '../domain/trail.ts';
import { AnswerItem } from './items.ts';
import { readAs } from './itemParts.ts';
import { answerKey, eventKey, eventsOf, instantKey, noticeKey } from './keys.ts';
import type { Item, Table, Value, Write } from './table.ts';
import { noticeAt, noticesOf } from './tellingKeys.ts';

const answerDays = 2;

/** Writes all or throws `Conflict`; gives back the reply, which the same key will get again for two days. */
export async function commit<Reply extends object>(table: Table, command: Command, writes: readonly Write[], reply: Reply): Promise<Reply> {
  const shows: unknown = Reflect.get(reply, replyShows);
  const answer: Write = {
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: {
      ...answerKey(command.by, command.key),
      item: 'answer',
      digest: command.digest,
      reply: JSON.stringify(reply),
      ...(shows === undefined ? {} : { shows: JSON.stringify(shows) }),
      expiresAtSeconds: Math.floor(command.at / 1000) + answerDays * 86_400,
    },
  };
  const outcome = await table.together(`${command.name}|${command.by}|${command.key}`, [...writes, answer]);
  if (!outcome.done) throw new Conflict(command.name);
  return reply;
}

/** What was answered under the person's key, and whose data that shows, unless it has expired. */
export async function findAnswer(table: Table, person: string, key: string): Promise<{ digest: string; reply: object } | undefined> {
  const answer = readAs(AnswerItem, await table.get('records', answerKey(person, key)));
  if (answer === undefined) return undefined;
  const { digest, reply, shows } = answer;
  return { digest, reply: { ...JSON.parse(reply), ...(shows === undefined ? {} : { [replyShows]: JSON.parse(shows) }) } };
}

/** An event beside its aggregate, and in the index of its territory's day. */
export function eventWrite(aggregatePk: string, event: Event): Write {
  const item: Item = {
    ...event,
    ...eventKey(aggregatePk, event.seq),
    item: 'event',
    eventsOf: eventsOf(event.territory, dayOf(event.at)),
    eventAt: `${instantKey(event.at)}#${event.of}#${event.seq}`,
  };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

export function noticeWrites(notices: readonly Notice[]): readonly Write[] {
  return notices.map((notice) => ({
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: itemOf(noticeKey(notice.to, notice.at, notice.notice), {
      ...notice,
      item: 'notice',
      // In the index of its day: what was never sent is found there, whatever happened to the stream.
      eventsOf: noticesOf(notice.territory, dayOf(notice.at)),
      eventAt: noticeAt(notice.at, notice.notice),
    }),
  }));
}

/** Plain data as an item, without the fields that are undefined: a table knows no undefined. */
export function itemOf(key: { readonly pk: string; readonly sk: string | Uint8Array }, fields: object): Item {
  const entries = Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { ...Object.fromEntries(entries), ...key };
}
