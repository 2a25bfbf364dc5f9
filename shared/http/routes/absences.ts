// Papers for absences, and what a parent sees and says of the days of a month before it is signed.

import * as z from 'zod';
import * as c from '../contracts/absences.ts';
import { ContractId } from '../contracts/contracts.ts';
import { DayParam } from '../contracts/files.ts';
import { MonthParam, PreschoolId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const papers = '/v1/preschool/{preschool}/contracts/{contract}/absence-documents';
const mine = '/v1/me/contracts/{contract}';
const ofTheirs = z.strictObject({ preschool: PreschoolId, contract: ContractId });

export const absenceRoutes = {
  recordAbsenceDocument: {
    method: 'POST',
    path: papers,
    audience: 'preschool',
    action: 'absence papers: keep',
    personal: { what: 'absence-papers', why: 'care' },
    summary: 'Record a paper for an absence: which days it justifies is said at once; a month that is closed keeps what it had',
    params: ofTheirs,
    body: c.RecordAbsenceDocument,
    reply: c.AbsenceDocumentDone,
    status: 201,
    refusals: [
      'contract-unknown',
      'rulebook-none',
      'absence-code-wrong',
      'absence-days-reversed',
      'absence-too-long',
      'absence-too-far-ahead',
      'document-not-yet-issued',
      'absence-outside-contract',
      'absence-document-known',
      'absence-documents-too-many',
      'calendar-unknown',
    ],
  },
  listAbsenceDocuments: {
    method: 'GET',
    path: papers,
    audience: 'preschool',
    action: 'absence papers: look',
    personal: { what: 'absence-papers', why: 'care' },
    summary: 'The papers of a child, the newest first, and the absences that still want one; the look is written down',
    params: ofTheirs,
    query: z.strictObject({ after: c.AbsenceDocumentId.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: c.AbsenceDocuments,
    refusals: ['contract-unknown', 'rulebook-none', 'calendar-unknown'],
  },
  withdrawAbsenceDocument: {
    method: 'POST',
    path: `${papers}/{document}/withdraw`,
    audience: 'preschool',
    action: 'absence papers: keep',
    personal: { what: 'absence-papers', why: 'care' },
    summary: 'Take a paper back, with the reason; it stays in the list and justifies nothing from then on',
    params: ofTheirs.extend({ document: c.AbsenceDocumentId }),
    body: c.WithdrawAbsenceDocument,
    reply: c.AbsenceDocumentDone,
    refusals: ['contract-unknown', 'rulebook-none', 'absence-document-unknown', 'absence-document-withdrawn', 'calendar-unknown'],
  },
  showMyMarks: {
    method: 'GET',
    path: `${mine}/months/{month}/marks`,
    audience: 'parent',
    action: 'own month: look',
    summary: 'A month of your child so far: each day as it was marked, the papers, and what counts as paid as it stands now',
    params: z.strictObject({ contract: ContractId, month: MonthParam }),
    reply: c.MonthMarks,
    refusals: ['contract-unknown', 'rulebook-none', 'calendar-unknown'],
  },
  reportNotThere: {
    method: 'POST',
    path: `${mine}/days/{day}/not-there`,
    audience: 'parent',
    action: 'own child: not there',
    summary: 'My child was not there: on the day itself, until midnight; the kindergarten is told, its mark stays its own',
    params: z.strictObject({ contract: ContractId, day: DayParam }),
    reply: c.NotThere,
    refusals: [
      'contract-unknown',
      'rulebook-none',
      'absence-outside-contract',
      'absence-report-late',
      'absence-report-early',
      'absence-report-day-off',
      'calendar-unknown',
    ],
  },
} as const satisfies Record<string, Route>;
