// People: who somebody is, what they are in which territory, whose guardian. A person's id is a keyed hash of the IIN, so that signing in
// elsewhere, being imported twice or both at once meet at the same person.

import type { Caller } from '../domain/command.ts';
import type { Iin } from '../domain/identifiers.ts';
import type { Phone } from '../domain/phoneMask.ts';
import { secret, type Secret } from '../domain/secret.ts';
import type { Role } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import { openIfKept, type Vault } from '../vault.ts';
import { itemOf } from './commit.ts';
import { GuardianItem, MembershipItem, PersonItem } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { membershipKey, personKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { SignedOutItem } from './staffItems.ts';
import type { Table, Write } from './table.ts';

export interface Contacts {
  /** Kept wherever it was said, so that the person can be found under a newer key of the index. */
  readonly iin?: string | undefined;
  readonly name?: string | undefined;
  /** Messages go here: shown to be theirs by a code, or known from the old system, whose word is taken. */
  readonly phones: readonly Phone[];
  /** Named, and not shown to be theirs: nothing but codes goes here. */
  readonly unverified?: readonly Phone[] | undefined;
  readonly email?: string | undefined;
}

/** Which news reach somebody beside the inbox; what has a legal deadline always does. */
export interface Choices {
  readonly push: boolean;
  /** Absent until they say: news come by SMS, a few a day, while they have no device with the app. */
  readonly sms?: boolean | undefined;
}

export const defaultChoices: Choices = { push: true };

export interface Person {
  readonly locale: 'kk' | 'ru' | 'en';
  readonly contacts: Contacts;
  readonly choices?: Choices | undefined;
}

const nobody: Contacts = { phones: [] };

/** Somebody met for the first time. */
export const stranger: Person = { locale: 'kk', contacts: nobody };

/** What somebody is found by. */
export const termsOf = ({ contacts: { name, phones } }: Pick<Person, 'contacts'>) => ({ names: name === undefined ? [] : [name], phones });

/** Whose the contacts are, and where they stand. */
export const contactsPlace = (person: string) => [`person#${person}`, `person#${person}/contacts`] as const;

/** A person as stored, with the version a change is guarded by. */
export type KnownPerson = Omit<Person, 'contacts'> & { readonly version: number; readonly contacts: Secret<Contacts> };

/** Who the verified IIN belongs to and what they may be; a person not met before is nobody's guardian and holds no role. */
export async function findCaller(table: Table, vault: Vault, iin: Iin): Promise<Caller & { readonly signedOutAt: Instant | undefined }> {
  const person = await vault.recognise('person', iin);
  const memberships: Caller['memberships'][number][] = [];
  const children: string[] = [];
  let signedOutAt: Instant | undefined;
  for await (const item of listAll(table, 'records', { pk: personKey(person).pk, from: 'GUARDIAN#', to: 'MEMBER#~' })) {
    if (item['item'] === 'guardian') {
      const { child, state } = readSure(GuardianItem, item);
      if (state === 'verified') children.push(child);
    }
    if (item['item'] === 'signedOut') signedOutAt = readSure(SignedOutItem, item).at;
    if (item['item'] === 'membership') memberships.push(readSure(MembershipItem, item));
  }
  return { person, memberships, children, signedOutAt, iin: secret(iin) };
}

/** The person as stored, without contacts once they were erased; undefined: not met before. */
export async function readPerson(table: Table, vault: Vault, person: string): Promise<KnownPerson | undefined> {
  const found = readAs(PersonItem, await table.get('records', personKey(person)));
  if (found === undefined) return undefined;
  const { locale, version, choices } = found;
  const opened = await openIfKept(vault, ...contactsPlace(person), found.contacts);
  const contacts: Contacts = opened === undefined ? nobody : (JSON.parse(opened) as Contacts);
  return { locale, version, contacts: secret(contacts), ...(choices === undefined ? {} : { choices }) };
}

/** The write of a person met for the first time (`before` undefined), or of one whose words about themselves change. */
export async function changePerson(vault: Vault, person: string, before: KnownPerson | undefined, after: Person): Promise<Write> {
  if (before === undefined) return personWrite(vault, person, after);
  const { locale, choices, contacts } = after;
  const sealed = await vault.seal(...contactsPlace(person), JSON.stringify(contacts));
  const item = itemOf(personKey(person), { item: 'person', version: before.version + 1, locale, contacts: sealed, choices });
  return { verb: 'put', table: 'records', guard: { ifVersion: before.version }, item };
}

/** The write that makes a person known, if nobody was before. */
export async function personWrite(vault: Vault, person: string, { locale, contacts, choices }: Person): Promise<Write> {
  const sealed = await vault.seal(...contactsPlace(person), JSON.stringify(contacts));
  return {
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: itemOf(personKey(person), { item: 'person', version: 1, locale, contacts: sealed, choices }),
  };
}

/** Makes a person of that IIN known and gives their id; one already known is left as they are. */
export async function savePerson(table: Table, vault: Vault, person: Person & { readonly iin: string }): Promise<string> {
  const { iin, ...known } = person;
  const id = await vault.recognise('person', iin);
  const write = await personWrite(vault, id, { ...known, contacts: { ...known.contacts, iin } });
  if (write.verb === 'put') await table.put('records', write.item, 'ifAbsent');
  return id;
}

export interface Membership {
  readonly role: Role;
  readonly territory: string;
  /** The kindergarten, for those who work in one. */
  readonly preschool?: string | undefined;
}

/** Whether they hold a role in that kindergarten. */
export async function worksIn(table: Table, person: string, preschool: string): Promise<boolean> {
  for await (const item of listAll(table, 'records', { pk: personKey(person).pk, beginsWith: 'MEMBER#' }))
    if (readSure(MembershipItem, item).preschool === preschool) return true;
  return false;
}

/** Gives somebody a role in a territory, or in one of its kindergartens; given twice, it is held once. */
export async function saveMembership(table: Table, person: string, membership: Membership): Promise<void> {
  const { role, territory, preschool } = membership;
  await table.put('records', itemOf(membershipKey(person, territory, role, preschool), { ...membership, item: 'membership' }), 'ifAbsent');
}
