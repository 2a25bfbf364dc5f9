// A finished payment register as files, and what is asked about them.

import * as z from 'zod';
import { count, iso } from './shapes.ts';

const language = z.enum(['kk', 'ru']).optional().describe('Left out: Kazakh');

export const ExportTable = z.strictObject({ language });

export const ExportPart = z.strictObject({
  part: z.coerce
    .number()
    .int()
    .min(1)
    .max(999)
    .default(1)
    .describe('From 1: whole kindergartens, at most 5,000 lines; the route `exports` tells how many parts there are'),
  language,
});

export const PrintAct = z.strictObject({ language });

export const Csv = z.object({ text: z.string() });

export const File = z.object({ file: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

export const RegisterExports = z
  .object({
    register: z.string(),
    month: z.string(),
    finishedAt: iso,
    digest: z.string().describe('Of all lines of the register, in order'),
    lines: count,
    amountTiyn: z.int(),
    parts: z.array(
      z.object({
        part: count,
        first: z.string().optional().describe('The first kindergarten in it'),
        last: z.string().optional(),
        preschools: count,
        lines: count,
        amountTiyn: z.int(),
      }),
    ),
  })
  .meta({ id: 'RegisterExports' });

export const OwnActs = z
  .object({
    acts: z.array(
      z.object({ register: z.string(), month: z.string(), finishedAt: iso, lines: count, corrections: count, amountTiyn: z.int() }),
    ),
  })
  .meta({ id: 'OwnActs' });
