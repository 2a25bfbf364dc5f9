// A finished payment register as files: for whoever pays, for whoever checks, and for the kindergarten that signs for it.

import * as z from 'zod';
import * as c from '../contracts/exports.ts';
import { RegisterId } from '../contracts/payments.ts';
import { PreschoolId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const register = '/v1/department/territories/{territory}/registers/{register}';
const ofRegister = z.strictObject({ territory: TerritoryId, register: RegisterId });
const ofAct = z.strictObject({ territory: TerritoryId, register: RegisterId, preschool: PreschoolId });

export const exportRoutes = {
  exportRegister: {
    method: 'GET',
    path: `${register}/exports`,
    audience: 'documents',
    action: 'payments: hand out',
    summary: 'How many parts a finished register is handed out in, and what is in each',
    params: ofRegister,
    reply: c.RegisterExports,
    refusals: ['register-unknown', 'register-not-finished'],
  },
  exportLines: {
    method: 'GET',
    path: `${register}/lines.csv`,
    audience: 'documents',
    action: 'payments: hand out',
    personal: { what: 'payments', why: 'payment' },
    summary:
      'One part of the lines as a table (UTF-8, commas, amounts in whole tiyn): contracts and no names of children; again the same bytes; the look is written down',
    params: ofRegister,
    query: c.ExportPart,
    reply: c.Csv,
    text: 'csv',
    limit: 'make-file',
    refusals: ['register-unknown', 'register-not-finished', 'part-unknown', 'territory-unknown', 'rulebook-none'],
  },
  exportBills: {
    method: 'GET',
    path: `${register}/bills.csv`,
    audience: 'documents',
    action: 'payments: hand out',
    personal: { what: 'payments', why: 'payment' },
    summary: 'What the register comes to, by kindergarten and day code, with the total; the look is written down',
    params: ofRegister,
    query: c.ExportTable,
    reply: c.Csv,
    text: 'csv',
    limit: 'make-file',
    refusals: ['register-unknown', 'register-not-finished', 'territory-unknown', 'rulebook-none'],
  },
  exportWorkbook: {
    method: 'GET',
    path: `${register}/lines.xlsx`,
    audience: 'documents',
    action: 'payments: hand out',
    personal: { what: 'payments', why: 'payment' },
    summary: 'One part of the lines and all kindergartens as a workbook, amounts in tenge; no cell is a formula; the look is written down',
    params: ofRegister,
    query: c.ExportPart,
    reply: c.File,
    file: 'xlsx',
    limit: 'make-file',
    refusals: ['register-unknown', 'register-not-finished', 'part-unknown', 'territory-unknown', 'rulebook-none'],
  },
  printAct: {
    method: 'GET',
    path: `${register}/acts/{preschool}`,
    audience: 'documents',
    action: 'payments: hand out',
    personal: { what: 'payments', why: 'payment' },
    summary: 'The act of services of one kindergarten, to print and sign; no names of children',
    params: ofAct,
    query: c.PrintAct,
    reply: c.File,
    file: 'pdf',
    limit: 'make-file',
    refusals: ['register-unknown', 'register-not-finished', 'act-unknown', 'territory-unknown', 'rulebook-none'],
  },
  listOwnActs: {
    method: 'GET',
    path: '/v1/preschool/{preschool}/acts',
    audience: 'preschool',
    action: 'own acts of services: look',
    summary: 'The last two years of payment registers that pay your kindergarten, newest first',
    params: z.strictObject({ preschool: PreschoolId }),
    reply: c.OwnActs,
    refusals: ['preschool-unknown'],
  },
  printOwnAct: {
    method: 'GET',
    path: '/v1/preschool/{preschool}/acts/{register}',
    audience: 'documents',
    action: 'own acts of services: look',
    personal: { what: 'payments', why: 'payment' },
    summary: 'The act of services of your kindergarten in one register, to print and sign; the same bytes the department gets',
    params: z.strictObject({ preschool: PreschoolId, register: RegisterId }),
    query: c.PrintAct,
    reply: c.File,
    file: 'pdf',
    limit: 'make-file',
    refusals: ['preschool-unknown', 'register-unknown', 'register-not-finished', 'act-unknown', 'territory-unknown', 'rulebook-none'],
  },
} as const satisfies Record<string, Route>;
