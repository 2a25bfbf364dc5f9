// What must hold of notices, asked of what is stored: what happened and owes news has its notice, nobody is told of what did not happen, and every notice
// that owes more than its place in the inbox was tried on some channel. Both ranges come from the index, which lags, so what is younger than an hour is not
// judged, and what looks wrong is read again.

import type { EventKind } from '../domain/event.ts';
import { digestOf } from '../domain/digest.ts';
import type { Violation } from '../domain/invariants.ts';
import { noticeUrgency, type NoticeKind } from '../domain/notice.ts';
import { addDays, dayOf, later, type Day, type Instant } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { EventItem, NoticeItem } from './items.ts';
import { eventsOf } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Key, Table } from './table.ts';
import { noticesOf } from './tellingKeys.ts';
import { readTelling } from './tellings.ts';

/** Events that always owe news, with the kinds one of which it is; of these kinds there is none without such an event. */
const owing: Partial<Record<EventKind, readonly NoticeKind[]>> = {
  'voucher-issued': ['voucher-issued'],
  'place-offered': ['place-offered'],
  'contract-proposed': ['contract-to-sign', 'contract-changed'],
  'revocation-proposed': ['revocation-proposed'],
  'revocation-decided': ['revocation-decided', 'revocation-dropped'],
};
const owed: ReadonlySet<string> = new Set(Object.values(owing).flat());

/** Requests and jobs that write as of their beginning are over by then. */
const judgedAfter = 3_600_000;
const readsAtOnce = 16;

export interface NoticeTerms {
  readonly since: Day;
  readonly until: Day;
  readonly at: Instant;
  /** True where a sender follows the table: then what was never tried is wrong. */
  readonly isSent: boolean;
}

interface DayEvent {
  readonly kind: EventKind;
  readonly at: Instant;
  readonly hash: string;
  readonly of: string;
  /** A voucher of an enrolment is nobody's news: its family knows. */
  readonly owes: boolean;
}

interface DayNotice {
  readonly key: Key;
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly to: string;
}

/** I-26, I-27 and I-28 of a territory's notices, day by day. */
export async function checkNotices(table: Table, territory: string, terms: NoticeTerms): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const before = later(terms.at, -judgedAfter);
  for (let on = terms.since; on <= terms.until && on <= dayOf(before); on = addDays(on, 1)) {
    const notices = await listNotices(table, territory, on, before);
    if (notices.length === 0 && !(await hasEvents(table, territory, on))) continue;
    violations.push(...checkOwed(await listOwing(table, territory, on, before), notices));
    if (terms.isSent) violations.push(...(await checkTried(table, notices)));
  }
  return violations;
}

async function hasEvents(table: Table, territory: string, on: Day): Promise<boolean> {
  const page = await table.list('records', { pk: eventsOf(territory, on), index: 'events', limit: 1 });
  return page.items.length > 0;
}

/** I-26 and I-28: an id is made from the event, the kind and the reader, so that whose news a notice is can be told from itself. */
function checkOwed(events: readonly DayEvent[], notices: readonly DayNotice[]): readonly Violation[] {
  const violations: Violation[] = [];
  const ofInstant = Map.groupBy(notices, ({ at }) => at);
  const explained = new Set<string>();
  for (const event of events) {
    const kinds = owing[event.kind] ?? [];
    const own = (ofInstant.get(event.at) ?? []).filter((one) => kinds.includes(one.kind) && one.notice === idOf(event.hash, one));
    for (const one of own) explained.add(`${one.key.pk}|${one.notice}`);
    if (event.owes && own.length === 0) violations.push({ invariant: 'I-26', of: event.of, why: `nobody is told of ${event.kind}` });
  }
  for (const one of notices)
    if (owed.has(one.kind) && !explained.has(`${one.key.pk}|${one.notice}`))
      violations.push({ invariant: 'I-28', of: one.notice, why: `it tells of what did not happen: ${one.kind}` });
  return violations;
}

const idOf = (hash: string, { kind, to }: DayNotice) => digestOf(`notice|${hash}|${kind}|${to}`).slice(0, 24);

/** I-27: whoever is to be told by more than the inbox was, or it is known by which way not. */
async function checkTried(table: Table, notices: readonly DayNotice[]): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const owing = notices.filter(({ key, kind }) => key.pk.startsWith('PERSON#') && noticeUrgency[kind] !== 'inbox');
  await forEachAtOnce(owing, readsAtOnce, async ({ key, notice, kind }) => {
    const telling = await readTelling(table, key);
    if (telling?.state === 'handled') return;
    const why = telling?.state === 'dead' ? `it was given up (${telling.reason ?? 'unknown'})` : 'nobody has sent it';
    violations.push({ invariant: 'I-27', of: notice, why: `${why}: ${kind}` });
  });
  return violations;
}

async function listNotices(table: Table, territory: string, on: Day, before: Instant): Promise<readonly DayNotice[]> {
  const notices: DayNotice[] = [];
  for await (const item of listAll(table, 'records', { pk: noticesOf(territory, on), index: 'events' })) {
    const read = NoticeItem.safeParse(item);
    if (!read.success || read.data.at > before) continue;
    const { notice, kind, at, to } = read.data;
    notices.push({ key: { pk: item.pk, sk: item.sk }, notice, kind, at, to: Object.values(to).join() });
  }
  return notices;
}

async function listOwing(table: Table, territory: string, on: Day, before: Instant): Promise<readonly DayEvent[]> {
  const events: DayEvent[] = [];
  for await (const item of listAll(table, 'records', { pk: eventsOf(territory, on), index: 'events' })) {
    const event = eventOf(item);
    if (event !== undefined && event.at <= before && owing[event.kind] !== undefined) events.push(event);
  }
  return events;
}

function eventOf(item: Item): DayEvent | undefined {
  const read = EventItem.safeParse(item);
  if (!read.success) return undefined;
  const { kind, at, hash, of, data } = read.data;
  return { kind, at, hash, of, owes: kind !== 'voucher-issued' || data['round'] !== undefined };
}
