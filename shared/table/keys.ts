// Every key of every item, built here and spelled nowhere else. Numbers inside text keys are padded, so that text order is number order.

import { orderKeyOf, type Place } from '../domain/orderKey.ts';
import { dayOf, type Day, type Instant } from '../domain/time.ts';
import type { Key } from './table.ts';

/** A number as text that sorts as numbers do. */
export const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

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
/** A step of the issuing, by the version of the progress after it. */
export const roundStepKey = (territory: string, round: string, version: number): Key => ({
  pk: `ROUND#${territory}#${round}`,
  sk: `STEP#${padded(version, 8)}`,
});
/** Rounds that ended and whose protocol is not published yet. */
export const protocolDueKey = (territory: string, round: string): Key => ({ pk: `PROTOCOLS_DUE#${territory}`, sk: round });
/** Vouchers of rounds that ended before their child was enrolled, oldest first: a later round may serve them again. */
export const returnedPk = (territory: string) => `RETURNED#${territory}`;
export const returnedKey = (territory: string, at: Instant, voucher: string): Key => ({
  pk: returnedPk(territory),
  sk: `${instantKey(at)}#${voucher}`,
});
/** Moves with every approval that takes what came back, so that of two at once one looks again. */
export const returnedFenceKey = (territory: string): Key => ({ pk: returnedPk(territory), sk: 'FENCE' });
/** Moves with every approval, so that no two promise the same free places. */
export const promisedFenceKey = (territory: string): Key => ({ pk: `PROMISED#${territory}`, sk: 'FENCE' });
/** What a territory may spend on vouchers in a year, and what its rounds have bound of it. */
export const budgetKey = (territory: string, year: number): Key => ({ pk: `BUDGET#${territory}#${year}`, sk: 'BUDGET' });
/** Every round of a territory, newest last: the department's list. */
export const roundListKey = (territory: string, round: string): Key => ({ pk: `ROUNDS#${territory}`, sk: round });
export const updateKey = (territory: string, update: string): Key => ({ pk: `UPDATE#${territory}#${update}`, sk: 'UPDATE' });
/** How far it is computed and applied; the fence, as a round's. */
export const updateProgressKey = (territory: string, update: string): Key => ({ pk: `UPDATE#${territory}#${update}`, sk: 'PROGRESS' });
/** By the place of its first row among all rows of the update, from 0. */
export const updatePageKey = (territory: string, update: string, first: number): Key => ({
  pk: `UPDATE#${territory}#${update}`,
  sk: `PAGE#${padded(first, 8)}`,
});
/** The one update of the territory that is neither finished nor cancelled. */
export const openUpdateKey = (territory: string): Key => ({ pk: `OPEN_UPDATE#${territory}`, sk: 'OPEN_UPDATE' });
export const updatesPk = (territory: string) => `UPDATES#${territory}`;
/** Every update of a territory, newest last. */
export const updateListKey = (territory: string, draftedAt: Instant, update: string): Key => ({
  pk: updatesPk(territory),
  sk: `${instantKey(draftedAt)}#${update}`,
});
export const extensionKey = (territory: string, extension: string): Key => ({ pk: `EXTENSION#${territory}#${extension}`, sk: 'EXTENSION' });
/** How many deadlines it has moved; the fence, as a round's. */
export const extensionProgressKey = (territory: string, extension: string): Key => ({
  pk: `EXTENSION#${territory}#${extension}`,
  sk: 'PROGRESS',
});
/** The one extension of the territory that is neither finished nor cancelled. */
export const openExtensionKey = (territory: string): Key => ({ pk: `OPEN_EXTENSION#${territory}`, sk: 'OPEN_EXTENSION' });
export const extensionsPk = (territory: string) => `EXTENSIONS#${territory}`;
/** Every extension of a territory, newest last. */
export const extensionListKey = (territory: string, draftedAt: Instant, extension: string): Key => ({
  pk: extensionsPk(territory),
  sk: `${instantKey(draftedAt)}#${extension}`,
});
export const eventKey = (aggregatePk: string, seq: number): Key => ({ pk: aggregatePk, sk: `EVENT#${padded(seq, 8)}` });
/** The partition of the index that holds a territory's events of one day. */
export const eventsOf = (territory: string, day: Day) => `EVENTS#${territory}#${day}`;

// records: what stands beside an application

/** All a public lookup needs; the public function may read nothing else of records. */
export const numberKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' });
export const childKey = (child: string): Key => ({ pk: `CHILD#${child}`, sk: 'CHILD' });
/** One active application per child and territory (I-02). */
export const childApplicationKey = (child: string, territory: string): Key => ({ pk: `CHILD#${child}`, sk: `APPLICATION#${territory}` });
/** Twins who wait, by the name of their batch: what an approval freezes. */
export const batchKey = (territory: string, batch: string): Key => ({ pk: `BATCHES#${territory}`, sk: batch });
/** A kindergarten lists the child, and something else is known of it: until a person decides, and what was decided. */
export const listingKey = (child: string, preschool: string, group: string): Key => ({
  pk: `CHILD#${child}`,
  sk: `LISTED#${preschool}#${group}`,
});
/** One live voucher per child in the country (I-02). */
export const childVoucherKey = (child: string): Key => ({ pk: `CHILD#${child}`, sk: 'VOUCHER' });
export const statePk = (territory: string, state: string) => `STATE#${territory}#${state}`;
/** Applications that do not wait, by state, oldest first; those that wait stand in their own table in legal order. */
export const stateKey = (territory: string, state: string, since: Instant, number: string): Key => ({
  pk: statePk(territory, state),
  sk: `${instantKey(since)}#${number}`,
});
/** That the family was told that it leaves by age after that day: once for each such day. */
export const ageWarningKey = (number: string, lastDay: Day): Key => ({ pk: `APPLICATION#${number}`, sk: `AGE_WARNING#${lastDay}` });
export const movesPk = (territory: string, day: Day) => `MOVES#${territory}#${day}`;
/** `seq` is the application's version: two moves of one application in one millisecond keep their order. */
export const moveKey = (territory: string, at: Instant, number: string, seq: number, way: string): Key => ({
  pk: movesPk(territory, dayOf(at)),
  sk: `${instantKey(at)}#${number}#${padded(seq, 8)}#${way === 'left' ? 0 : 1}`,
});
/** How far back a job must look for what it has not dealt with. */
export const sweepKey = (territory: string, job: string): Key => ({ pk: `SWEEP#${territory}`, sk: job });
export const duePk = (territory: string, day: Day) => `DUE#${territory}#${day}`;
/** Under the day on which the deadline passes: what the expiry job looks at. */
export const dueKey = (territory: string, before: Instant, voucher: string): Key => ({
  pk: duePk(territory, dayOf(before)),
  sk: `${instantKey(before)}#${voucher}`,
});

// records: kindergartens and contracts

export const preschoolRecordKey = (preschool: string): Key => ({ pk: `PRESCHOOL#${preschool}`, sk: 'PRESCHOOL' });
export const groupKey = (preschool: string, group: string): Key => ({ pk: `PRESCHOOL#${preschool}`, sk: `GROUP#${group}` });
/** Who has which place of the group: the one item that guards its capacity. */
export const placesKey = (preschool: string, group: string): Key => ({ pk: `PRESCHOOL#${preschool}`, sk: `PLACES#${group}` });
/** Who works there, by role. */
export const staffKey = (preschool: string, role: string, person: string): Key => ({
  pk: `PRESCHOOL#${preschool}`,
  sk: `STAFF#${role}#${person}`,
});
/** Every kindergarten of a territory. */
export const preschoolListKey = (territory: string, preschool: string): Key => ({ pk: `PRESCHOOL_LIST#${territory}`, sk: preschool });
export const contractKey = (contract: string): Key => ({ pk: `CONTRACT#${contract}`, sk: 'CONTRACT' });
/** A text that was proposed, by its digest: what was signed stays to be read. */
export const contractTextKey = (contract: string, digest: string): Key => ({ pk: `CONTRACT#${contract}`, sk: `TEXT#${digest}` });
/** Every contract of a voucher, in the order of their requests. */
export const voucherContractKey = (voucher: string, requestedAt: Instant, contract: string): Key => ({
  pk: `VOUCHER#${voucher}`,
  sk: `CONTRACT#${instantKey(requestedAt)}#${contract}`,
});
export const preschoolContractsPk = (preschool: string, state: string) => `CONTRACTS#${preschool}#${state}`;
/** Contracts of a kindergarten by state, oldest request first. */
export const preschoolContractKey = (preschool: string, state: string, requestedAt: Instant, contract: string): Key => ({
  pk: preschoolContractsPk(preschool, state),
  sk: `${instantKey(requestedAt)}#${contract}`,
});
export const endingPk = (territory: string, day: Day) => `ENDING#${territory}#${day}`;
/** Under its last day: what the job that ends contracts looks at. */
export const endingKey = (territory: string, day: Day, contract: string): Key => ({ pk: endingPk(territory, day), sk: contract });
export const waitingListPk = (preschool: string, group: string) => `WAITING_LIST#${preschool}#${group}`;
/** Families who wait for a place in the group, in the order in which they joined. */
export const waitingListKey = (preschool: string, group: string, joinedAt: Instant, voucher: string): Key => ({
  pk: waitingListPk(preschool, group),
  sk: `${instantKey(joinedAt)}#${voucher}`,
});
export const waitedGroupsPk = (territory: string) => `WAITED_GROUPS#${territory}`;
/** Groups with a waiting list: what the job that offers places looks at. */
export const waitedGroupKey = (territory: string, preschool: string, group: string): Key => ({
  pk: waitedGroupsPk(territory),
  sk: `${preschool}#${group}`,
});

/** The revocation of a voucher: one at a time, each with what came of it in the chain. */
export const revocationKey = (voucher: string): Key => ({ pk: `REVOCATION#${voucher}`, sk: 'REVOCATION' });
export const openRevocationsPk = (territory: string) => `REVOCATIONS#${territory}`;
/** Revocations that are not at their end, proposed longest ago first. */
export const openRevocationKey = (territory: string, proposedAt: Instant, voucher: string): Key => ({
  pk: openRevocationsPk(territory),
  sk: `${instantKey(proposedAt)}#${voucher}`,
});

// records: people

export const personKey = (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'PERSON' });
export const membershipKey = (person: string, territory: string, role: string, preschool?: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `MEMBER#${territory}#${role}${preschool === undefined ? '' : `#${preschool}`}`,
});
export const guardianKey = (person: string, child: string): Key => ({ pk: `PERSON#${person}`, sk: `GUARDIAN#${child}` });
export const deviceKey = (person: string, device: string): Key => ({ pk: `PERSON#${person}`, sk: `DEVICE#${device}` });
/** What the person said of a child of theirs. */
export const namedKey = (person: string, child: string): Key => ({ pk: `PERSON#${person}`, sk: `NAMED#${child}` });
/** A number by its keyed id: when codes went to it, and who showed last that it is theirs. */
export const phoneKey = (phone: string): Key => ({ pk: `PHONE#${phone}`, sk: 'PHONE' });
/** By what the code is judged that the person typed for a phone. */
export const codeCheckKey = (person: string, phone: string): Key => ({ pk: `PERSON#${person}`, sk: `CHECK#${phone}` });
/** A code on its way to a phone; `seq` is the version of the phone it was counted with. */
export const codeKey = (person: string, phone: string, seq: number): Key => ({
  pk: `PERSON#${person}`,
  sk: `CODE#${phone}#${padded(seq, 8)}`,
});
/** Where the events of a guardianship stand. */
export const guardianshipPk = (person: string, child: string) => `GUARDIANSHIP#${person}#${child}`;
/** The same guardianship from the child's side: whom to tell, and who else there is. */
export const childGuardianKey = (child: string, person: string): Key => ({ pk: `CHILD#${child}`, sk: `GUARDIAN#${person}` });
export const noticePk = (to: { person: string } | { application: string }) =>
  'person' in to ? `PERSON#${to.person}` : `APPLICATION#${to.application}`;
/** In a person's own partition; an application's where nobody is known yet. Newest last. */
export const noticeKey = (to: { person: string } | { application: string }, at: Instant, notice: string): Key => ({
  pk: noticePk(to),
  sk: `NOTICE#${instantKey(at)}#${notice}`,
});
/** What became of a notice on one channel. */
export const deliveryKey = (notice: Key, channel: string): Key => ({ pk: notice.pk, sk: `DELIVERY#${String(notice.sk)}#${channel}` });
export const answerKey = (person: string, key: string): Key => ({ pk: `ANSWER#${person}#${key}`, sk: 'ANSWER' });

// records: what the department looks for, looks at and has to do

/** Whom a keyed word (of a name, a phone) names: `person#ID` or `child#ID`. */
export const searchKey = (word: string, of: string): Key => ({ pk: `SEARCH#${word}`, sk: of });
/** The first application with these keyed facts: another one with the same may be the same family's. */
export const likenessKey = (territory: string, facts: string): Key => ({ pk: `LIKENESS#${territory}#${facts}`, sk: 'LIKENESS' });
/** That two applications are two children's, under each of them. */
export const apartKey = (number: string, other: string): Key => ({ pk: `APART#${number}`, sk: other });
export const auditPk = (territory: string, day: Day) => `AUDIT#${territory}#${day}`;
/** Who looked at what; never changed and never removed. */
export const auditKey = (territory: string, at: Instant, entry: string): Key => ({
  pk: auditPk(territory, dayOf(at)),
  sk: `${instantKey(at)}#${entry}`,
});
export const workPk = (territory: string, queue: string) => `WORK#${territory}#${queue}`;
/** Something somebody of the department has to look at, oldest first; `about` tells entries of one instant apart. */
export const workKey = (territory: string, queue: string, at: Instant, about: string): Key => ({
  pk: workPk(territory, queue),
  sk: `${instantKey(at)}#${about}`,
});
export const reviewPk = (territory: string, day: Day) => `REVIEW#${territory}#${day}`;
/** When a claim's papers are due, a certificate ends or a suspension is over: the instant from which a job looks at the application. */
export const reviewKey = (territory: string, at: Instant, number: string): Key => ({
  pk: reviewPk(territory, dayOf(at)),
  sk: `${instantKey(at)}#${number}`,
});

// records: imports

export const importKey = (territory: string, id: string): Key => ({ pk: `IMPORT#${territory}#${id}`, sk: 'IMPORT' });
/** Every import of a territory. */
export const importListKey = (territory: string, id: string): Key => ({ pk: `IMPORTS#${territory}`, sk: id });
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
export const queueDaysPk = (territory: string) => `QUEUE_DAYS#${territory}`;
/** How the queue was at the end of that day. */
export const queueDayKey = (territory: string, day: Day): Key => ({ pk: queueDaysPk(territory), sk: day });
export const publicRoundKey = (territory: string, round: string): Key => ({ pk: `ROUNDS#${territory}`, sk: round });
/** The head of a round's protocol (input, digests, root) and its pages, by their first row. */
export const protocolPk = (territory: string, round: string) => `PROTOCOL#${territory}#${round}`;
export const protocolKey = (territory: string, round: string): Key => ({ pk: protocolPk(territory, round), sk: 'HEAD' });
export const protocolPageKey = (territory: string, round: string, first: number): Key => ({
  pk: protocolPk(territory, round),
  sk: `PAGE#${padded(first, 8)}`,
});
/** An extension of deadlines from its approval on. */
export const publicExtensionKey = (territory: string, draftedAt: Instant, extension: string): Key => ({
  pk: extensionsPk(territory),
  sk: `${instantKey(draftedAt)}#${extension}`,
});
/** Where the rows of numbers stand, by the first number: text in the order of numbers. */
export const protocolNumbersKey = (territory: string, round: string, first: string): Key => ({
  pk: protocolPk(territory, round),
  sk: `NUMBERS#${first}`,
});
/** Whether a printed voucher is valid, by the code on it. */
export const voucherCheckKey = (check: string): Key => ({ pk: `VOUCHER_CHECK#${check}`, sk: 'VOUCHER_CHECK' });
/** A group in the open catalogue, with its free places. */
export const publicGroupKey = (territory: string, preschool: string, group: string): Key => ({
  pk: `GROUPS#${territory}`,
  sk: `${preschool}#${group}`,
});
export const preschoolKey = (territory: string, preschool: string): Key => ({ pk: `PRESCHOOLS#${territory}`, sk: preschool });
/** The public numbers of a territory, the newest alone. */
export const statisticsKey = (territory: string): Key => ({ pk: `STATISTICS#${territory}`, sk: 'STATISTICS' });
