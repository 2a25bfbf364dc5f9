// An act on which financing stands, as a rulebook lists it. One that comes late may look back to the day after the last; the days lived without it stay
// days without a legal basis (`legalBasis.ts`).

import * as z from 'zod';
import { dayShape, textShape } from './calendar.ts';

export const legalActShape = z.strictObject({
  act: z.string().min(1),
  labels: textShape.optional().describe('Its name for people, in their languages'),
  from: dayShape,
  to: dayShape.optional(),
  knownFrom: dayShape
    .optional()
    .describe('Where the act came late and looks back to `from`: the first day on which anybody could act on it'),
  note: z.string().min(1),
  remark: textShape.optional().describe('The note for people, in their languages'),
});
