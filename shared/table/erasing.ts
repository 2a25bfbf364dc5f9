// Destroying what is known of a child or a person. First goes what leads to them: words they are found by, phones, devices. Then one transaction takes the
// data key, what it had sealed, and writes down that it is gone: killed before it, everything is found again and done again; after it, nothing is left to do.
// What was sealed for them in events, months and papers stays as text nobody can read, so that every chain still verifies.

import { likenessesOf } from '../domain/duplicates.ts';
import type { Ground } from '../domain/retention.ts';
import { searchTerms } from '../domain/searchWords.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readChild, readNamed } from './children.ts';
import { itemOf } from './commit.ts';
import { destroyingWrites } from './dataKeys.ts';
import { disownDevice } from './deviceOwners.ts';
import { forgetDevice, listDevices } from './devices.ts';
import { ErasedItem } from './erasureItems.ts';
import { erasedKey, idleKey, type Erasable } from './erasureKeys.ts';
import type { Application } from './items.ts';
import { leaveLikeness } from './likeness.ts';
import { applicationKey, childKey, likenessKey, namedKey, personKey, searchKey } from './keys.ts';
import { readPerson, type Contacts } from './people.ts';
import { phoneId, readPhone, savePhone } from './phones.ts';
import type { ChildFile, PersonFile } from './retaining.ts';
import { searchedOf, type SearchedFor, type Terms } from './searching.ts';
import type { Key, Table, Write } from './table.ts';

export interface Erasing {
  readonly table: Table;
  readonly vault: Vault;
  readonly at: Instant;
  readonly ground: Ground;
  /** Versions of the rulebooks whose terms decided. */
  readonly rulebooks: readonly string[];
  readonly by: string;
}

/** Destroys a child's values. False when something of it changed meanwhile: then its key stays, and the next run judges anew. */
export async function eraseChild(file: ChildFile, erasing: Erasing): Promise<boolean> {
  const { table, vault } = erasing;
  const { child, files, theirs } = file;
  const names = await namesOf(file, erasing);
  await forgetWords(table, vault, { child }, { names, phones: [] });
  for (const application of files) if (!(await forgetApplication(erasing, application, names))) return false;
  const named = await Promise.all(theirs.map(({ person }) => stands(table, namedKey(person, child))));
  const writes = [
    ...(await destroyingWrites(table, `child#${child}`, erasing.at)),
    ...named.flat(),
    ...(await stands(table, childKey(child))),
    erasedWrite({ child }, erasing),
    ...file.unchanged,
  ];
  return (await table.together(`erase|child#${child}|${erasing.at}`, writes)).done;
}

/** Destroys a person's account; guardianships and roles that were stay as ids. False when it changed meanwhile. */
export async function erasePerson({ person, version }: PersonFile, erasing: Erasing): Promise<boolean> {
  const { table } = erasing;
  const contacts = await forgetWays(person, erasing);
  if (contacts !== undefined) await forgetWords(table, erasing.vault, { person }, termsOf(contacts));
  return (await table.together(`erase|person#${person}|${erasing.at}`, await personWrites(person, version, erasing))).done;
}

/** The last writes of a person's destruction: the key, the account, and that it is gone. */
export async function personWrites(person: string, version: number, erasing: Erasing): Promise<readonly Write[]> {
  const { table, at } = erasing;
  const account: Write = { verb: 'remove', table: 'records', key: personKey(person), guard: { ifVersion: version } };
  return [
    ...(await destroyingWrites(table, `person#${person}`, at)),
    ...(version === 0 ? [] : [account]),
    ...(await stands(table, idleKey(person))),
    erasedWrite({ person }, erasing),
  ];
}

/** Takes away devices and that phones are theirs; what was known of them comes back. */
export async function forgetWays(person: string, { table, vault }: Pick<Erasing, 'table' | 'vault'>): Promise<Contacts | undefined> {
  for (const device of await listDevices(table, person)) {
    const writes = [forgetDevice(person, device), ...(await disownDevice(table, person, device.device))];
    await table.together(`forget|${person}|${device.device}`, writes);
  }
  const contacts = (await readPerson(table, vault, person))?.contacts.reveal();
  for (const phone of [...(contacts?.phones ?? []), ...(contacts?.unverified ?? [])]) {
    const id = phoneId(vault, phone);
    const known = await readPhone(table, id);
    if (known?.person !== person) continue;
    const { person: _, version: __, ...rest } = known;
    await table.together(`forget|${person}|${id}`, [savePhone(id, known, rest)]);
  }
  return contacts;
}

/** What the person said of children that never were confirmed to be theirs is taken away, each with its entry in the department's list. */
export async function forgetNamed(table: Table, person: string, child: string, more: readonly Write[] = []): Promise<boolean> {
  const named = await stands(table, namedKey(person, child));
  const writes = [...named, ...more];
  if (writes.length === 0) return false;
  return (await table.together(`forget|${person}|${child}`, writes)).done;
}

export const termsOf = ({ name, phones, unverified = [] }: Contacts): Terms => ({
  names: name === undefined ? [] : [name],
  phones: [...phones, ...unverified],
});

/** Every name the child was given, as far as it can still be read. */
async function namesOf({ child, theirs }: ChildFile, { table, vault }: Erasing): Promise<readonly string[]> {
  const known = (await readChild(table, vault, child))?.reveal().name;
  const said = await Promise.all(theirs.map(async ({ person }) => (await readNamed(table, vault, person, child))?.words.reveal().name));
  return [...new Set([known, ...said].filter((name) => name !== undefined))];
}

/** Nothing leads to them by a name or a phone any more. */
export async function forgetWords(table: Table, vault: Vault, of: SearchedFor, terms: Terms): Promise<void> {
  for (const term of searchTerms(terms))
    await table.remove('records', searchKey(vault.identify('word', term), searchedOf(of)), 'ifPresent');
}

/** Its keyed facts, and what the family named as its proof: numbers and addresses of papers. Its state, its place and its chain stay. False when it changed meanwhile. */
async function forgetApplication({ table, vault }: Erasing, application: Application, names: readonly string[]): Promise<boolean> {
  const { territory, number, bornOn, guardians } = application;
  for (const childName of names)
    for (const { fact } of likenessesOf({ bornOn, childName, guardians, byIin: true }))
      await leaveLikeness(table, likenessKey(territory, vault.identify('word', fact)), number);
  const claims = application.claims?.map(withoutProof);
  const { specialNeeds: _, ...rest } = application;
  const isBare = application.specialNeeds === undefined && (application.claims ?? []).every(isWithoutProof);
  if (isBare) return true;
  const item = itemOf(applicationKey(number), { ...rest, claims });
  return (await table.put('records', item, { ifVersion: application.version })).done;
}

type Claim = NonNullable<Application['claims']>[number];

function withoutProof(claim: Claim): Claim {
  const { evidence: _, document: __, ...rest } = claim;
  return rest;
}

const isWithoutProof = (claim: Claim) => claim.evidence === undefined && claim.document === undefined;

function erasedWrite(of: Erasable, { at, ground, rulebooks, by }: Erasing): Write {
  const erased = ErasedItem.parse({ item: 'erased', at, ground, rulebooks, by });
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(erasedKey(of, at), erased) };
}

/** The write that takes away what stands there, if anything does. */
async function stands(table: Table, key: Key): Promise<readonly Write[]> {
  const found = await table.get('records', key);
  if (found === undefined) return [];
  const guard = found.version === undefined ? ('ifPresent' as const) : { ifVersion: found.version };
  return [{ verb: 'remove', table: 'records', key, guard }];
}
