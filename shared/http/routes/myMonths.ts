// A child's month before its parents: shown, and signed by the digest of what was shown.

import * as z from 'zod';
import type { RefusalName } from '../../domain/refusal.ts';
import { ContractId, SigningCode } from '../contracts/contracts.ts';
import * as c from '../contracts/myMonths.ts';
import { MonthParam } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const mine = '/v1/me/contracts/{contract}/months/{month}';
const ofMonth = z.strictObject({ contract: ContractId, month: MonthParam });

const toSign = [
  'contract-unknown',
  'rulebook-none',
  'territory-unknown',
  'calendar-unknown',
  'sheet-unknown',
  'window-not-open',
  'window-closed',
  'move-forbidden',
  'document-changed',
  'signature-method-not-allowed',
  'signed-already',
  'month-disputed',
] as const satisfies readonly RefusalName[];

export const myMonthRoutes = {
  listMyMonths: {
    method: 'GET',
    path: '/v1/me/timesheets',
    audience: 'parent',
    action: 'own files: list',
    summary: 'Months of your children, the newest first: the state of each, until when to sign it, the amount, what to do next',
    query: c.MyMonthsPage,
    reply: c.MyMonths,
    refusals: [],
  },
  showMyMonth: {
    method: 'GET',
    path: mine,
    audience: 'parent',
    action: 'own month: look',
    summary: 'A month day by day as it is to be signed, with totals, amount and digest; before it is shown, when that will be',
    params: ofMonth,
    reply: c.MyMonth,
    refusals: ['contract-unknown', 'sheet-unknown'],
  },
  sendMyMonthCode: {
    method: 'POST',
    path: `${mine}/sign/code`,
    audience: 'parent',
    action: 'own month: sign',
    summary: 'A code to a verified phone of yours, good for five minutes and for the month of that digest alone',
    params: ofMonth,
    body: c.AskMonthCode,
    reply: SigningCode,
    limit: 'send-code',
    refusals: [...toSign, 'phone-not-verified', 'codes-too-many'],
  },
  signMyMonth: {
    method: 'POST',
    path: `${mine}/sign`,
    audience: 'parent',
    action: 'own month: sign',
    summary: 'Confirm the month of that digest: the kindergarten is paid for the days in it. One guardian is enough, all are told',
    params: ofMonth,
    body: c.SignMonth,
    reply: c.MyMonthLine,
    limit: 'try-code',
    refusals: [...toSign, 'signature-not-verifiable', 'code-unknown', 'code-expired', 'code-tries-spent', 'code-wrong'],
  },
} as const satisfies Record<string, Route>;
