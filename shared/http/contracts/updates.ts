// What the department sends and is answered about yearly updates of the queue. Rows name applications by number and nobody by name.

import * as z from 'zod';
import { parseDay } from '../../domain/time.ts';
import { changeCauses, updateEffects, updateStates } from '../../domain/update.ts';
import { count, dayText, Drafter, iso, labels } from './shapes.ts';

const Day = z
  .string()
  .max(10)
  .transform((text, context) => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'a day of the calendar as YYYY-MM-DD' });
    return z.NEVER;
  })
  .meta({ type: 'string', format: 'date' });

export const UpdateId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not an update id');

export const DraftUpdate = z.strictObject({ day: Day }).meta({ id: 'DraftUpdate' });

/** Rows already seen; `limit` more come. */
export const RowRange = (most: number, unlessSaid: number) =>
  z.strictObject({
    after: z.coerce.number().int().min(0).max(99_999_999).default(0),
    limit: z.coerce.number().int().min(1).max(most).default(unlessSaid),
  });

const total = z.object({
  effect: z.enum(updateEffects),
  from: z.int(),
  to: z.int().optional(),
  why: z.enum(changeCauses).optional(),
  count,
});

export const Update = z
  .object({
    update: z.string(),
    territory: z.string(),
    state: z.enum(updateStates),
    /** Of the draft: still being computed, or whole and open to a check and an approval. */
    computing: z.boolean(),
    day: dayText,
    rulebook: z.string(),
    draftedAt: iso,
    drafter: Drafter,
    approvedAt: iso.optional(),
    digest: z.string(),
    looked: count,
    rows: count,
    applied: count,
    changed: count,
    left: count,
    warned: count,
    passedOver: count,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Update' });

export const Updates = z.object({ updates: z.array(Update), next: z.string().optional() }).meta({ id: 'Updates' });

export const UpdateCheck = z
  .object({
    update: Update,
    totals: z.array(total),
    categories: z.array(z.object({ category: z.int(), labels })),
    rows: z.array(
      z.object({
        number: z.string(),
        submittedAt: iso,
        effect: z.enum(updateEffects),
        from: z.int(),
        to: z.int().optional(),
        why: z.enum(changeCauses).optional(),
        lastDay: dayText.optional(),
      }),
    ),
    /** The `after` of the next page; absent on the last one. */
    next: z.int().optional(),
  })
  .meta({ id: 'UpdateCheck' });

export const UpdateDiff = z.object({ text: z.string() }).meta({ id: 'UpdateDiff' });
