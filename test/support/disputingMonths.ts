// Objecting to a child's July, answering, deciding and putting it right, as each side does it through the API.

import { people, type Answer, type City } from './city.ts';
import { garden, head } from './contractCity.ts';
import { july, sheetOf, type SheetCity } from './sheetCity.ts';

interface Of {
  /** Which of the families. */
  readonly family?: number;
  readonly iin?: string;
  readonly digest?: string;
  readonly key?: string;
}

const keyed = (key: string | undefined) => (key === undefined ? {} : { key });

/** `says` by day: what the parent says of it. */
export async function dispute(
  city: SheetCity,
  says: Readonly<Record<string, string>>,
  { family = 0, iin = city.families[family]?.iin ?? '', digest, key }: Of = {},
  comment?: string,
): Promise<Answer> {
  const contract = city.contracts[family] ?? '';
  const days = Object.entries(says).map(([day, said]) => ({ day, says: said }));
  const body = { digest: digest ?? (await sheetOf(city, family)).digest, days, ...(comment === undefined ? {} : { comment }) };
  return city.ask('disputeMyMonth', { iin, params: { contract, month: july }, body, ...keyed(key) });
}

export function answer(
  city: SheetCity,
  body: Readonly<Record<string, unknown>>,
  { family = 0, iin = head, key }: Of = {},
  preschool = garden,
): Promise<Answer> {
  const params = { preschool, month: july, contract: city.contracts[family] ?? '' };
  return city.ask('answerDispute', { iin, params, body, ...keyed(key) });
}

const monthOf = (contract: string, month: string = july) => ({ territory: 'karaganda', month, preschool: garden, contract });

export async function decide(
  city: SheetCity,
  body: Readonly<Record<string, unknown>>,
  { family = 0, iin = people.head, digest, key }: Of = {},
): Promise<Answer> {
  const sheet = await sheetOf(city, family);
  const said = { digest: digest ?? sheet.digest, reason: 'marks-hold', ...body };
  return city.ask('decideMonth', { iin, params: monthOf(sheet.contract), body: said, ...keyed(key) });
}

export async function correct(
  city: SheetCity,
  body: Readonly<Record<string, unknown>>,
  { family = 0, iin = people.head, digest, key }: Of = {},
): Promise<Answer> {
  const sheet = await sheetOf(city, family);
  const said = { digest: digest ?? sheet.digest, ...(body['dryRun'] === true ? {} : { understood: true }), ...body };
  return city.ask('correctMonth', { iin, params: monthOf(sheet.contract), body: said, ...keyed(key) });
}

export function addMonth(
  city: City,
  contract: string,
  days: readonly { day: string; code: string }[],
  iin: string = people.head,
): Promise<Answer> {
  return city.ask('addMonth', { iin, params: monthOf(contract), body: { days } });
}

export function lookAt(city: City, contract: string, iin: string = people.clerk): Promise<Answer> {
  return city.ask('showChildMonth', { iin, params: monthOf(contract) });
}

/** The kinds of the newest notices of that person, the newest first. */
export async function kindsOf(city: City, iin: string): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '20' } });
  return (body['notices'] as { kind: string }[]).map(({ kind }) => kind);
}
