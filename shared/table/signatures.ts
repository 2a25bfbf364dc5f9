// Signing by a code: it goes to a phone the signer has shown to hold, counts among the hour's codes of that number, and is good for one person and one
// digest. Judging it counts first and answers then, as with a phone: a thousand guesses at once are five as well.

import { Conflict, type Command } from '../domain/command.ts';
import { codeDefaults, codeFrom, tryCode, wrongCode } from '../domain/oneTimeCode.ts';
import type { Phone } from '../domain/phoneMask.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { codeNameOf, type GivenSignature } from '../domain/signing.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { readPerson, type KnownPerson } from './people.ts';
import {
  codeDigest,
  countCode,
  phoneId,
  readCode,
  readPhone,
  saveCode,
  savePhone,
  sendCodeWrite,
  spendCode,
  type KnownPhone,
  type SigningPurpose,
} from './phones.ts';
import type { Table, Write } from './table.ts';

/** What a signature is of: the document's id, as `contract#ID`, the digest of its text, and what the message with a code calls it. */
export interface Signable {
  readonly document: string;
  readonly digest: string;
  readonly purpose?: SigningPurpose;
}

export interface SentSignatureCode {
  readonly phone: Phone;
  /** Exclusive. */
  readonly before: Instant;
  readonly writes: readonly Write[];
}

/** The writes that send a code for signing to a verified phone of the person: the named one, or the first. */
export async function sendSigningCode(
  table: Table,
  vault: Vault,
  { document, digest, purpose = 'contract' }: Signable,
  {
    person,
    phone: named,
    at,
    random,
  }: { readonly person: string; readonly phone?: string | undefined; readonly at: Instant; readonly random: Uint8Array },
): Promise<SentSignatureCode | Refusal> {
  const account = await readPerson(table, vault, person);
  const theirs = await findVerified(table, vault, person, account, named);
  if (account === undefined || theirs === undefined)
    return refuse('phone-not-verified', { named: account?.contacts.reveal().unverified?.length ?? 0 });
  const { phone, id, known } = theirs;
  const name = codeNameOf(document, digest);
  const issued = countCode(known, at, name);
  if (isRefusal(issued)) return issued;
  const { before: until, ...sent } = issued;
  const before = await readCode(table, person, name);
  const digits = codeFrom(random);
  const writes = [
    savePhone(id, known, { ...known, ...sent }),
    saveCode(person, name, before, { digest: codeDigest(vault, person, name, digits), before: until, tries: 0 }),
    await sendCodeWrite(vault, person, id, known.version + 1, until, {
      phone,
      code: digits,
      locale: account.locale,
      purpose,
    }),
  ];
  return { phone, before: until, writes };
}

/** A phone the person has shown by a code to hold, and nobody else since. The word of an old system is not enough to sign with. */
async function findVerified(
  table: Table,
  vault: Vault,
  person: string,
  account: KnownPerson | undefined,
  named: string | undefined,
): Promise<{ readonly phone: Phone; readonly id: string; readonly known: KnownPhone } | undefined> {
  for (const phone of account?.contacts.reveal().phones ?? []) {
    const id = phoneId(vault, phone);
    const known = named === undefined || named === id ? await readPhone(table, id) : undefined;
    if (known?.person === person) return { phone, id, known };
  }
  return undefined;
}

/** The signature is good and `writes` use it up; or it is not, and `counted` are the writes to do before saying so. */
export type Verified = { readonly writes: readonly Write[] } | { readonly refusal: Refusal; readonly counted: readonly Write[] };

/** Verifies what was given to sign that digest with. A signature nobody here can verify is refused and never taken on trust. */
export async function verifySignature(
  table: Table,
  vault: Vault,
  { document, digest }: Signable,
  given: GivenSignature,
  { by, at }: Pick<Command, 'by' | 'at'>,
): Promise<Verified> {
  const no = (refusal: Refusal, counted: readonly Write[] = []): Verified => ({ refusal, counted });
  if (given.method !== 'one-time-code') return no(refuse('signature-not-verifiable', { method: given.method }));
  const name = codeNameOf(document, digest);
  const code = await readCode(table, by, name);
  if (code === undefined) return no(refuse('code-unknown', { minutes: codeDefaults.minutes }));
  const judged = tryCode(code, codeDigest(vault, by, name, given.code), at);
  if (isRefusal(judged)) return no(judged);
  const { isRight, tries } = judged;
  if (isRight) return { writes: [spendCode(by, name, code)] };
  return no(wrongCode(tries), [saveCode(by, name, code, { ...code, tries })]);
}

/** Writes down that a code was judged, before the no is said; a try that cannot be counted is not answered. */
export async function countTry(table: Table, command: Command, counted: readonly Write[]): Promise<void> {
  if (counted.length === 0) return;
  const outcome = await table.together(`${command.name}|${command.by}|${command.key}|${command.digest}`, counted);
  if (!outcome.done) throw new Conflict(command.name);
}
