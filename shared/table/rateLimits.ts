// How often somebody asked lately, as one small item for each person or address and each thing that is limited. Two requests at once meet at its version, so
// that nobody gets through by asking all at once; the item tidies itself away after the longest window.

import * as z from 'zod';
import { digestOf } from '../domain/digest.ts';
import { countRequest, rateLimits, type Counted, type RateLimit, type RateLimitName } from '../domain/rateLimit.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { instant, type Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { readAs, version } from './itemParts.ts';
import { TableBusy, type Key, type Table } from './table.ts';

/** `counted`: for each request its instant and the beginning of its key's digest, oldest first; as text, because a busy address has hundreds. */
export const RateLimitItem = z.object({ item: z.literal('rateLimit'), version, counted: z.string(), expiresAtSeconds: z.int() });

/** `of` is a person's id, or an address under its keyed hash: an address is personal. */
export const rateLimitKey = (name: string, per: RateLimit['per'], of: string): Key => ({ pk: `LIMIT#${name}#${per}#${of}`, sk: 'LIMIT' });

export interface Asking {
  readonly person: string;
  /** The keyed hash of the address the request came from. */
  readonly source: string;
  readonly at: Instant;
  /** Tells requests apart: a repeat of the same one has the same key. */
  readonly key: string;
}

/** Counts the request with the person and with the address; a refusal when either has asked too often. */
export async function countAsking(table: Table, name: RateLimitName, asking: Asking): Promise<Refusal | undefined> {
  const request = { at: asking.at, key: digestOf(`${asking.person}|${asking.key}`).slice(0, 8) };
  for (const per of ['person', 'source'] as const) {
    const limits = rateLimits[name].filter((limit) => limit.per === per);
    const refusal = limits.length === 0 ? undefined : await countWith(table, rateLimitKey(name, per, asking[per]), limits, request);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Of many at once one is counted each time: enough for the 64 presses of an impatient finger. Whoever meets others more often is told that it is busy. */
const mostTries = 80;

async function countWith(table: Table, key: Key, limits: readonly RateLimit[], request: Counted): Promise<Refusal | undefined> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const found = readAs(RateLimitItem, await table.get('records', key));
    const before = listCounted(found?.counted ?? '');
    const after = countRequest(before, limits, request);
    if (isRefusal(after)) return after;
    if (after === before) return undefined;
    const minutes = Math.max(...limits.map((limit) => limit.minutes));
    const fields = {
      item: 'rateLimit',
      version: (found?.version ?? 0) + 1,
      counted: after.map(({ at, key: name }) => `${at.toString(36)}:${name}`).join(' '),
      expiresAtSeconds: Math.ceil(request.at / 1000) + minutes * 60,
    };
    const put = await table.put('records', itemOf(key, fields), found === undefined ? 'ifAbsent' : { ifVersion: found.version });
    if (put.done) return undefined;
  }
  throw new TableBusy('rateLimit');
}

function listCounted(text: string): readonly Counted[] {
  if (text === '') return [];
  return text.split(' ').map((one) => {
    const [at = '', key = ''] = one.split(':');
    return { at: instant(Number.parseInt(at, 36)), key };
  });
}
