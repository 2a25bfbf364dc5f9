// Lists of applications: those who wait, straight from the line in the legal order; the others by state, oldest first. A page may hold fewer than
// asked for and still have a next one.

import type { Context } from '../../shared/context.ts';
import { boundsOf, compareKeys, hexOf, orderKeyBytes, orderKeyOf, placeOf } from '../../shared/domain/orderKey.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { addDays, startOf, type Day } from '../../shared/domain/time.ts';
import { Problem } from '../../shared/http/problems.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { Application } from '../../shared/table/items.ts';
import { statePk } from '../../shared/table/keys.ts';
import type { Found, ListPage } from './findByPerson.ts';

export interface ListOf extends ListPage {
  readonly category?: number | undefined;
  readonly submittedFrom?: Day | undefined;
  /** Included. */
  readonly submittedTo?: Day | undefined;
}

/** Those who wait, category by category, each from its first to its last moment of submission: ranges of the line, nothing is filtered. */
export async function findByPlace(context: Context, territory: string, rulebook: Rulebook, list: ListOf): Promise<Found> {
  const after = list.after === undefined ? undefined : bytesOf(list.after);
  const codes = list.category === undefined ? rulebook.categories.map(({ code }) => code) : [list.category];
  const keys: Uint8Array[] = [];
  let more = false;
  for (const code of codes) {
    const { from, to } = rangeOf(code, list);
    if (after !== undefined && compareKeys(after, to) >= 0) continue;
    if (keys.length === list.limit) {
      more = true;
      break;
    }
    const start = after !== undefined && compareKeys(after, from) > 0 ? after : from;
    // One more than asked for: the first may be the one the page before ended with.
    const page = await context.table.list('waiting', { pk: territory, packed: true, from: start, to, limit: list.limit - keys.length + 2 });
    for (let offset = 0; offset < page.keys.length; offset += orderKeyBytes) {
      const key = page.keys.slice(offset, offset + orderKeyBytes);
      if (after !== undefined && compareKeys(key, after) <= 0) continue;
      if (keys.length < list.limit) keys.push(key);
      else more = true;
    }
  }
  const applications = await readAll(
    context,
    keys.map((key) => placeOf(key).number),
  );
  const last = keys.at(-1);
  return { action: 'list-waiting', about: [], applications, ...(more && last !== undefined ? { next: hexOf(last) } : {}) };
}

/** Those in another state. */
export async function findByState(context: Context, territory: string, state: string, list: ListOf): Promise<Found> {
  const pk = statePk(territory, state);
  const { after, limit, category, submittedFrom, submittedTo } = list;
  const page = await context.table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const all = await readAll(
    context,
    page.items.map((item) => String(item.sk).split('#')[1] ?? ''),
  );
  const applications = all.filter((one) => {
    const inCategory = category === undefined || one.category === category;
    const fromThen = submittedFrom === undefined || one.submittedAt >= startOf(submittedFrom);
    const untilThen = submittedTo === undefined || one.submittedAt < startOf(addDays(submittedTo, 1));
    return one.state === state && inCategory && fromThen && untilThen;
  });
  return { action: `list-${state}`, about: [], applications, ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
}

function rangeOf(category: number, { submittedFrom, submittedTo }: ListOf): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const whole = boundsOf(category);
  const lowest = applicationNumber(0);
  const edge = (day: Day) => orderKeyOf({ category, submittedAt: startOf(day), number: lowest });
  return {
    from: submittedFrom === undefined ? whole.from : edge(submittedFrom),
    // The first possible place of the next day is nobody's: numbers are hashes, and were it one's, the page would only show it early.
    to: submittedTo === undefined ? whole.to : edge(addDays(submittedTo, 1)),
  };
}

function bytesOf(hex: string): Uint8Array {
  if (!/^[0-9a-f]{24}$/.test(hex))
    throw new Problem('request-invalid', [{ field: 'body.after', message: 'not a cursor: give back the `next` of the page before' }]);
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

async function readAll({ table }: Context, numbers: readonly string[]): Promise<readonly Application[]> {
  const found = await Promise.all(numbers.map((number) => readApplication(table, number)));
  return found.filter((one) => one !== undefined);
}
