// Keeps the line of marks in this browser and sends it while there is a connection. Only whoever saved a day sends it: a tablet has many hands.

import { computed, signal } from '@preact/signals';
import { ask, newKey } from '../../../api/client.ts';
import { toldOf } from '../../../api/useAsk.ts';
import { digestOf } from '../../../session/person.ts';
import { tokens } from '../../../session/session.ts';
import { keptMarks } from '../../../session/unsent.ts';
import {
  addDay,
  afterReload,
  beginSending,
  dropDay,
  findDay,
  nextToSend,
  settle,
  type Outcome,
  type PlaceOfDay,
  type QueuedDay,
  type SaidDay,
} from './markQueue.ts';

function read(): readonly QueuedDay[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptMarks) ?? '[]');
    return Array.isArray(kept) ? (kept as readonly QueuedDay[]) : [];
  } catch {
    return undefined;
  }
}

/** Everything in line in this browser. */
export const queue = signal<readonly QueuedDay[]>(afterReload(read() ?? []));
/** Who is signed in here, as a digest: what is kept in the browser names nobody. */
export const here = signal<string>();
/** Grows with every day the service has taken. */
export const taken = signal(0);

export const ownQueue = computed(() => queue.value.filter(({ by }) => by === here.value));
/** How many days wait here that somebody else saved. */
export const othersWaiting = computed(() => queue.value.length - ownQueue.value.length);

let isKept = true;

function change(to: (before: readonly QueuedDay[]) => readonly QueuedDay[]): void {
  const after = to((isKept ? read() : undefined) ?? queue.value);
  queue.value = after;
  try {
    localStorage.setItem(keptMarks, JSON.stringify(after));
    isKept = true;
  } catch {
    // Where the browser keeps nothing they stay in memory, and the page says that they are not saved yet.
    isKept = false;
  }
}

tokens.subscribe((present) => {
  if (present === undefined) here.value = undefined;
  else void digestOf(present.access).then((digest) => (here.value = digest));
});

/** What whoever is signed in has in line for that day. */
export function pendingOf(place: PlaceOfDay): QueuedDay | undefined {
  return here.value === undefined ? undefined : findDay(queue.value, place, here.value);
}

/** Puts a day in line and sends what can be sent. */
export function saveDay(place: PlaceOfDay, said: SaidDay, seen: number, saidAt: string): void {
  const by = here.value;
  if (by === undefined) return;
  change((before) => addDay(before, { ...place, ...said, seen, saidAt, by, key: newKey() }));
  void sendQueued();
}

/** What stands already is right: the day leaves the line. */
export function letGo(key: string): void {
  change((before) => dropDay(before, key));
}

const lockOfSending = 'kezek.marks';

/** One page of this browser sends at a time; another one waits until that is done, or gone. */
async function alone(send: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return send();
  await navigator.locks.request(lockOfSending, async () => {
    // Nobody else sends now: what is still on its way was left so by a page that was closed meanwhile.
    if ((read() ?? []).some(({ state }) => state === 'sending')) change(afterReload);
    await send();
  });
}

let isSending = false;
let isWanted = false;

/** Sends one after the other until nothing is left, or nothing is reached. */
export async function sendQueued(): Promise<void> {
  isWanted = true;
  if (isSending) return;
  isSending = true;
  try {
    while (isWanted) {
      isWanted = false;
      await alone(sendAll);
    }
  } finally {
    isSending = false;
  }
}

async function sendAll(): Promise<void> {
  for (;;) {
    const next = here.value === undefined ? undefined : nextToSend(queue.value, here.value);
    if (next === undefined || !navigator.onLine) return;
    change((before) => beginSending(before, next.key));
    const outcome = await send(next);
    change((before) => settle(before, next.key, outcome));
    if (outcome.kind === 'saved') taken.value += 1;
    if (outcome.kind === 'unreached') return;
  }
}

async function send({ preschool, group, day, seen, everybody, except, reason, key }: QueuedDay): Promise<Outcome> {
  try {
    const body = { seen, everybody, except: except.map((one) => ({ ...one })), ...(reason === undefined ? {} : { reason }) };
    const { version } = await ask(
      'PUT /v1/preschool/{preschool}/groups/{group}/days/{day}',
      { params: { preschool, group, day }, body },
      { key },
    );
    return { kind: 'saved', version };
  } catch (error) {
    const told = toldOf(error);
    // Signed out meanwhile: it waits until the same person is back.
    if (told.isPassing || tokens.value === undefined) return { kind: 'unreached' };
    const theirs = told.because['saved'];
    if (told.code === 'day-changed' && typeof theirs === 'number') return { kind: 'conflict', theirs };
    return { kind: 'refused', no: { code: told.code, text: told.text } };
  }
}

const pauseMilliseconds = 10_000;

/** Sends as long as a page of the kindergarten is open; ends with what it returns. */
export function keepSending(): () => void {
  const look = () => void sendQueued();
  const reread = ({ key }: StorageEvent) => {
    if (key === keptMarks) queue.value = read() ?? queue.value;
  };
  const stop = here.subscribe(look);
  const timer = setInterval(look, pauseMilliseconds);
  addEventListener('online', look);
  addEventListener('storage', reread);
  return () => {
    stop();
    clearInterval(timer);
    removeEventListener('online', look);
    removeEventListener('storage', reread);
  };
}
