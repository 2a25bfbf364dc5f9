// Both sides sign the same digest, either of them first. A signature counts by when it arrived: in the last millisecond before the voucher's deadline it
// is in time, whatever else is going on; what the sweep has expired meanwhile stays expired. The second signature begins the contract.

import { judgeFirstDay, stillRunning } from '../domain/choice.ts';
import { Conflict, type Command } from '../domain/command.ts';
import { lastDayToSign, moveContract, type Side } from '../domain/contract.ts';
import { lapsesOf } from '../domain/legalBasis.ts';
import { noticesFor } from '../domain/notice.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { judgeSigning, type GivenSignature } from '../domain/signing.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { deadlinePassed, tooLateFrom } from '../domain/voucher.ts';
import type { Vault } from '../vault.ts';
import { readApplication } from './applications.ts';
import { beginContract, type Begun, type Parties } from './beginning.ts';
import { noticeWrites } from './commit.ts';
import { readContract, saveContract } from './contracts.ts';
import { isEligible } from './freePlaces.ts';
import { readPreschool } from './preschools.ts';
import { sendSigningCode, verifySignature, type SentSignatureCode } from './signatures.ts';
import { readSeatNames } from './seatNames.ts';
import type { Table, Write } from './table.ts';
import { noticesToHeads } from './tellingHeads.ts';
import type { Contract, Signature } from './voucherItems.ts';
import { readVoucher } from './vouchers.ts';

export interface Signing {
  readonly contract: Contract;
  readonly side: Side;
  /** Of the text the person read. */
  readonly digest: string;
  readonly given: GivenSignature;
}

/** What to sign with a code for: the document whose name the code carries. */
export const documentOf = ({ contract }: Pick<Contract, 'contract'>) => `contract#${contract}`;

/** The contract with what belongs to it. */
export async function readParties(table: Table, contract: Contract): Promise<Parties> {
  const [voucher, application] = await Promise.all([readVoucher(table, contract.voucher), readApplication(table, contract.application)]);
  if (voucher === undefined || application === undefined) throw new Error('a contract without its voucher or its application');
  return { contract, voucher, application };
}

/** Whether that side may sign that digest at that instant, by that method. */
export async function judgeSignature(
  table: Table,
  { contract, voucher }: Parties,
  { side, digest, given }: { readonly side: Side; readonly digest: string; readonly given: Pick<GivenSignature, 'method'> },
  rulebook: Rulebook,
  at: Instant,
): Promise<Refusal | undefined> {
  const { choice } = rulebook;
  const late = contract.state === 'lapsed' || contract.state === 'proposed' ? deadlinePassed(voucher, at, lapsesOf(rulebook)) : undefined;
  if (late !== undefined) return late;
  const open = moveContract(contract.state, 'begin');
  if (isRefusal(open)) return open;
  const no = judgeSigning({ digest, method: given.method }, contract, choice.signatures.contract);
  if (no !== undefined) return no;
  if (contract.signatures?.[side] !== undefined) return refuse('signed-already', { digest });
  const attended =
    voucher.state === 'contracted' && voucher.contract !== undefined ? await readContract(table, voucher.contract) : undefined;
  const current = attended !== undefined && stillRunning(attended, contract.startsOn) ? attended : undefined;
  const noDay = judgeFirstDay({ startsOn: contract.startsOn, current, today: dayOf(at) }, choice);
  if (noDay !== undefined) return noDay;
  // Taken off the list since it was proposed: nobody would pay there. A group closed or made smaller meanwhile is no reason, its place was taken before.
  const preschool = await readPreschool(table, contract.preschool);
  const isListed = preschool !== undefined && isEligible(preschool, contract.startsOn);
  return isListed ? undefined : refuse('preschool-not-eligible', { day: contract.startsOn });
}

/** The writes that send a code to sign that text with, for who may sign it by a code now. */
export async function askSigningCode(
  table: Table,
  vault: Vault,
  asked: Pick<Signing, 'contract' | 'side' | 'digest'> & { readonly phone?: string | undefined; readonly random: Uint8Array },
  rulebook: Rulebook,
  { by, at }: Command,
): Promise<SentSignatureCode | Refusal> {
  const { contract, side, digest, phone, random } = asked;
  const parties = await readParties(table, contract);
  const no = await judgeSignature(table, parties, { side, digest, given: { method: 'one-time-code' } }, rulebook, at);
  if (no !== undefined) return no;
  return sendSigningCode(table, vault, { document: documentOf(contract), digest }, { person: by, phone, at, random });
}

/** The contract as signed, begun where the other side had signed; or why not, with what has to be written before the no is said. */
export async function signContract(
  table: Table,
  vault: Vault,
  { contract, side, digest, given }: Signing,
  rulebook: Rulebook,
  command: Command,
  now: Instant,
): Promise<Begun | { readonly refusal: Refusal; readonly counted: readonly Write[] }> {
  const parties = await readParties(table, contract);
  const no = await judgeSignature(table, parties, { side, digest, given }, rulebook, command.at);
  if (no !== undefined) return { refusal: no, counted: [] };
  const verified = await verifySignature(table, vault, { document: documentOf(contract), digest }, given, command);
  if ('refusal' in verified) {
    // The code is gone because the same person signed a moment ago: that is what they shall be told.
    const isOld =
      verified.refusal.refusal === 'code-unknown' && (await readContract(table, contract.contract))?.version !== contract.version;
    if (isOld) throw new Conflict('sign');
    return verified;
  }
  const signature: Signature = { by: command.by, method: given.method, digest, at: command.at };
  const both: NonNullable<Contract['signatures']> = { ...contract.signatures, [side]: signature };
  const { parent, preschool } = both;
  if (parent === undefined || preschool === undefined) {
    const first = await keepFirst(table, parties, side, signature, rulebook, command);
    return { ...first, writes: [...verified.writes, ...first.writes] };
  }
  const begun = await beginContract(table, parties, { parent, preschool }, command, now, lapsesOf(rulebook));
  return isRefusal(begun) ? { refusal: begun, counted: [] } : { ...begun, writes: [...verified.writes, ...begun.writes] };
}

/** The first of the two signatures; the family is told of the kindergarten's. */
async function keepFirst(
  table: Table,
  { contract, voucher, application }: Parties,
  side: Side,
  signature: Signature,
  rulebook: Rulebook,
  command: Command,
): Promise<Begun> {
  const { digest, method } = signature;
  const signed = saveContract(contract, { ...contract, signatures: { [side]: signature } }, command, {
    kind: 'contract-signed',
    data: { side, digest, method },
  });
  const isTransfer = voucher.state === 'contracted';
  const lastDay = lastDayToSign(contract.startsOn, isTransfer, tooLateFrom(voucher, lapsesOf(rulebook)));
  const notices =
    side === 'parent'
      ? await noticesToHeads(table, signed.event, 'preschool-parent-signed', contract, { lastDay })
      : noticesFor(signed.event, 'contract-signed', application, { ...(await readSeatNames(table, contract)), lastDay });
  return { contract: signed.contract, writes: [...signed.writes, ...noticeWrites(notices)] };
}
