// Names and phones as the department finds them: one entry for each word, under its keyed hash, naming the person or child it belongs to, never the
// application. Whose child it is and which applications it has are read when somebody searches, so that nothing here has to follow them.

import type { Phone } from '../domain/phoneMask.ts';
import { searchTerms } from '../domain/searchWords.ts';
import type { Vault } from '../vault.ts';
import { searchKey } from './keys.ts';
import type { Table, Write } from './table.ts';

export type SearchedFor = { readonly person: string } | { readonly child: string };

export interface Terms {
  readonly names: readonly string[];
  readonly phones: readonly Phone[];
}

const nothing: Terms = { names: [], phones: [] };

/** The person or child in a search entry. */
export const searchedOf = (of: SearchedFor): string => ('person' in of ? `person#${of.person}` : `child#${of.child}`);

/** The other way round; undefined for what is none. */
export function parseSearched(text: string): SearchedFor | undefined {
  const [kind, id, ...rest] = text.split('#');
  if (id === undefined || rest.length > 0) return undefined;
  if (kind === 'person') return { person: id };
  return kind === 'child' ? { child: id } : undefined;
}

/** Entries of somebody met for the first time, all `ifAbsent`. */
export function searchEntries(vault: Vault, of: SearchedFor, terms: Terms): readonly Write[] {
  return searchTerms(terms).map((term) => entryWrite(vault, of, term));
}

/**
 * The entries that a change of names and phones brings and takes, from what stands there now. To be called wherever a name or a phone is saved; `before`
 * left out: nothing was known.
 */
export async function searchWrites(
  table: Table,
  vault: Vault,
  of: SearchedFor,
  after: Terms,
  before: Terms = nothing,
): Promise<readonly Write[]> {
  const kept = new Set(searchTerms(after));
  const terms = [...new Set([...searchTerms(before), ...kept])];
  const writes = await Promise.all(
    terms.map(async (term): Promise<readonly Write[]> => {
      const key = searchKey(vault.identify('word', term), searchedOf(of));
      const stands = (await table.get('records', key)) !== undefined;
      if (stands === kept.has(term)) return [];
      return stands ? [{ verb: 'remove', table: 'records', guard: 'ifPresent', key }] : [entryWrite(vault, of, term)];
    }),
  );
  return writes.flat();
}

function entryWrite(vault: Vault, of: SearchedFor, term: string): Write {
  const item = { ...searchKey(vault.identify('word', term), searchedOf(of)), item: 'searchEntry' };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

/** Who is found by one word, a page in the order of ids. */
export async function listSearched(
  table: Table,
  word: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly found: readonly string[]; readonly next?: string }> {
  const { pk } = searchKey(word, '');
  const page = await table.list('records', { pk, limit, stale: true, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  return { found: page.items.map(({ sk }) => String(sk)), ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
}

/** Whether the word leads to them. */
export async function isSearched(table: Table, word: string, of: string): Promise<boolean> {
  return (await table.get('records', searchKey(word, of), { stale: true })) !== undefined;
}
