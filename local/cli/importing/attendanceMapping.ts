// A mapping of a file of absences: which columns name kindergarten, group and child, which ones count missed days and what each counts as here, and which
// days of the month nobody worked in that country, for our calendar knows only ours, and only from 2024 on.

import * as z from 'zod';
import { dayShape } from '../../../shared/domain/calendar.ts';
import { daysOfMonth, type Month } from '../../../shared/domain/month.ts';
import { weekdayOf, type Day } from '../../../shared/domain/time.ts';

const header = z.string().trim().min(1, 'expected the text of a header');
const headers = z
  .union([header, z.array(header).min(1)], 'expected a header, or a list of headers of which the file has one')
  .transform((from) => (typeof from === 'string' ? [from] : from));
const column = z.strictObject({ from: headers });

const mappingShape = z
  .strictObject({
    source: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'expected lower-case letters, digits and hyphens'),
    delimiter: z.enum([',', ';', 'tab', 'auto']).default('auto'),
    encoding: z.enum(['utf-8', 'windows-1251', 'auto']).default('auto'),
    columns: z.strictObject({ preschool: column, group: column, child: column, missed: column.optional() }),
    days: z.array(z.strictObject({ code: z.string().regex(/^[A-GI-Z]$/, 'expected a day code of the rulebook'), from: headers })).min(1),
    weekend: z.array(z.int().min(1).max(7)).default([6, 7]),
    daysOff: z.array(dayShape).default([]),
  })
  .superRefine(({ days }, context) => {
    for (const [at, { code }] of days.entries())
      if (days.findIndex((one) => one.code === code) !== at)
        context.addIssue({ code: 'custom', path: ['days', at, 'code'], message: 'expected a code used only once' });
  });
export type AttendanceMapping = z.infer<typeof mappingShape>;

/** The mapping of that text, or one line per mistake: where it is and what is expected there. */
export function parseAttendanceMapping(text: string): { readonly mapping: AttendanceMapping } | { readonly mistakes: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { mistakes: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = mappingShape.safeParse(value);
  if (read.success) return { mapping: read.data };
  return { mistakes: read.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')}: ${message}`) };
}

/** Days of the month on which nobody worked there. */
export function daysOffIn(month: Month, { weekend, daysOff }: AttendanceMapping): readonly Day[] {
  return daysOfMonth(month).filter((on) => weekend.includes(weekdayOf(on)) || daysOff.includes(on));
}
