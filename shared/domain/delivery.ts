// What is done now to tell somebody of a notice: a push first, an SMS for a legal deadline even then and for people without the app, the second number when
// the first fails, nothing at night but deadlines. The inbox is complete and in order whatever happens here. What waited and was overtaken by a newer notice
// of the same application never goes to a phone: it would ring after the news that came later. A reminder is the odd one: it may be written minutes after the
// hour it is dated, so it is held against the state it names instead. A legal deadline is never dropped in silence: once it has rung it keeps its turn for the
// other numbers, a budget that is spent makes it wait for the next day, and what ends unheard while there is still time is work of the department.

import { noticeUrgency, type Notice, type NoticeKind } from './notice.ts';
import { isAboutProvider } from './receipt.ts';
import type { NoticeRules } from './rulebookNotices.ts';
import { addDays, dayOf, instant, parseDay, startOf, type Instant } from './time.ts';

/** What became of one channel, or of all phones of a notice: `phone`. */
export const deliveryResults = [
  'sent',
  'delivered',
  'gone',
  'failed',
  'refused',
  'no-contact',
  'over-budget',
  'superseded',
  'stale',
  'unreached',
  'later',
] as const;
export type DeliveryResult = (typeof deliveryResults)[number];

export interface Delivering {
  readonly notice: Pick<Notice, 'kind' | 'at' | 'data'>;
  /** `sms` absent: they have never said. */
  readonly choices: { readonly push: boolean; readonly sms?: boolean | undefined };
  /** Ids of the devices that take push messages. */
  readonly devices: readonly string[];
  /** Ids of their numbers; the first is tried first. */
  readonly phones: readonly string[];
  /** By channel: `push#<device>`, `sms#<number>`, and `phone` or `sms` for the end of all. */
  readonly tried: ReadonlyMap<string, string>;
  /** A newer notice of the same application has gone to a phone. */
  readonly overtaken: boolean;
  readonly stillSo: StillSo;
}

/** Whether the state a notice names is still so, as far as that was looked at; `moved`: but for its last day, which a lapse of the legal basis has moved. */
export type StillSo = boolean | 'moved';

export type SmsUse = 'deadline' | 'news';

export type Step =
  | { readonly do: 'push'; readonly device: string }
  /** `phone`: which number, by its id. */
  | { readonly do: 'sms'; readonly phone: string; readonly use: SmsUse }
  | { readonly do: 'wait'; readonly until: Instant }
  | { readonly do: 'digest'; readonly at: Instant }
  /** `owed`: it was a deadline, there is still something to be done about it, and nobody has it. */
  | { readonly do: 'end'; readonly result: 'superseded' | 'stale'; readonly owed: boolean }
  | { readonly do: 'end'; readonly result: 'no-contact' | 'refused' | 'over-budget' }
  /** Everything that can be done is done; `reached`: by a push or an SMS. */
  | { readonly do: 'nothing'; readonly reached: boolean };

const reminderKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'voucher-reminder',
  'voucher-last-day',
  'contract-reminder',
  'contract-last-day',
  'deadline-stands-still',
  'deadline-goes-on',
  'month-to-sign',
  'month-reminder',
  'month-last-day',
]);

/** What a morning's job tells, dated by its hour: true or not by the state it names, whatever was told since. */
export function isReminder({ kind, data }: Pick<Notice, 'kind' | 'data'>): boolean {
  return reminderKinds.has(kind) || (kind === 'days-run-again' && data['why'] === 'used');
}

/** Kinds whose reader can do something until the end of a day they name; of others a day that is over is still news. */
const actUntil: Partial<Record<NoticeKind, 'lastDay' | 'papersBy'>> = {
  ...Object.fromEntries([...reminderKinds].map((kind) => [kind, 'lastDay' as const])),
  'voucher-issued': 'lastDay',
  'voucher-confirmed': 'lastDay',
  'deadline-extended': 'lastDay',
  'days-run-again': 'lastDay',
  'place-offered': 'lastDay',
  'revocation-decided': 'lastDay',
  'claim-made': 'papersBy',
};

const hourMilliseconds = 3_600_000;
const receipt = '#receipt';
const reachedBy: ReadonlySet<string | undefined> = new Set(['sent', 'delivered']);
/** Results on `phone` and `sms` after which nothing more is tried. */
const ends: ReadonlySet<string | undefined> = new Set(['superseded', 'stale', 'no-contact', 'refused', 'over-budget', 'unreached']);
/** A receipt by which our own account was at fault: every other number would fare alike, so none is rung. */
const notTaken = 'not-taken';

/** Marks by channel as they count here: a receipt about a message that went out says better what came of it. */
export function triedOf(
  marks: readonly { readonly channel: string; readonly result: string; readonly evidence?: string | undefined }[],
): Map<string, string> {
  const isOurs = (evidence: string | undefined) => evidence !== undefined && isAboutProvider(evidence);
  const tried = new Map(marks.map(({ channel, result, evidence }) => [channel, isOurs(evidence) ? notTaken : result]));
  for (const [channel, result] of tried) {
    const about = channel.endsWith(receipt) ? channel.slice(0, -receipt.length) : undefined;
    if (about !== undefined && tried.get(about) === 'sent') tried.set(about, result);
  }
  return tried;
}

/** The next thing to do; done and its result kept in `tried`, it is asked again, until nothing is left. */
export function nextStep(of: Delivering, rules: NoticeRules, now: Instant): Step {
  const { notice, devices, tried } = of;
  const urgency = noticeUrgency[notice.kind];
  if (urgency === 'inbox') return { do: 'digest', at: nextAt(rules.digestAt, now) };
  const isDeadline = urgency === 'deadline';
  const pushed = devices.some((device) => reachedBy.has(tried.get(`push#${device}`)));
  const texted = isTexted(of);
  // Somebody of the department has told them, or could not; or they have read it.
  const isOver = ends.has(tried.get('phone')) || ends.has(tried.get('sms')) || tried.has('staff') || tried.has('inbox');
  const isTold = isDeadline ? texted && untried(of) === undefined : pushed || texted;
  if (isOver || isTold) return { do: 'nothing', reached: pushed || texted };
  const isOwed = isDeadline && of.stillSo !== false && !pushed && !texted;
  const isTooLate = isDayOver(notice, now) && of.stillSo !== 'moved';
  if (isStale(notice, rules, now)) return { do: 'end', result: 'stale', owed: isOwed && !isTooLate };
  const isOvertaken = of.overtaken && !isReminder(notice) && !(isDeadline && hasRung(tried));
  // Where a lapse has moved the day and nobody was told, there is no other notice of the new one.
  if (of.stillSo !== true || isOvertaken) return { do: 'end', result: 'superseded', owed: isOwed };
  if (!isDeadline && isQuiet(rules, now)) return { do: 'wait', until: nextAt(rules.quiet.to, now) };
  // A legal deadline reaches people whatever they chose: who misses it loses a place.
  const device = isDeadline || of.choices.push ? untried(of) : undefined;
  if (device !== undefined) return { do: 'push', device };
  if (pushed && !isDeadline) return { do: 'nothing', reached: true };
  if (!isDeadline) return wantsNews(of) ? newsStep(of, pushed) : { do: 'nothing', reached: pushed };
  return texted ? { do: 'nothing', reached: true } : deadlineStep(of, rules, now);
}

function newsStep({ phones, tried }: Delivering, pushed: boolean): Step {
  const results = phones.map((phone) => tried.get(`sms#${phone}`));
  const phone = phones.find((one) => !tried.has(`sms#${one}`));
  // A number that has had its news of the day is no reason to ring another one.
  const isHeldBack = results.some((result) => result === 'over-budget' || result === notTaken);
  return phone === undefined || isHeldBack ? { do: 'nothing', reached: pushed } : { do: 'sms', phone, use: 'news' };
}

function deadlineStep({ notice, phones, tried }: Delivering, rules: NoticeRules, now: Instant): Step {
  const has = (result: string) => phones.some((one) => tried.get(`sms#${one}`) === result);
  if (has(notTaken)) return { do: 'end', result: 'refused' };
  const phone = phones.find((one) => !tried.has(`sms#${one}`));
  if (phone !== undefined) return { do: 'sms', phone, use: 'deadline' };
  if (phones.length === 0) return { do: 'end', result: 'no-contact' };
  if (!has('over-budget')) return { do: 'end', result: 'refused' };
  const until = nextAt(rules.quiet.to, startOf(addDays(dayOf(now), 1)));
  return isStale(notice, rules, until) ? { do: 'end', result: 'over-budget' } : { do: 'wait', until };
}

/** Also by a number that they have given up since. */
function isTexted({ tried }: Pick<Delivering, 'tried'>): boolean {
  return [...tried].some(([channel, result]) => channel.startsWith('sms#') && !channel.endsWith(receipt) && reachedBy.has(result));
}

/** A number was rung for it in its turn, and did not take it. */
function hasRung(tried: Delivering['tried']): boolean {
  return [...tried].some(([channel, result]) => channel.startsWith('sms#') && result === 'failed');
}

/** News by SMS: to who asked for them, and to who has no device that works and has not said no. */
function wantsNews({ choices, devices, tried }: Delivering): boolean {
  return choices.sms ?? devices.every((device) => tried.get(`push#${device}`) === 'gone');
}

function untried({ devices, tried }: Delivering): string | undefined {
  return devices.find((device) => !tried.has(`push#${device}`));
}

/** Too old to ring for, or about a day that is over: a stream or a queue may bring it again after weeks. */
function isStale(notice: Delivering['notice'], { staleHours }: NoticeRules, now: Instant): boolean {
  return now - notice.at >= staleHours * hourMilliseconds || isDayOver(notice, now);
}

/** Its last day is over: there is nothing to be done about it any more. */
function isDayOver({ kind, data }: Delivering['notice'], now: Instant): boolean {
  const field = actUntil[kind];
  const lastDay = field === undefined ? undefined : parseDay(String(data[field]));
  return lastDay !== undefined && now >= startOf(addDays(lastDay, 1));
}

/** Whether phones are left alone at that instant. */
export function isQuiet({ quiet }: Pick<NoticeRules, 'quiet'>, now: Instant): boolean {
  const time = now - startOf(dayOf(now));
  const [from, to] = [timeOf(quiet.from), timeOf(quiet.to)];
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** The next instant at which a clock shows that hour; now, when it does. */
export function nextAt(hour: string, now: Instant): Instant {
  const today = instant(startOf(dayOf(now)) + timeOf(hour));
  return today >= now ? today : instant(startOf(addDays(dayOf(now), 1)) + timeOf(hour));
}

/** Milliseconds after midnight. */
function timeOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
