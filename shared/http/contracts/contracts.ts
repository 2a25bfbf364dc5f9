// A contract as its two sides see it, and what they send. The text to be read before signing comes with its digest; who signs sends the digest back.

import * as z from 'zod';
import { contractEnds, contractStates, preschoolEnds, requestRefusals } from '../../domain/contract.ts';
import { standIns } from '../../domain/guardianship.ts';
import { signatureShape } from '../../domain/signing.ts';
import { PhoneId } from './families.ts';
import { DayParam } from './files.ts';
import { dayText, iso, PreschoolId } from './shapes.ts';

export const ContractId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'not a contract id');
const GroupId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a group id');
const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'not a digest: send the one you were shown with the text');

export const ContractCursor = z.string().regex(/^\d{15}#[0-9A-HJKMNP-TV-Z]{16}$/, 'not a cursor: give back the `next` of the page before');

export const AskPlace = z.strictObject({ preschool: PreschoolId, group: GroupId, startsOn: DayParam }).meta({ id: 'AskPlace' });

/** Keys of the papers that were seen; the first day where it must be another than the one asked for. */
export const ProposeContract = z
  .strictObject({ papers: z.array(z.string().max(60)).max(50), startsOn: DayParam.optional() })
  .meta({ id: 'ProposeContract' });

export const RefuseRequest = z.strictObject({ reason: z.enum(requestRefusals) }).meta({ id: 'RefuseRequest' });

/** `phone`: one of your verified phones; the first of them where you name none. */
export const AskSigningCode = z.strictObject({ digest: Digest, phone: PhoneId.optional() }).meta({ id: 'AskSigningCode' });

export const SigningCode = z.object({ shown: z.string(), codeBefore: iso }).meta({ id: 'SigningCode' });

export const SignContract = z.strictObject({ digest: Digest, signature: signatureShape }).meta({ id: 'SignContract' });

/** `lastDay` null: the last day your side set is taken back. */
export const EndContract = z.strictObject({ lastDay: DayParam.nullable() }).meta({ id: 'EndContract' });

export const EndContractByPreschool = z
  .strictObject({ lastDay: DayParam.nullable(), reason: z.enum(preschoolEnds).optional().describe('Needed with a last day') })
  .refine(({ lastDay, reason }) => lastDay === null || reason !== undefined, { path: ['reason'], error: 'say why' })
  .meta({ id: 'EndContractByPreschool' });

const SignatureOf = z.object({ method: z.string(), at: iso });

const contract = {
  contract: z.string(),
  preschool: z.string(),
  group: z.string(),
  voucher: z.string(),
  application: z.string(),
  state: z.enum(contractStates),
  requestedAt: iso,
  startsOn: dayText,
  endsOn: dayText.optional(),
  /** The contract it takes the place of: a transfer. */
  replaces: z.string().optional(),
  proposedAt: iso.optional(),
  /** Of the text both sign. */
  digest: z.string().optional(),
  signatures: z.object({ parent: SignatureOf.optional(), preschool: SignatureOf.optional() }),
  /** Why the kindergarten refused. */
  refusal: z.enum(requestRefusals).optional(),
  ending: z.enum(contractEnds).optional(),
  moves: z.array(z.string()),
};

/** Paragraph by paragraph, and the canonical text of which the digest is. */
const Text = z.object({ kk: z.array(z.string()), ru: z.array(z.string()), canonical: z.string() });

export const Contract = z.object(contract).meta({ id: 'Contract' });
export const ContractWithText = z.object({ ...contract, text: Text.optional() }).meta({ id: 'ContractWithText' });
export const Contracts = z.object({ contracts: z.array(Contract) }).meta({ id: 'Contracts' });

/** For the head of the kindergarten: whose child it is and how to reach the family, while there is something to agree on. */
const family = {
  child: z.object({ name: z.string().optional(), bornOn: dayText }).optional(),
  guardians: z.array(z.object({ name: z.string().optional(), phones: z.array(z.string()) })).optional(),
};

const standIn = z
  .enum(standIns)
  .optional()
  .describe('Only of a child of yours: another head acts for the kindergarten, or nobody can and you may');

const timeToSign = {
  signLastDay: dayText.optional().describe('The last day on which both sides may have signed; only while something is to be signed'),
  signDaysLeft: z.int().nonnegative().optional().describe('Working days after today until then'),
};

export const PreschoolContract = z
  .object({ ...contract, ...family, ...timeToSign, standIn, text: Text.optional() })
  .meta({ id: 'PreschoolContract' });

export const PreschoolContracts = z
  .object({ contracts: z.array(z.object({ ...contract, ...family, standIn })), next: z.string().optional() })
  .meta({ id: 'PreschoolContracts' });
