// A mapping file brings any city's columns to the canonical format. It says only where a value stands and how it is written there; whether the
// value is right is judged in one place, by the server. What the file does not name is ignored: a city's file may hold far more than is needed.

import * as z from 'zod';
import { columnNames, columnsOf, isColumnName, type ColumnName, type ImportKind } from '../../../shared/domain/importRowColumns.ts';
import { dayFormats, isZone } from './localTime.ts';

const header = z.string().trim().min(1, 'expected the text of a header');
const headers = z
  .union([header, z.array(header).min(1)], 'expected a header, or a list of headers of which the file has one')
  .transform((from) => (typeof from === 'string' ? [from] : from))
  .describe('The column of the file; of several, the first that the file has, for files of other years');
const texts = z
  .union([z.string(), z.array(z.string())], 'expected a text or a list of texts')
  .transform((one) => (typeof one === 'string' ? [one] : one));

const columnShape = z.strictObject({
  from: headers,
  format: z
    .enum(dayFormats)
    .default('YYYY-MM-DD')
    .describe('How dates are written; a time may follow as HH:mm, HH:mm:ss or with fractions'),
  values: z
    .record(z.string(), z.string())
    .optional()
    .describe('What the file writes, and what it means; anything else is passed on as it is'),
  optional: z.boolean().default(false).describe('The file may lack this column'),
});

const statusShape = z.strictObject({
  status: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'expected the key of a status of the rulebook')
    .describe('Key of a status of the rulebook'),
  from: headers,
  when: texts.describe('The child has the status when the cell holds this'),
  otherwise: texts.optional().describe('The child does not have it when the cell holds this; when given, any other cell rejects its row'),
  optional: z.boolean().default(false).describe('The file may lack this column; then nobody has the status by it'),
});

const mappingShape = z.strictObject({
  source: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'expected lower-case letters, digits and hyphens')
    .describe('The system the file comes from; a child’s reference is unique within it'),
  delimiter: z.enum([',', ';', 'tab', 'auto']).default('auto'),
  encoding: z.enum(['utf-8', 'windows-1251', 'auto']).default('auto'),
  zone: z
    .string()
    .refine(isZone, 'expected an offset as +05:00 or a zone as Asia/Almaty')
    .describe('Where local times of the file were read from a clock: an offset or an IANA name'),
  columns: z.partialRecord(z.enum(columnNames), columnShape),
  statuses: z.array(statusShape).default([]),
});

export type Mapping = z.infer<typeof mappingShape>;
export type ColumnMapping = z.infer<typeof columnShape>;
export type StatusMapping = z.infer<typeof statusShape>;

/** What the columns of this kind of import ask for beside the shape. */
const mappingShapes = { queue: shapeOf('queue'), enrolment: shapeOf('enrolment') } as const;

function shapeOf(kind: ImportKind) {
  return mappingShape.superRefine(({ columns }, context) => {
    const mistake = (path: readonly string[], message: string) => context.addIssue({ code: 'custom', path: [...path], message });
    for (const { name, required } of columnsOf[kind]) {
      if (required && columns[name] === undefined) mistake(['columns', name], 'expected this column');
    }
    for (const name of Object.keys(columns)) {
      if (!isColumnName(name, kind)) mistake(['columns', name], `no column of this kind of import (${kind})`);
    }
    if (columns.childIin === undefined && columns.childReference === undefined) {
      mistake(['columns'], 'expected `childIin` or `childReference`: how a child is recognised');
    }
    if (columns.statuses !== undefined) mistake(['columns', 'statuses'], 'expected in the list `statuses`, beside `columns`');
  });
}

/** The mapping of that text, or one line per mistake: where it is and what is expected there. */
export function parseMapping(
  text: string,
  kind: ImportKind = 'queue',
): { readonly mapping: Mapping } | { readonly mistakes: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { mistakes: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = mappingShapes[kind].safeParse(value);
  if (read.success) return { mapping: read.data };
  return { mistakes: read.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')}: ${message}`) };
}

/** The mapping of a file that is in canonical format already. Local times without a zone are those of Kazakhstan. */
export function canonicalMapping(source: string, kind: ImportKind = 'queue'): Mapping {
  const columns: Partial<Record<ColumnName, ColumnMapping>> = {};
  for (const { name, required } of columnsOf[kind]) {
    columns[name] = { from: [name], format: 'YYYY-MM-DD', optional: !required };
  }
  return { source, delimiter: 'auto', encoding: 'auto', zone: '+05:00', columns, statuses: [] };
}
