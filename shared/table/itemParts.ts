// The parts stored shapes are made of, and how an item is read: one that does not fit is a bug that must stop the work, not a value to guess.

import * as z from 'zod';
import type { Chained } from '../domain/event.ts';
import { parseApplicationNumber, type ApplicationNumber } from '../domain/identifiers.ts';
import { instant, parseDay, type Day, type Instant } from '../domain/time.ts';
import type { Item } from './table.ts';

export const at = z
  .int()
  .min(0)
  .max(2 ** 48 - 1)
  .transform((value): Instant => instant(value));
export const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined);
export const number = z.custom<ApplicationNumber>((value) => typeof value === 'string' && parseApplicationNumber(value) === value);
export const bytes = z.instanceof(Uint8Array);
export const version = z.int().min(1);
export const chained = { version, eventHash: z.string() };
/** The head of an aggregate's chain, whatever the aggregate. */
export const ChainedShape = z.object(chained);
/** A deadline as it was computed, once. */
export const deadline = z.object({
  from: day,
  days: z.int(),
  halfDay: day,
  lastDay: day,
  before: at,
  calendarVersion: z.string(),
  stillFrom: day.optional(),
});
export const statuses = z.array(z.string()).readonly();

/** The item as its shape reads it; undefined stays undefined. Throws, naming the fields but not their values, when it does not fit. */
export function readAs<Shape extends z.ZodType>(shape: Shape, item: Item | undefined): z.output<Shape> | undefined {
  return item === undefined ? undefined : readSure(shape, item);
}

/** The head of an aggregate's chain, whatever the aggregate. */
export function readHead(item: Item | undefined): Chained | undefined {
  return readAs(ChainedShape, item);
}

export function readSure<Shape extends z.ZodType>(shape: Shape, item: Item): z.output<Shape> {
  const read = shape.safeParse(item);
  if (read.success) return read.data;
  throw new UnreadableItem(
    `an item does not fit its shape: ${read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')}`,
  );
}

/** A stored item that is not what the product stores: a bug, or somebody's hand. The message names fields and no value. */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';
}
