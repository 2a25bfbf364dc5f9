// Money: the department seals the month of a kindergarten, finance drafts the register that pays for it, a head approves, a job writes the lines.

import * as z from 'zod';
import * as c from '../contracts/payments.ts';
import { MonthParam, PreschoolId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const timesheets = '/v1/department/territories/{territory}/timesheets/{month}';
const registers = '/v1/department/territories/{territory}/registers';
const ofMonth = z.strictObject({ territory: TerritoryId, month: MonthParam });
const inTerritory = z.strictObject({ territory: TerritoryId });
const ofRegister = z.strictObject({ territory: TerritoryId, register: c.RegisterId });
const limit = z.coerce.number().int().min(1).max(100).default(50);

export const paymentRoutes = {
  listSealable: {
    method: 'GET',
    path: `${timesheets}/sealable`,
    audience: 'department',
    action: 'timesheets: look',
    summary: 'Dry run of the seal: which kindergartens’ months can be sealed now, and which not and why; writes nothing',
    params: ofMonth,
    query: z.strictObject({ after: PreschoolId.optional(), limit: z.coerce.number().int().min(1).max(20).default(20) }),
    reply: c.Sealable,
    refusals: ['rulebook-none'],
  },
  sealTimesheet: {
    method: 'POST',
    path: `${timesheets}/{preschool}/seal`,
    audience: 'department',
    action: 'timesheets: seal',
    summary: 'Seal a kindergarten’s month once no parent may sign it any more: from then on nothing of it changes, and it can be paid',
    params: z.strictObject({ territory: TerritoryId, month: MonthParam, preschool: PreschoolId }),
    reply: c.SealedTimesheet,
    refusals: [
      'timesheet-unknown',
      'month-not-closed',
      'rulebook-none',
      'move-forbidden',
      'seal-early',
      'month-not-shown',
      'months-unanswered',
    ],
  },
  sealTimesheets: {
    method: 'POST',
    path: `${timesheets}/seal-all`,
    audience: 'department',
    action: 'timesheets: seal',
    summary: 'Seal the months of the next twenty kindergartens that can be sealed; `next` says where to go on',
    params: ofMonth,
    body: c.SealTimesheets,
    reply: c.SealedTimesheets,
    refusals: ['rulebook-none'],
  },
  draftPayments: {
    method: 'POST',
    path: registers,
    audience: 'department',
    action: 'payments: draft',
    summary: 'Draft the payment register of a month: what would be paid to whom, and what not and why; binds nothing',
    params: inTerritory,
    body: c.DraftPayments,
    reply: c.DraftedPayments,
    status: 201,
    refusals: ['basis-lapsed', 'rulebook-none', 'register-early', 'register-open', 'sealed-just-now', 'register-empty'],
  },
  listPayments: {
    method: 'GET',
    path: registers,
    audience: 'department',
    action: 'payments: look',
    summary: 'All payment registers with their progress, newest first',
    params: inTerritory,
    query: z.strictObject({ after: c.RegisterId.optional(), limit }),
    reply: c.PaymentRegisters,
    refusals: [],
  },
  showPayments: {
    method: 'GET',
    path: `${registers}/{register}`,
    audience: 'department',
    action: 'payments: look',
    summary: 'One payment register, how far its lines are written, and the moves open to it',
    params: ofRegister,
    reply: c.PaymentRegister,
    refusals: ['register-unknown'],
  },
  checkPayments: {
    method: 'GET',
    path: `${registers}/{register}/check`,
    audience: 'department',
    action: 'payments: look',
    summary: 'Dry run of a drafted or approved register: what it would still pay by kindergarten, and what not and why; writes nothing',
    params: ofRegister,
    reply: c.PaymentPreview,
    refusals: ['register-unknown'],
  },
  listPaymentLines: {
    method: 'GET',
    path: `${registers}/{register}/lines`,
    audience: 'department',
    action: 'payments: look',
    personal: { what: 'payments', why: 'payment' },
    summary: 'The lines of a register, by kindergarten, month and contract; of one kindergarten where it is named',
    params: ofRegister,
    query: z
      .strictObject({ preschool: PreschoolId.optional(), after: c.LineCursor.optional(), limit })
      .refine(
        ({ preschool, after }) => preschool === undefined || after === undefined || after.startsWith(`${preschool}#`),
        'the cursor is of another search',
      ),
    reply: c.PaymentLines,
    refusals: ['register-unknown'],
  },
  listPaymentBills: {
    method: 'GET',
    path: `${registers}/{register}/bills`,
    audience: 'department',
    action: 'payments: look',
    summary: 'What the register comes to for each kindergarten',
    params: ofRegister,
    query: z.strictObject({ after: PreschoolId.optional(), limit }),
    reply: c.PaymentBills,
    refusals: ['register-unknown'],
  },
  approvePayments: {
    method: 'POST',
    path: `${registers}/{register}/approve`,
    audience: 'department',
    action: 'payments: approve',
    summary: 'Approve a drafted register as a second person, naming its lines and amount as shown; the job then writes the lines',
    params: ofRegister,
    body: c.ApprovePayments,
    reply: c.PaymentRegister,
    refusals: ['register-unknown', 'basis-lapsed', 'rulebook-none', 'same-person', 'move-forbidden', 'register-not-seen'],
  },
  cancelPayments: {
    method: 'POST',
    path: `${registers}/{register}/cancel`,
    audience: 'department',
    action: 'payments: cancel',
    summary: 'Cancel a drafted register; nothing was paid by it, and the next draft takes everything up again',
    params: ofRegister,
    reply: c.PaymentRegister,
    refusals: ['register-unknown', 'move-forbidden'],
  },
} as const satisfies Record<string, Route>;
