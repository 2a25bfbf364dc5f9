// A child as it is known to everybody who may know it, and as each parent described it. The first description that was verified stands; what somebody
// says before that is theirs alone, so that a stranger can neither name a child nor learn from the answer whether it is known.

import * as z from 'zod';
import type { DescribedChild } from '../domain/child.ts';
import type { Iin } from '../domain/identifiers.ts';
import type { Vault } from '../vault.ts';
import { day, readAs, readSure } from './itemParts.ts';
import { ChildItem, NamedItem } from './familyItems.ts';
import { childKey, namedKey, personKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Table, Write } from './table.ts';

const iin = z.custom<Iin>((value) => typeof value === 'string');
/** An import may know the IIN, the name, both or neither; a birth date it keeps with the application. */
const Identity = z.object({ iin: iin.optional(), name: z.string().optional(), bornOn: day.optional() });
export type ChildIdentity = z.output<typeof Identity>;

const Words = z.object({ iin, name: z.string(), bornOn: day, guardianIin: iin.optional(), guardianIinEnd: z.string().optional() });
/** What a parent said of a child; while it waits with the end of the parent's own IIN for the clerk, and with all of it where a registry may be asked. */
export type ChildWords = z.output<typeof Words>;

const placeOf = (child: string) => `child#${child}/identity`;
const wordsPlace = (person: string, child: string) => `guardianship#${person}#${child}/words`;

/** What is known of the child; undefined while nobody's word was verified. Only for its guardians and the department. */
export async function readChild(table: Table, vault: Vault, child: string): Promise<ChildIdentity | undefined> {
  const found = readAs(ChildItem, await table.get('records', childKey(child)));
  return found === undefined ? undefined : Identity.parse(JSON.parse(vault.open(placeOf(child), found.identity)));
}

/** Makes the verified words what is known of the child; of what is known already only gaps are filled. None where nothing is new. */
export async function identifyChild(table: Table, vault: Vault, child: string, words: DescribedChild): Promise<readonly Write[]> {
  const found = readAs(ChildItem, await table.get('records', childKey(child)));
  const known = found === undefined ? {} : Identity.parse(JSON.parse(vault.open(placeOf(child), found.identity)));
  const { iin: said, name, bornOn } = words;
  const after = { iin: said, name, bornOn, ...known };
  if (Object.keys(known).length === Object.keys(after).length) return [];
  const item = {
    ...childKey(child),
    item: 'child',
    version: (found?.version ?? 0) + 1,
    identity: vault.seal(placeOf(child), JSON.stringify(after)),
  };
  return [{ verb: 'put', table: 'records', guard: found === undefined ? 'ifAbsent' : { ifVersion: found.version }, item }];
}

export interface Named {
  readonly version: number;
  readonly words: ChildWords;
}

/** What the person said of the child. */
export async function readNamed(table: Table, vault: Vault, person: string, child: string): Promise<Named | undefined> {
  const found = readAs(NamedItem, await table.get('records', namedKey(person, child)));
  return found === undefined ? undefined : openNamed(vault, person, found);
}

/** What the person said of each child they ever named. */
export async function listNamed(table: Table, vault: Vault, person: string): Promise<ReadonlyMap<string, ChildWords>> {
  const named = new Map<string, ChildWords>();
  for await (const item of listAll(table, 'records', { pk: personKey(person).pk, beginsWith: 'NAMED#' })) {
    const found = readSure(NamedItem, item);
    named.set(found.child, openNamed(vault, person, found).words);
  }
  return named;
}

export function saveNamed(vault: Vault, person: string, child: string, before: Named | undefined, words: ChildWords): Write {
  const sealed = vault.seal(wordsPlace(person, child), JSON.stringify(words));
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...namedKey(person, child), item: 'named', version: (before?.version ?? 0) + 1, child, words: sealed };
  return { verb: 'put', table: 'records', guard, item };
}

function openNamed(vault: Vault, person: string, { child, words, version }: z.output<typeof NamedItem>): Named {
  return { version, words: Words.parse(JSON.parse(vault.open(wordsPlace(person, child), words))) };
}
