// Days of marks on their way to the service. A day that was saved here waits in line until it was taken, refused, or met a day somebody else saved
// meanwhile; nothing leaves the line unseen. What waits has ids and codes alone, no names. One person’s days are sent in the order they were saved.

import type { LateReason } from '../../../../shared/domain/marks.ts';

export interface PlaceOfDay {
  readonly preschool: string;
  readonly group: string;
  readonly day: string;
}

/** What is said of a day: the code of everybody, and who was something else. */
export interface SaidDay {
  readonly everybody: string;
  readonly except: readonly { readonly contract: string; readonly code: string }[];
  readonly reason?: LateReason | undefined;
}

interface Waiting extends PlaceOfDay, SaidDay {
  /** The same for every sending of these marks, so that they are taken once. */
  readonly key: string;
  /** Who saved them: nobody else sends them. */
  readonly by: string;
  /** The version of the day that was looked at. */
  readonly seen: number;
  readonly saidAt: string;
}

/** Why it was not taken, for people to read. */
export interface No {
  readonly code: string;
  readonly text: { readonly kk: string; readonly ru: string; readonly en: string };
}

export type QueuedDay = Waiting &
  (
    | { readonly state: 'queued'; /** It may have arrived, and the answer was lost. */ readonly isTried: boolean }
    | { readonly state: 'sending' }
    | { readonly state: 'refused'; readonly no: No }
    /** Somebody else saved the day: `theirs` is the version of it. */
    | { readonly state: 'conflict'; readonly theirs: number }
  );

export type Outcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'refused'; readonly no: No }
  | { readonly kind: 'conflict'; readonly theirs: number };

export const isSamePlace = (one: PlaceOfDay, other: PlaceOfDay): boolean =>
  one.preschool === other.preschool && one.group === other.group && one.day === other.day;

/**
 * The line with that day at its end. It takes the place of what the same person said of the day before, unless that may have arrived already: then both
 * are sent, one after the other.
 */
export function addDay(queue: readonly QueuedDay[], said: Waiting): readonly QueuedDay[] {
  const isReplaced = (one: QueuedDay) =>
    one.by === said.by && isSamePlace(one, said) && one.state !== 'sending' && !(one.state === 'queued' && one.isTried);
  return [...queue.filter((one) => !isReplaced(one)), { ...said, state: 'queued', isTried: false }];
}

/** The first day of that person to send; none while one is on its way. */
export function nextToSend(queue: readonly QueuedDay[], by: string): QueuedDay | undefined {
  const own = queue.filter((one) => one.by === by);
  return own.some(({ state }) => state === 'sending') ? undefined : own.find(({ state }) => state === 'queued');
}

export function beginSending(queue: readonly QueuedDay[], key: string): readonly QueuedDay[] {
  return queue.map((one) => (one.key === key && one.state === 'queued' ? { ...waitingOf(one), state: 'sending' } : one));
}

/** After a reload nobody waits for an answer any more: what was on its way is sent again, with the same key. */
export function afterReload(queue: readonly QueuedDay[]): readonly QueuedDay[] {
  return queue.map((one) => (one.state === 'sending' ? { ...waitingOf(one), state: 'queued', isTried: true } : one));
}

/** The line once it is known what came of a sending. */
export function settle(queue: readonly QueuedDay[], key: string, outcome: Outcome): readonly QueuedDay[] {
  const sent = queue.find((one) => one.key === key);
  if (sent === undefined) return queue;
  const isLater = (one: QueuedDay) => one.key !== key && one.by === sent.by && isSamePlace(one, sent);
  if (outcome.kind === 'saved') {
    // What was said of the same day after it was said of that version.
    return queue.filter((one) => one.key !== key).map((one) => (isLater(one) ? { ...one, seen: outcome.version } : one));
  }
  // The same person has said the whole day anew since: that stands for it.
  if (outcome.kind !== 'unreached' && queue.some(isLater)) return queue.filter((one) => one.key !== key);
  return queue.map((one) => (one.key === key ? afterSending(waitingOf(one), outcome) : one));
}

function afterSending(sent: Waiting, outcome: Exclude<Outcome, { readonly kind: 'saved' }>): QueuedDay {
  if (outcome.kind === 'unreached') return { ...sent, state: 'queued', isTried: true };
  if (outcome.kind === 'refused') return { ...sent, state: 'refused', no: outcome.no };
  return { ...sent, state: 'conflict', theirs: outcome.theirs };
}

/** The line without that day: the person has chosen what stands already. */
export function dropDay(queue: readonly QueuedDay[], key: string): readonly QueuedDay[] {
  return queue.filter((one) => one.key !== key);
}

/** What that person has in line for a day, the newest of it. */
export function findDay(queue: readonly QueuedDay[], place: PlaceOfDay, by: string): QueuedDay | undefined {
  return queue.findLast((one) => one.by === by && isSamePlace(one, place));
}

/** The code that was said for a child. */
export function codeSaid({ everybody, except }: SaidDay, contract: string): string {
  return except.find((one) => one.contract === contract)?.code ?? everybody;
}

/** The shortest way to say those codes; a code for the whole group is everybody’s. */
export function sayDay(codes: ReadonlyMap<string, string>, usual: string, whole: string | undefined): SaidDay {
  const everybody = whole ?? usual;
  const except = [...codes].filter(([, code]) => code !== everybody).map(([contract, code]) => ({ contract, code }));
  return { everybody, except };
}

function waitingOf(one: QueuedDay): Waiting {
  const { key, by, preschool, group, day, seen, everybody, except, reason, saidAt } = one;
  return { key, by, preschool, group, day, seen, everybody, except, saidAt, ...(reason === undefined ? {} : { reason }) };
}
