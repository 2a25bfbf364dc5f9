// A phone belongs to whoever showed last that they hold it: numbers are given to other people by the operators, and the city must not go on telling the
// former owner's affairs to the new one. That and the hour's codes stand in one item of the number, so that two who ask at once meet there.

import { issueCode, within, type SentCode } from '../domain/oneTimeCode.ts';
import type { Phone } from '../domain/phoneMask.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readAs } from './itemParts.ts';
import { CodeCheckItem, PhoneItem } from './familyItems.ts';
import { codeCheckKey, codeKey, phoneKey } from './keys.ts';
import { itemOf } from './commit.ts';
import type { Guard, Table, Write } from './table.ts';

export interface KnownPhone {
  readonly version: number;
  readonly sentAt: readonly Instant[];
  /** Those of them that went out to sign something, with what: its document and digest. */
  readonly signing?: readonly { readonly of: string; readonly at: Instant }[] | undefined;
  /** Who showed last that it is theirs. */
  readonly person?: string | undefined;
}

export type KnownCode = SentCode & { readonly version: number };

/** The keyed id under which a number is known: it may stand in an address and in a key. */
export const phoneId = (vault: Vault, phone: Phone): string => vault.identify('phone', phone);

/** What a code is judged by; nothing of the code can be told from it. */
export const codeDigest = (vault: Vault, person: string, phone: string, code: string): string =>
  vault.identify('code', `${person}|${phone}|${code}`);

export async function readPhone(table: Table, phone: string): Promise<KnownPhone | undefined> {
  return readAs(PhoneItem, await table.get('records', phoneKey(phone)));
}

/** False once somebody else has shown that the number is theirs. */
export async function isStillTheirs(table: Table, vault: Vault, person: string, phone: Phone): Promise<boolean> {
  const holder = (await readPhone(table, phoneId(vault, phone)))?.person;
  return holder === undefined || holder === person;
}

/** One more code to the number, to show whose it is or to sign `of`: what is kept of it, and until when it is good; or that it has to wait. */
export function countCode(
  known: Pick<KnownPhone, 'sentAt' | 'signing'> | undefined,
  at: Instant,
  of?: string,
): (Required<Pick<KnownPhone, 'sentAt' | 'signing'>> & { readonly before: Instant }) | Refusal {
  const { sentAt = [], signing = [] } = known ?? {};
  const signedAt = new Set(signing.map((one) => one.at));
  const own = of === undefined ? sentAt.filter((one) => !signedAt.has(one)) : signing.filter((one) => one.of === of).map((one) => one.at);
  const issued = issueCode(sentAt, at, own);
  if (isRefusal(issued)) return issued;
  const kept = signing.filter((one) => within([one.at], at).length > 0);
  const all = of === undefined ? kept : [...kept, { of, at }];
  return { ...issued, signing: all.length === 0 ? undefined : all };
}

/** True once they have shown by a code that they hold it, and nobody else since: a list that names a number shows nothing. */
export async function isShownTheirs(table: Table, vault: Vault, person: string, phone: Phone): Promise<boolean> {
  return (await readPhone(table, phoneId(vault, phone)))?.person === person;
}

export function savePhone(phone: string, before: KnownPhone | undefined, after: Omit<KnownPhone, 'version'>): Write {
  const { sentAt, signing, person } = after;
  const item = itemOf(phoneKey(phone), { item: 'phone', version: (before?.version ?? 0) + 1, sentAt, signing, person });
  return { verb: 'put', table: 'records', guard: guardOf(before), item };
}

export async function readCode(table: Table, person: string, phone: string): Promise<KnownCode | undefined> {
  return readAs(CodeCheckItem, await table.get('records', codeCheckKey(person, phone)));
}

export function saveCode(person: string, phone: string, before: KnownCode | undefined, after: SentCode): Write {
  const { digest, tries, before: until } = after;
  const fields = {
    item: 'codeCheck',
    version: (before?.version ?? 0) + 1,
    digest,
    before: until,
    tries,
    expiresAtSeconds: expiryOf(until),
  };
  return { verb: 'put', table: 'records', guard: guardOf(before), item: itemOf(codeCheckKey(person, phone), fields) };
}

/** A code that was right is good no more. */
export function spendCode(person: string, phone: string, before: KnownCode): Write {
  return { verb: 'remove', table: 'records', guard: { ifVersion: before.version }, key: codeCheckKey(person, phone) };
}

/** What is signed by codes: a contract, or a child's month. The message names it. */
export const signingPurposes = ['contract', 'month'] as const;
export type SigningPurpose = (typeof signingPurposes)[number];

/** What a code on its way carries, sealed. */
export interface CodeToSend {
  readonly phone: Phone;
  readonly code: string;
  readonly locale: 'kk' | 'ru' | 'en';
  /** What is signed with it; absent where it shows that the phone is theirs. */
  readonly purpose?: SigningPurpose;
}

/** Whose a code on its way is, and where it stands. */
export const codePlace = (person: string, phone: string) => [`person#${person}`, `code#${person}#${phone}`] as const;

/** The item whose coming to be makes the stream function send the code. */
export async function sendCodeWrite(
  vault: Vault,
  person: string,
  phone: string,
  seq: number,
  before: Instant,
  code: CodeToSend,
): Promise<Write> {
  const sealed = await vault.seal(...codePlace(person, phone), JSON.stringify(code));
  const item = { ...codeKey(person, phone, seq), item: 'code', person, phone, before, sealed, expiresAtSeconds: expiryOf(before) };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

/** Time to live only tidies up: whether a code is still good is judged by its instant. */
function expiryOf(before: Instant): number {
  return Math.ceil(before / 1000) + 3_600;
}

function guardOf(before: { readonly version: number } | undefined): Guard {
  return before === undefined ? 'ifAbsent' : { ifVersion: before.version };
}
