// From the choice of a kindergarten to the last day of a contract: what a family asks for and signs. What a kindergarten answers and signs is in
// `preschoolContracts.ts`.

import * as z from 'zod';
import type { RefusalName } from '../../domain/refusal.ts';
import * as c from '../contracts/contracts.ts';
import { VoucherId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const mine = '/v1/me/contracts/{contract}';
const ofContract = z.strictObject({ contract: c.ContractId });

const toSign = [
  'contract-unknown',
  'rulebook-none',
  'move-forbidden',
  'contract-deadline-passed',
  'document-changed',
  'signature-method-not-allowed',
  'signed-already',
  'start-impossible',
  'preschool-not-eligible',
] as const satisfies readonly RefusalName[];
/** What asking for a code to sign with may be refused for, on either side. */
export const codeRefusals = [...toSign, 'phone-not-verified', 'codes-too-many'] as const;
/** What signing may be refused for, on either side. */
export const signRefusals = [
  ...toSign,
  'signature-not-verifiable',
  'code-unknown',
  'code-expired',
  'code-tries-spent',
  'code-wrong',
] as const satisfies readonly RefusalName[];
/** What setting the last day may be refused for, on either side. */
export const endRefusals = ['contract-unknown', 'move-forbidden', 'end-impossible', 'contract-ending', 'old-place-taken'] as const;

export const contractRoutes = {
  askPlace: {
    method: 'POST',
    path: '/v1/me/vouchers/{voucher}/request',
    audience: 'parent',
    action: 'place: ask',
    summary: 'Choose a group: a place in it is yours at once, until the kindergarten answers. With a contract it is a transfer',
    params: z.strictObject({ voucher: VoucherId }),
    body: c.AskPlace,
    reply: c.Contract,
    status: 201,
    refusals: [
      'voucher-unknown',
      'rulebook-none',
      'preschool-unknown',
      'group-unknown',
      'confirm-deadline-passed',
      'contract-deadline-passed',
      'move-forbidden',
      'request-open',
      'preschool-not-eligible',
      'group-closed',
      'already-there',
      'group-type-differs',
      'group-age',
      'start-impossible',
      'place-kept',
      'group-full',
    ],
  },
  listMyContracts: {
    method: 'GET',
    path: '/v1/me/contracts',
    audience: 'parent',
    action: 'own files: list',
    summary: 'Requests and contracts of your children, the oldest first',
    reply: c.Contracts,
    refusals: [],
  },
  showMyContract: {
    method: 'GET',
    path: mine,
    audience: 'parent',
    action: 'own contract: look',
    summary: 'A contract with the text both sides sign, and its digest',
    params: ofContract,
    reply: c.ContractWithText,
    refusals: ['contract-unknown'],
  },
  withdrawRequest: {
    method: 'POST',
    path: `${mine}/withdraw`,
    audience: 'parent',
    action: 'own contract: change',
    summary: 'Take back a request, or a contract not yet signed by both: the place is free again, your deadline is as before',
    params: ofContract,
    reply: c.Contract,
    refusals: ['contract-unknown', 'move-forbidden'],
  },
  sendMySigningCode: {
    method: 'POST',
    path: `${mine}/sign/code`,
    audience: 'parent',
    action: 'own contract: change',
    summary: 'A code to a verified phone of yours, good for five minutes and for the text of that digest alone',
    params: ofContract,
    body: c.AskSigningCode,
    reply: c.SigningCode,
    limit: 'send-code',
    refusals: codeRefusals,
  },
  signMyContract: {
    method: 'POST',
    path: `${mine}/sign`,
    audience: 'parent',
    action: 'own contract: change',
    summary: 'Sign the text of that digest; with the kindergarten’s signature the child is enrolled',
    params: ofContract,
    body: c.SignContract,
    reply: c.Contract,
    limit: 'try-code',
    refusals: signRefusals,
  },
  endMyContract: {
    method: 'POST',
    path: `${mine}/end`,
    audience: 'parent',
    action: 'own contract: change',
    summary: 'The last day of the contract, today at the soonest; the voucher stays yours. null takes back the one you set',
    params: ofContract,
    body: c.EndContract,
    reply: c.Contract,
    refusals: endRefusals,
  },
} as const satisfies Record<string, Route>;
