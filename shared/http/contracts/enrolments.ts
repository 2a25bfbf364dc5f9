// What a head of the department sends and is answered about a child two kindergartens list.

import * as z from 'zod';
import { Cursor, DayParam } from './files.ts';
import { dayText } from './shapes.ts';

export const doubleDecisions = ['keep', 'move'] as const;

export const ResolveDoubleEnrolment = z
  .strictObject({
    entry: Cursor.describe('Of the queue of work `double-enrolments`'),
    decision: z.enum(doubleDecisions).describe('`keep` the present contract, or `move` the child to the kindergarten that lists it'),
    from: DayParam.optional().describe(
      'Of a move: the first day in the other kindergarten, from the first day of the present contract to today',
    ),
    understood: z.literal(true, 'a move ends the present contract the day before and cannot be undone; send understood: true'),
  })
  .refine(({ decision, from }) => decision === 'keep' || from !== undefined, 'a move names its first day in `from`')
  .meta({ id: 'ResolveDoubleEnrolment' });

export const ResolvedEnrolment = z
  .object({
    number: z.string(),
    decision: z.enum(doubleDecisions),
    contract: z.string().optional().describe('The contract in force after it'),
    preschool: z.string().optional(),
    group: z.string().optional(),
    from: dayText.optional(),
  })
  .meta({ id: 'ResolvedEnrolment' });
