// A child as it is known to everybody who may know it, and as each parent described it. The first description that was verified stands; what somebody
// says before that is theirs alone, so that a stranger can neither name a child nor learn from the answer whether it is known.

import * as z from 'zod';
import type { DescribedChild } from '../domain/child.ts';
import type { Iin } from '../domain/identifiers.ts';
import { secret, type Secret } from '../domain/secret.ts';
import { openIfKept, type Vault } from '../vault.ts';
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

/** Whose the sealed text is, and where it stands. */
export const identityPlace = (child: string) => [`child#${child}`, `child#${child}/identity`] as const;
export const wordsPlace = (person: string, child: string) => [`child#${child}`, `guardianship#${person}#${child}/words`] as const;

/** What is known of the child; undefined while nobody's word was verified, and once it was erased. Only for its guardians and the department. */
export async function readChild(table: Table, vault: Vault, child: string): Promise<Secret<ChildIdentity> | undefined> {
  const found = readAs(ChildItem, await table.get('records', childKey(child)));
  const identity = found === undefined ? undefined : await openIdentity(vault, child, found.identity);
  return identity && secret(identity);
}

async function openIdentity(vault: Vault, child: string, sealed: string): Promise<ChildIdentity | undefined> {
  const opened = await openIfKept(vault, ...identityPlace(child), sealed);
  return opened === undefined ? undefined : Identity.parse(JSON.parse(opened));
}

/** The write that makes known what an old system says of a child, if nothing was before. */
export async function childWrite(vault: Vault, child: string, identity: ChildIdentity): Promise<Write> {
  const sealed = await vault.seal(...identityPlace(child), JSON.stringify(identity));
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...childKey(child), item: 'child', version: 1, identity: sealed } };
}

/** Makes the verified words what is known of the child; of what is known already only gaps are filled. None where nothing is new. */
export async function identifyChild(table: Table, vault: Vault, child: string, words: DescribedChild): Promise<readonly Write[]> {
  const found = readAs(ChildItem, await table.get('records', childKey(child)));
  const known = found === undefined ? {} : ((await openIdentity(vault, child, found.identity)) ?? {});
  const { iin: said, name, bornOn } = words;
  const after = { iin: said, name, bornOn, ...known };
  if (Object.keys(known).length === Object.keys(after).length) return [];
  const item = {
    ...childKey(child),
    item: 'child',
    version: (found?.version ?? 0) + 1,
    identity: await vault.seal(...identityPlace(child), JSON.stringify(after)),
  };
  return [{ verb: 'put', table: 'records', guard: found === undefined ? 'ifAbsent' : { ifVersion: found.version }, item }];
}

export interface Named {
  readonly version: number;
  readonly words: Secret<ChildWords>;
}

/** What the person said of the child. */
export async function readNamed(table: Table, vault: Vault, person: string, child: string): Promise<Named | undefined> {
  const found = readAs(NamedItem, await table.get('records', namedKey(person, child)));
  return found === undefined ? undefined : await openNamed(vault, person, found);
}

/** What the person said of each child they ever named. */
export async function listNamed(table: Table, vault: Vault, person: string): Promise<ReadonlyMap<string, Secret<ChildWords>>> {
  const named: Promise<readonly [string, Secret<ChildWords>] | undefined>[] = [];
  for await (const item of listAll(table, 'records', { pk: personKey(person).pk, beginsWith: 'NAMED#' })) {
    const found = readSure(NamedItem, item);
    named.push(openNamed(vault, person, found).then((one) => one && ([found.child, one.words] as const)));
  }
  return new Map((await Promise.all(named)).filter((one) => one !== undefined));
}

export async function saveNamed(vault: Vault, person: string, child: string, before: Named | undefined, words: ChildWords): Promise<Write> {
  const sealed = await vault.seal(...wordsPlace(person, child), JSON.stringify(words));
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...namedKey(person, child), item: 'named', version: (before?.version ?? 0) + 1, child, words: sealed };
  return { verb: 'put', table: 'records', guard, item };
}

async function openNamed(vault: Vault, person: string, { child, words, version }: z.output<typeof NamedItem>): Promise<Named | undefined> {
  const opened = await openIfKept(vault, ...wordsPlace(person, child), words);
  return opened === undefined ? undefined : { version, words: secret(Words.parse(JSON.parse(opened))) };
}
