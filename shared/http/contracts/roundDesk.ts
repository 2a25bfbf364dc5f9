// What is said of a round's size, of a year's money, and of plans side by side. All money is in tiyn, a hundredth of a tenge.

import * as z from 'zod';
import { roundStates } from '../../domain/round.ts';
import { askedSizingShape } from '../../domain/sizing.ts';
import { count, dayText, districtLabels, iso, RoundId } from './shapes.ts';

export const RoundScope = z.enum(['territory', 'settlements']).meta({ id: 'RoundScope' });

export const PlanName = z.string().max(40);

/** How the size is to be found. */
export const AskedSizing = askedSizingShape.meta({ id: 'AskedSizing' });

/** How it was found, with the figures it follows from. */
export const RoundSizing = z
  .object({
    by: z.enum(['count', 'budget', 'places', 'returned']),
    budget: z.int().optional(),
    freePlaces: z.int().optional(),
    /** Of these, places that vouchers without a place and other rounds will still take. */
    promised: z.int().optional(),
    returned: z.int().optional(),
    upTo: iso.optional(),
    costEach: z.int().optional(),
    most: z.int().optional(),
  })
  .meta({ id: 'RoundSizing' });

/** Projected to 31 December. */
export const Cost = z.object({ each: z.int(), all: z.int() }).meta({ id: 'Cost' });

export const PassedOver = z
  .object({
    notWaiting: z.object({
      count,
      states: z.array(z.object({ state: z.string(), count })),
      first: z.array(z.object({ number: z.string(), state: z.string() })),
    }),
    twins: z.object({ count, first: z.array(z.object({ numbers: z.array(z.string()) })) }),
    settlements: z.object({
      count,
      leftOut: z.array(z.object({ district: z.string(), districtLabels, families: count, preschools: count, freePlaces: count })),
    }),
  })
  .meta({ id: 'PassedOver' });

export const CompareRounds = z
  .strictObject({
    round: RoundId.optional(),
    sizing: AskedSizing.optional(),
    alternatives: z
      .array(
        z.strictObject({
          name: z
            .string()
            .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single dashes')
            .max(40),
          sizing: AskedSizing.optional(),
          plan: PlanName.optional(),
          confirmWorkingDays: z.int().min(1).max(60).optional(),
          scope: RoundScope.optional(),
        }),
      )
      .min(1)
      .max(4)
      .refine((all) => new Set(['real', ...all.map(({ name }) => name)]).size === all.length + 1, 'every name once, and none is `real`'),
  })
  .meta({ id: 'CompareRounds' });

const families = z.object({ count, first: z.array(z.string()) });

export const RoundComparison = z
  .object({
    queueVersion: z.int(),
    plans: z.array(
      z.object({
        name: z.string(),
        count,
        sizing: RoundSizing,
        plan: z.string(),
        scope: RoundScope,
        confirmWorkingDays: z.int(),
        confirmLastDay: dayText.optional(),
        awarded: count,
        cost: Cost.optional(),
        categories: z.array(z.object({ category: z.int(), awarded: count })),
        leftOut: count,
        gain: families,
        lose: families,
      }),
    ),
  })
  .meta({ id: 'RoundComparison' });

export const BudgetYear = z.coerce.number().int().min(2024).max(2100);

export const SetBudget = z.strictObject({ amount: z.int().min(0) }).meta({ id: 'SetBudget' });

export const Budget = z
  .object({
    territory: z.string(),
    year: z.int(),
    amount: z.int().optional(),
    setAt: iso.optional(),
    /** By rounds that begin in this year alone; what vouchers of earlier years go on to cost is in no figure here. */
    bound: z.int(),
    returned: z.int(),
    saved: z.int().describe('Not paid for days nobody came, of vouchers these rounds had bound; free again once a register is finished'),
    free: z.int().optional(),
    rounds: z.array(
      z.object({ round: z.string(), state: z.enum(roundStates), count, costEach: z.int().optional(), bound: z.int().optional() }),
    ),
  })
  .meta({ id: 'Budget' });
