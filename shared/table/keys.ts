// Every key of every item, built here and spelled nowhere else. Numbers inside text keys are padded, so that text order is number order.

import { orderKeyOf, type Place } from '../domain/orderKey.ts';
import { dayOf, type Day, type Instant } from '../domain/time.ts';
import type { Key } from './table.ts';

const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

/** An instant as text that sorts in time: 15 digits. */
export const instantKey = (at: Instant) => padded(at, 15);

// records: aggregates and their chains

export const applicationKey = (number: string): Key => ({ pk: `APPLICATION#${number}`, sk: 'APPLICATION' });
export const voucherKey = (voucher: string): Key => ({ pk: `VOUCHER#${voucher}`, sk: 'VOUCHER' });
export const roundKey = (territory: string, round: string): Key => ({ pk: `ROUND#${territory}#${round}`, sk: 'ROUND' });
/** How far the issuing is; its version is the fence that lets one worker at a time go on. */
export const progressKey = (territory: string, round: string): Key => ({ pk: `ROUND#${territory}#${round}`, sk: 'PROGRESS' });
/** Rounds that are approved and not yet finished: what the issuing job has to look at. */
export const openRoundKey = (territory: string, round: string): Key => ({ pk: `OPEN_ROUNDS#${territory}`, sk: round });
export const awardKey = (territory: string, round: string, place: number): Key => ({
  pk: `ROUND#${territory}#${round}`,
  sk: `AWARD#${padded(place, 7)}`,
});
export const skipKey = (territory: string, round: string, row: number): Key => ({
  pk: `ROUND#${territory}#${round}`,
  sk: `SKIP#${padded(row, 8)}`,
});
/** Every round of a territory, newest last: the department's list. */
export const roundListKey = (territory: string, round: string): Key => ({ pk: `ROUNDS#${territory}`, sk: round });
export const eventKey = (aggregatePk: string, seq: number): Key => ({ pk: aggregatePk, sk: `EVENT#${padded(seq, 8)}` });
/** The partition of the index that holds a territory's events of one day. */
export const eventsOf = (territory: string, day: Day) => `EVENTS#${territory}#${day}`;

// records: what stands beside an application

/** All a public lookup needs; the public function may read nothing else of records. */
export const numberKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' });
export const childKey = (child: string): Key => ({ pk: `CHILD#${child}`, sk: 'CHILD' });
/** One active application per child and territory (I-02). */
export const childApplicationKey = (child: string, territory: string): Key => ({ pk: `CHILD#${child}`, sk: `APPLICATION#${territory}` });
/** One live voucher per child in the country (I-02). */
export const childVoucherKey = (child: string): Key => ({ pk: `CHILD#${child}`, sk: 'VOUCHER' });
/** Applications that do not wait, by state, oldest first; those that wait stand in their own table in legal order. */
export const stateKey = (territory: string, state: string, since: Instant, number: string): Key => ({
  pk: `STATE#${territory}#${state}`,
  sk: `${instantKey(since)}#${number}`,
});
export const movesPk = (territory: string, day: Day) => `MOVES#${territory}#${day}`;
/** `seq` is the application's version: two moves of one application in one millisecond keep their order. */
export const moveKey = (territory: string, at: Instant, number: string, seq: number, way: string): Key => ({
  pk: movesPk(territory, dayOf(at)),
  sk: `${instantKey(at)}#${number}#${padded(seq, 8)}#${way === 'left' ? 0 : 1}`,
});
export const duePk = (territory: string, day: Day) => `DUE#${territory}#${day}`;
/** Under the day on which the deadline passes: what the expiry job looks at. */
export const dueKey = (territory: string, before: Instant, voucher: string): Key => ({
  pk: duePk(territory, dayOf(before)),
  sk: `${instantKey(before)}#${voucher}`,
});

// records: people

export const personKey = (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'PERSON' });
export const membershipKey = (person: string, territory: string, role: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `MEMBER#${territory}#${role}`,
});
export const guardianKey = (person: string, child: string): Key => ({ pk: `PERSON#${person}`, sk: `GUARDIAN#${child}` });
export const deviceKey = (person: string, device: string): Key => ({ pk: `PERSON#${person}`, sk: `DEVICE#${device}` });
/** Where the events of a guardianship stand. */
export const guardianshipPk = (person: string, child: string) => `GUARDIANSHIP#${person}#${child}`;
/** The same guardianship from the child's side: whom to tell, and who else there is. */
export const childGuardianKey = (child: string, person: string): Key => ({ pk: `CHILD#${child}`, sk: `GUARDIAN#${person}` });
/** In a person's own partition; an application's where nobody is known yet. Newest last. */
export const noticeKey = (to: { person: string } | { application: string }, at: Instant, notice: string): Key => ({
  pk: 'person' in to ? `PERSON#${to.person}` : `APPLICATION#${to.application}`,
  sk: `NOTICE#${instantKey(at)}#${notice}`,
});
/** What became of a notice on one channel. */
export const deliveryKey = (notice: Key, channel: string): Key => ({ pk: notice.pk, sk: `DELIVERY#${String(notice.sk)}#${channel}` });
export const answerKey = (person: string, key: string): Key => ({ pk: `ANSWER#${person}#${key}`, sk: 'ANSWER' });

// records: imports

export const importKey = (territory: string, id: string): Key => ({ pk: `IMPORT#${territory}#${id}`, sk: 'IMPORT' });
/** What became of a row, by what the row says: the same row in any file is recognised. */
export const importedRowKey = (territory: string, source: string, contentDigest: string): Key => ({
  pk: `ROW#${territory}#${source}#${contentDigest}`,
  sk: 'ROW',
});

// waiting

export const waitingKey = (territory: string, place: Place): Key => ({ pk: territory, sk: orderKeyOf(place) });

// published

/** The chain of a territory's publications stands in records: the queue can be rebuilt from events alone. */
export const publicationsKey = (territory: string): Key => ({ pk: `QUEUE#${territory}`, sk: 'PUBLICATIONS' });
export const pointerKey = (territory: string): Key => ({ pk: `QUEUE#${territory}`, sk: 'POINTER' });
/** A run is one publication: version and instant, so that two runs at once never mix their chunks. */
export const chunksPk = (territory: string, run: string) => `CHUNKS#${territory}#${run}`;
export const directoryKey = (territory: string, run: string, page: number): Key => ({
  pk: `DIRECTORY#${territory}#${run}`,
  sk: padded(page, 6),
});
/** A territory's logs stand one behind the other, so that the history of a number is one read of many versions. */
export const movementKey = (territory: string, version: number, run: string, page: number): Key => ({
  pk: `MOVEMENT#${territory}`,
  sk: `${padded(version, 9)}#${run}#${padded(page, 6)}`,
});
export const versionKey = (territory: string, version: number): Key => ({ pk: `VERSIONS#${territory}`, sk: padded(version, 9) });
export const publicRoundKey = (territory: string, round: string): Key => ({ pk: `ROUNDS#${territory}`, sk: round });
export const preschoolKey = (territory: string, preschool: string): Key => ({ pk: `PRESCHOOLS#${territory}`, sk: preschool });
