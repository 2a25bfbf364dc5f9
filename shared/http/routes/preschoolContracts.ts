// The head of a kindergarten: requests to answer, contracts to propose, to sign and to end.

import * as z from 'zod';
import { contractStates } from '../../domain/contract.ts';
import * as c from '../contracts/contracts.ts';
import { PreschoolId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';
import { codeRefusals, endRefusals, signRefusals } from './contracts.ts';

const theirs = '/v1/preschool/{preschool}/contracts/{contract}';
const ofPreschool = z.strictObject({ preschool: PreschoolId });
const ofTheirs = z.strictObject({ preschool: PreschoolId, contract: c.ContractId });

export const preschoolContractRoutes = {
  listContracts: {
    method: 'GET',
    path: '/v1/preschool/{preschool}/contracts',
    audience: 'preschool',
    action: 'family’s contract: look',
    personal: { what: 'contract', why: 'admission' },
    summary: 'Requests to answer, or contracts in another state, the oldest first; every look at a family is written down',
    params: ofPreschool,
    query: z.strictObject({
      state: z.enum(contractStates).default('requested'),
      after: c.ContractCursor.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    reply: c.PreschoolContracts,
    refusals: [],
  },
  showContract: {
    method: 'GET',
    path: theirs,
    audience: 'preschool',
    action: 'family’s contract: look',
    personal: { what: 'contract', why: 'admission' },
    summary: 'A request or contract with the family and the text to sign; the look is written down',
    params: ofTheirs,
    reply: c.PreschoolContract,
    refusals: ['contract-unknown'],
  },
  proposeContract: {
    method: 'POST',
    path: `${theirs}/propose`,
    audience: 'preschool',
    action: 'family’s contract: change',
    personal: { what: 'contract', why: 'admission' },
    summary: 'The papers are complete: propose the contract; again, with another first day, until both have signed',
    params: ofTheirs,
    body: c.ProposeContract,
    reply: c.ContractWithText,
    refusals: [
      'contract-unknown',
      'own-family',
      'rulebook-none',
      'move-forbidden',
      'contract-deadline-passed',
      'papers-missing',
      'papers-unknown',
      'preschool-not-eligible',
      'group-type-differs',
      'child-not-of-age',
      'start-impossible',
      'day-full',
    ],
  },
  refuseRequest: {
    method: 'POST',
    path: `${theirs}/refuse`,
    audience: 'preschool',
    action: 'family’s contract: change',
    personal: { what: 'contract', why: 'admission' },
    summary: 'Refuse a request, with the reason; the family is told and chooses again',
    params: ofTheirs,
    body: c.RefuseRequest,
    reply: c.Contract,
    refusals: ['contract-unknown', 'own-family', 'move-forbidden', 'group-has-room'],
  },
  sendSigningCode: {
    method: 'POST',
    path: `${theirs}/sign/code`,
    audience: 'preschool',
    action: 'family’s contract: change',
    personal: { what: 'contract', why: 'admission' },
    summary: 'A code to a verified phone of yours, good for five minutes and for the text of that digest alone',
    params: ofTheirs,
    body: c.AskSigningCode,
    reply: c.SigningCode,
    limit: 'send-code',
    refusals: ['own-family', ...codeRefusals],
  },
  signContract: {
    method: 'POST',
    path: `${theirs}/sign`,
    audience: 'preschool',
    action: 'family’s contract: change',
    personal: { what: 'contract', why: 'admission' },
    summary: 'Sign the text of that digest for the kindergarten; with the family’s signature the child is enrolled',
    params: ofTheirs,
    body: c.SignContract,
    reply: c.Contract,
    limit: 'try-code',
    refusals: ['own-family', ...signRefusals],
  },
  endContract: {
    method: 'POST',
    path: `${theirs}/end`,
    audience: 'preschool',
    action: 'family’s contract: change',
    personal: { what: 'contract', why: 'admission' },
    summary:
      'The last day of the contract, today at the soonest, with the reason; the family is told and keeps its voucher. null takes back the one you set',
    params: ofTheirs,
    body: c.EndContractByPreschool,
    reply: c.Contract,
    refusals: ['own-family', ...endRefusals],
  },
} as const satisfies Record<string, Route>;
