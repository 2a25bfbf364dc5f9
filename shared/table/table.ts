// Five verbs over three tables, and nothing else touches storage. Guards are structured (`ifAbsent`, `ifPresent`, `ifVersion`), so the memory
// table and DynamoDB cannot disagree about the text of a condition. A write whose guard fails is an answer, not an error: it comes back with
// the item that was there. Conflicts and throttling are retried inside; `TableBusy` is thrown when that did not help.

export type TableName = 'records' | 'waiting' | 'published';

/** What an attribute may hold. Numbers are whole or at least exact in JSON; there is no undefined and no set. */
export type Value = string | number | boolean | null | Uint8Array | readonly Value[] | { readonly [name: string]: Value };

/** `sk` is text in records and published, 12 bytes in waiting. */
export interface Key {
  readonly pk: string;
  readonly sk: string | Uint8Array;
}

/** Any item: its key, its attributes; `version` where it can change; `expiresAtSeconds` where time-to-live may remove it. */
export type Item = Key & { readonly version?: number; readonly expiresAtSeconds?: number } & { readonly [name: string]: Value };

export type Guard = 'ifAbsent' | 'ifPresent' | { readonly ifVersion: number };

export type Write =
  | { readonly verb: 'put'; readonly table: TableName; readonly item: Item; readonly guard: Guard }
  | { readonly verb: 'remove'; readonly table: TableName; readonly key: Key; readonly guard: Guard }
  | { readonly verb: 'check'; readonly table: TableName; readonly key: Key; readonly guard: Guard };

/** A guard that did not hold: which write (its place in the list; 0 for a single one) and what was there. */
export interface Clash {
  readonly index: number;
  readonly found: Item | undefined;
}

/** `done`, or every guard that did not hold; then nothing at all was written. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly clashes: readonly Clash[] };

/** Items of one partition in the order of their sort keys (bytes, or UTF-8 text). Bounds are inclusive. */
export interface Range {
  readonly pk: string;
  readonly from?: string | Uint8Array;
  readonly to?: string | Uint8Array;
  /** Only sort keys that begin so; not together with `from` or `to`. */
  readonly beginsWith?: string;
  readonly backwards?: boolean;
  /** At most this many items in the page; a page also ends at 1 MB. */
  readonly limit?: number;
  /** Continues after the page that returned this. */
  readonly after?: Key;
  /** An eventually consistent read: half the price, may lag. Never for a decision. */
  readonly stale?: boolean;
  /** Reads the index `events` (territory and day, in order of time) instead of the table; always stale. */
  readonly index?: 'events';
}

/** `next` present: there may be more, even where `items` is empty. */
export interface Page {
  readonly items: readonly Item[];
  readonly next?: Key;
}

/** The 12-byte sort keys of one page of `waiting`, one behind the other. */
export interface PackedPage {
  readonly keys: Uint8Array;
  readonly next?: Key;
}

/** Which map of an item holds the texts, and which attributes come with them. */
export interface TextsOf {
  readonly map: string;
  readonly beside: readonly string[];
}

/** Of one item the texts of its map, without the names they have in it, in no promised order; and the attributes beside. */
export interface TextsItem {
  readonly texts: readonly string[];
  readonly beside: Readonly<Record<string, Value>>;
}

export interface TextsPage {
  readonly items: readonly TextsItem[];
  readonly next?: Key;
}

export interface Table {
  /** Strongly consistent unless `stale`. */
  get(table: TableName, key: Key, options?: { readonly stale?: boolean }): Promise<Item | undefined>;
  /** The order keys of a territory, packed: what a publication reads. Nothing but keys is decoded, which is four times cheaper. */
  list(table: 'waiting', range: Range & { readonly packed: true }): Promise<PackedPage>;
  /** A map of texts of each item, without the rest of it: what totals are added from. Decoding names and types would cost ten times the adding. */
  list(table: 'records', range: Range & { readonly textsOf: TextsOf }): Promise<TextsPage>;
  list(table: TableName, range: Range): Promise<Page>;
  put(table: TableName, item: Item, guard: Guard): Promise<Outcome>;
  /** Unguarded, in bulk and not atomic: only for `published`, whose items are derived, immutable and the same when written again. */
  put(table: 'published', items: readonly Item[]): Promise<void>;
  remove(table: TableName, key: Key, guard: Guard): Promise<Outcome>;
  /** All or nothing: 1 to 100 writes to different items, 4 MB in all. `command` names the business change; it and the content make the token. */
  together(command: string, writes: readonly Write[]): Promise<Outcome>;
}

/** Conflicts or throttling outlasted the retries; the caller may try again later. Nothing was written as far as is known. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** A request that no table would take (over 100 writes, 4 MB, a 400 KB item, the same item twice, undefined in an item): a bug in the caller. */
export class TableMisuse extends Error {
  override readonly name = 'TableMisuse';
}
