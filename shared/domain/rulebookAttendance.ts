// What a rulebook says of timesheets: the day codes and what each is worth, until when a day is marked, when a parent signs, what silence and a dispute
// lead to, and by which formula the state pays. Each value that no act was found for stands under the rulebook's `defaults`.

import * as z from 'zod';
import { textShape } from './calendar.ts';
import { count, hourShape, slug } from './rulebookVouchers.ts';

/** One character, so that a month of a child is a short text: the code of each day in order. */
// Small letters are marks made late; H is a day off.
const codeShape = z.string().regex(/^[A-GI-Z]$/, 'expected one capital letter other than H');

const dayCodeShape = z.strictObject({
  code: codeShape,
  key: slug,
  labels: textShape,
  present: z.boolean().describe('The child was there'),
  valid: z.boolean().describe('The child was there, or away for a reason that counts as one'),
  payable: z.boolean().describe('The state pays for such a day'),
  document: z
    .strictObject({
      withinWorkingDays: count.describe('To bring it, counted from the last day of the absence it is for'),
      otherwise: codeShape.describe('What the day becomes without it'),
    })
    .optional()
    .describe('A paper that justifies the absence'),
  cap: z
    .strictObject({
      monthDays: count.optional().describe('Days a month'),
      yearDays: count.optional().describe('Days a calendar year'),
      counts: z.enum(['working', 'calendar']).describe('Which days of an absence the year’s cap counts; the month’s counts working days'),
      beyond: codeShape.describe('What a day above the cap becomes'),
    })
    .optional(),
  whole: z.literal(true).optional().describe('For a group or the whole kindergarten at once, as a quarantine or a repair'),
});
export type DayCode = z.infer<typeof dayCodeShape>;

/** What happens to a month a parent neither signed nor disputed. */
export const silencePolicies = ['HOLD_PAYMENT', 'AUTO_APPROVE', 'DEPARTMENT_REVIEW'] as const;
export type SilencePolicy = (typeof silencePolicies)[number];

export const attendanceShape = z
  .strictObject({
    codes: z.array(dayCodeShape).min(2),
    unmarked: codeShape.describe('What a working day nobody marked becomes when the month is closed'),
    marking: z.strictObject({
      by: hourShape.describe('Until when the day itself is marked'),
      editWorkingDays: z
        .int()
        .min(0)
        .describe('Working days after the day in which a mark may still be changed; later it stays visibly late'),
    }),
    close: z.strictObject({
      by: hourShape,
      day: z.int().min(1).max(28).describe('Of the month after: unclosed then, the department is told'),
    }),
    window: z.strictObject({
      firstDay: z.int().min(1).max(28).describe('Of the month after the one that is signed'),
      lastDay: z.int().min(1).max(28),
      extendToNextWorkingDay: z.boolean().describe('Whether a last day that is a day off moves to the next working day'),
      lateDays: count.describe('Calendar days to sign what was shown to the parent only after the window had opened'),
      remindOn: z.array(z.int().min(1).max(28)).min(1).describe('Days of that month on which parents are reminded'),
      signatures: z.array(z.enum(['one-time-code', 'e-signature'])).min(1),
    }),
    silence: z.enum(silencePolicies),
    dispute: z.strictObject({
      answerWorkingDays: count.describe('For the kindergarten to answer'),
      decideWorkingDays: count.describe('For the department to decide, after that'),
    }),
    formula: z.strictObject({
      preset: z
        .enum(['month-rate', 'day-rate'])
        .describe('Rate of the month × payable days ÷ working days of the month, or rate of a day × payable days'),
      roundToTiyn: count.describe('The line is rounded to that many tiyn, halves up: 100 is a whole tenge'),
    }),
  })
  .superRefine((attendance, context) => {
    const report = (message: string, ...path: (string | number)[]): void => context.addIssue({ code: 'custom', message, path });
    const known = attendance.codes.map(({ code }) => code);
    for (const [at, { code, key, present, valid, payable, document, cap }] of attendance.codes.entries()) {
      if (known.indexOf(code) !== at) report('expected a code used only once', 'codes', at, 'code');
      if (attendance.codes.findIndex((one) => one.key === key) !== at) report('expected a key used only once', 'codes', at, 'key');
      if (present && !valid) report('expected true: who was there needs no reason', 'codes', at, 'valid');
      for (const [part, other] of [
        ['document', document?.otherwise],
        ['cap', cap?.beyond],
      ] as const) {
        if (other === undefined) continue;
        const target = attendance.codes.find((one) => one.code === other);
        const isEnd = target !== undefined && !target.present && target.document === undefined && target.cap === undefined;
        if (!isEnd) report('expected the code of an absence without a document and without a cap', 'codes', at, part);
        else if (target.payable && !payable) report('expected a code that is not worth more', 'codes', at, part);
      }
    }
    const unmarked = attendance.codes.find(({ code }) => code === attendance.unmarked);
    if (unmarked === undefined || unmarked.present) report('expected the code of an absence', 'unmarked');
    if (attendance.window.lastDay < attendance.window.firstDay) report('expected a day not before firstDay', 'window', 'lastDay');
    if (attendance.window.remindOn.some((on) => on < attendance.window.firstDay || on > attendance.window.lastDay))
      report('expected days of the window', 'window', 'remindOn');
  })
  .describe('How attendance is marked, signed and paid');
export type Attendance = z.infer<typeof attendanceShape>;
