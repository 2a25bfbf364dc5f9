// From an IIN, a phone or a name to applications: through the child, or through the person and the children whose guardian they are now. Only this
// territory's applications are found, whoever else's the person may be.

import type { Context } from '../../shared/context.ts';
import type { Iin } from '../../shared/domain/identifiers.ts';
import { parsePhone } from '../../shared/domain/phone.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { searchTerms } from '../../shared/domain/searchWords.ts';
import { within } from '../../shared/http/access.ts';
import { Problem } from '../../shared/http/problems.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { ClaimItem, GuardianItem, type Application } from '../../shared/table/items.ts';
import { readAs, readSure } from '../../shared/table/itemParts.ts';
import { childApplicationKey, guardianKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { isSearched, listSearched, parseSearched } from '../../shared/table/searching.ts';

export interface Found {
  /** How it was looked for, for the audit. */
  readonly action: string;
  /** What was looked for, in ids and keyed hashes. */
  readonly about: readonly string[];
  readonly applications: readonly Application[];
  readonly next?: string | undefined;
}

export interface ListPage {
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function findByNumber({ table }: Context, territory: string, number: string): Promise<Found> {
  const application = within({ territory }, await readApplication(table, number));
  const applications = application === undefined ? [] : [application];
  return { action: 'search-number', about: applications.length === 0 ? ['unknown#application'] : [], applications };
}

/** The child of that IIN, and the children of the guardian of that IIN. */
export async function findByIin(context: Context, territory: string, iin: Iin): Promise<Found> {
  const vault = await context.vault();
  const [child, person] = await Promise.all([vault.recognise('child', iin, 'look'), vault.recognise('person', iin, 'look')]);
  const children = [child, ...(await childrenOf(context, person))];
  return { action: 'search-iin', about: [child, person], applications: await ofChildren(context, territory, children) };
}

/** A name that fits more people than this has to be told more exactly. */
const mostFitting = 1_000;

/** All the words together, whole and of one person or child. */
export async function findByTerms(
  context: Context,
  territory: string,
  { phone, name }: { readonly phone?: string | undefined; readonly name?: string | undefined },
  { after, limit }: ListPage,
): Promise<Found | Refusal> {
  const parsed = phone === undefined ? undefined : parsePhone(phone);
  if (phone !== undefined && parsed === undefined)
    throw new Problem('request-invalid', [{ field: 'body.phone', message: 'a mobile number of Kazakhstan' }]);
  const terms = searchTerms({ names: name === undefined ? [] : [name], phones: parsed === undefined ? [] : [parsed] });
  if (terms.length === 0) throw new Problem('request-invalid', [{ field: 'body.name', message: 'at least one word of two letters' }]);
  const vault = await context.vault();
  const words = terms.map((term) => vault.identify('word', term));
  const base = await shortestList(context, words);
  if (base === undefined) return refuse('search-too-wide', { most: mostFitting });
  const rest = base.found.filter((of) => after === undefined || of > after);
  const page = rest.slice(0, limit);
  const others = words.filter((word) => word !== base.word);
  const children = await Promise.all(page.map(async (of) => ((await holdAll(context, others, of)) ? childrenBehind(context, of) : [])));
  const applications = await ofChildren(context, territory, children.flat());
  const last = page.at(-1);
  const next = rest.length > page.length ? last : undefined;
  return { action: phone === undefined ? 'search-name' : 'search-phone', about: words, applications, next };
}

/** The word that fewest people have; undefined when each fits too many. */
async function shortestList({ table }: Context, words: readonly string[]) {
  const lists = await Promise.all(words.map(async (word) => ({ word, ...(await listSearched(table, word, { limit: mostFitting })) })));
  const whole = lists.filter((list) => list.next === undefined);
  return whole.toSorted((a, b) => a.found.length - b.found.length)[0];
}

async function holdAll({ table }: Context, words: readonly string[], of: string): Promise<boolean> {
  const held = await Promise.all(words.map((word) => isSearched(table, word, of)));
  return held.every(Boolean);
}

async function childrenBehind(context: Context, of: string): Promise<readonly string[]> {
  const searched = parseSearched(of);
  if (searched === undefined) return [];
  return 'child' in searched ? [searched.child] : childrenOf(context, searched.person);
}

/** Those whose guardian the person is now. */
async function childrenOf({ table }: Context, person: string): Promise<readonly string[]> {
  const children: string[] = [];
  for await (const item of listAll(table, 'records', { pk: guardianKey(person, '').pk, beginsWith: 'GUARDIAN#' })) {
    const { child, state } = readSure(GuardianItem, item);
    if (state === 'verified') children.push(child);
  }
  return children;
}

/** The applications of the children in the territory, each once. */
async function ofChildren({ table }: Context, territory: string, children: readonly string[]): Promise<readonly Application[]> {
  const numbers = await Promise.all(
    [...new Set(children)].map(async (child) => {
      const claim = readAs(ClaimItem, await table.get('records', childApplicationKey(child, territory)));
      return claim?.number;
    }),
  );
  const known = [...new Set(numbers)].filter((number) => number !== undefined);
  const applications = await Promise.all(known.map((number) => readApplication(table, number)));
  return applications.flatMap((application) => within({ territory }, application) ?? []);
}
