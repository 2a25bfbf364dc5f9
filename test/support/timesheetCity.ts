// A kindergarten whose month is marked, looked at and closed: what the tests of timesheets do as its head.

import type { Answer, City } from './city.ts';
import { garden, head } from './contractCity.ts';

interface Where {
  readonly preschool?: string;
  readonly iin?: string;
}

export function showMonth(city: City, month: string, { preschool = garden, iin = head }: Where = {}): Promise<Answer> {
  return city.ask('showOwnTimesheet', { iin, params: { preschool, month } });
}

/** Looks at the month and closes it with the digest that was shown; the answer, whatever it is. */
export async function closeMonth(
  city: City,
  month: string,
  more: { readonly acceptUnmarked?: true; readonly digest?: string; readonly key?: string } & Where = {},
): Promise<Answer> {
  const { preschool = garden, iin = head, key, acceptUnmarked } = more;
  const digest = more.digest ?? String((await showMonth(city, month, { preschool, iin })).body['digest']);
  const body = { digest, ...(acceptUnmarked === undefined ? {} : { acceptUnmarked }) };
  return city.ask('closeTimesheet', { iin, params: { preschool, month }, body, ...(key === undefined ? {} : { key }) });
}

export function reopenMonth(
  city: City,
  month: string,
  reason = 'mark-wrong',
  { preschool = garden, iin = head }: Where = {},
): Promise<Answer> {
  return city.ask('reopenTimesheet', { iin, params: { preschool, month }, body: { reason } });
}

/** All that comes, in order. */
export async function allOf<T>(coming: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of coming) all.push(one);
  return all;
}
