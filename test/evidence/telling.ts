// Families with phones, and notices written for them as changes would write them.

import { sendNotices } from '../../functions/stream/index.ts';
import type { Context } from '../../shared/context.ts';
import { noticesFor, type NoticeKind } from '../../shared/domain/notice.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { noticeKey } from '../../shared/table/keys.ts';
import type { Change } from '../../shared/table/memory.ts';
import { savePerson } from '../../shared/table/people.ts';
import type { Key, Table } from '../../shared/table/table.ts';
import { readTelling } from '../../shared/table/tellings.ts';
import { at } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';
import { followedCity, recordsOf, type FollowedCity } from '../support/followedCity.ts';

export const territory = 'karaganda';

export interface TellingCity extends FollowedCity {
  /** A person with these phones, by a serial. */
  family(serial: number, phones: readonly string[]): Promise<string>;
  /** Writes a notice of that minute for the person and gives its key; deadlines unless another kind is said. */
  tell(person: string, minute: number, kind?: NoticeKind): Promise<Key>;
  /** The records of what was written since the last asking for them. */
  records(): ReturnType<typeof recordsOf>;
  /** Hands records over; the sequence numbers that have to come again. */
  hand(records: ReturnType<typeof recordsOf>, over?: Partial<Context>): Promise<readonly string[]>;
  stateOf(key: Key): Promise<string | undefined>;
}

export const minute = (count: number) => at(new Date(Date.parse('2026-07-01T05:00:00Z') + count * 60_000).toISOString());

export async function tellingCity(more: Partial<Context> = {}): Promise<TellingCity> {
  const city = await followedCity(more);
  let taken = 0;
  let told = 0;
  const { table } = city.context;
  return {
    ...city,
    async family(serial, phones) {
      const contacts = { phones: phones as never };
      return savePerson(table, await city.context.vault(), { iin: iinOf(serial), locale: 'ru', contacts });
    },
    async tell(person, written, kind = 'application-suspended') {
      told += 1;
      const source = { hash: String(told).padStart(64, 'e'), at: minute(written), territory };
      const data = { reason: 'no-confirm', lastDay: '2026-09-01' };
      const [notice] = noticesFor(source, kind, { number: '7K2M4Q9X', guardians: [person] }, data);
      if (notice === undefined) throw new Error('no notice');
      await table.together(`tell|${told}`, noticeWrites([notice]));
      return noticeKey({ person }, source.at, notice.notice);
    },
    records() {
      const from = taken;
      taken = city.changes.length;
      return recordsOf(city.changes as Change[]).filter(({ dynamodb }) => Number(dynamodb?.SequenceNumber) >= from);
    },
    async hand(records, over = {}) {
      const { batchItemFailures } = await sendNotices({ Records: [...records] }, { ...city.context, ...over }, city.channel);
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
    stateOf: async (key) => (await readTelling(table, key))?.state,
  };
}

/** A table on which something happens at each read of an item. */
export function tableThat(table: Table, atGet: (key: Key) => void): Table {
  return {
    ...table,
    get(name, key, options) {
      atGet(key);
      return table.get(name, key, options);
    },
  };
}
