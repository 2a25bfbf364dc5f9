// What a round may be computed from. The walk obeys its input, so an input that names too many twins, leaves somebody out without a reason or hides a
// category would let the department choose; what follows from it would still agree. That the plan and the categories are those of the rulebook, who
// is a twin and which settlement is full cannot be seen here.

import { stretchesOf } from './allocation.ts';
import { leftOutText, rowsLeftOut, type RoundInput } from './round.ts';
import { largestBatch } from './twins.ts';

/** A field of the input that no round has so. */
interface InputFault {
  readonly field: 'batches' | 'leftOut' | 'categories' | 'plan';
  readonly why: string;
}

/** The first thing in the input that cannot be; `keys` are the frozen queue's. */
export function faultOfInput(input: RoundInput, keys: Uint8Array): InputFault | undefined {
  return faultOfBatches(input) ?? faultOfLeftOut(input) ?? faultOfCategories(input, keys);
}

function faultOfBatches({ batches, rows }: RoundInput): InputFault | undefined {
  const seen = new Set<number>();
  let before = -1;
  for (const batch of batches) {
    const [first = -1] = batch;
    const complain = (why: string): InputFault => ({ field: 'batches', why: `the twins of row ${first} ${why}` });
    if (batch.length < 2 || batch.length > largestBatch) return complain(`are ${batch.length}, and 2 to ${largestBatch} may be`);
    if (first <= before || batch.some((row, index) => row <= (batch[index - 1] ?? -1)))
      return complain('do not stand in the order of the queue');
    if (batch.some((row) => row >= rows)) return complain('do not stand in the queue');
    if (batch.some((row) => seen.has(row))) return complain('are twins of others as well');
    for (const row of batch) seen.add(row);
    before = first;
  }
  return undefined;
}

function faultOfLeftOut(input: RoundInput): InputFault | undefined {
  if (input.scope === 'territory' && input.leftOut !== '')
    return { field: 'leftOut', why: 'a round of the whole territory leaves nobody out' };
  const isPlain = input.leftOut === leftOutText(rowsLeftOut(input), input.rows);
  return isPlain ? undefined : { field: 'leftOut', why: 'it is not written as a round writes it' };
}

function faultOfCategories({ categories, plan: { rules } }: RoundInput, keys: Uint8Array): InputFault | undefined {
  if (categories.some((code, index) => code <= (categories[index - 1] ?? 0)))
    return { field: 'categories', why: 'they do not stand in their legal order, each once' };
  const hidden = stretchesOf(keys).find(({ category }) => !categories.includes(category));
  if (hidden !== undefined) return { field: 'categories', why: `category ${hidden.category} stands in the queue and is not named` };
  if (rules.kind !== 'weighted') return undefined;
  const named = [...(rules.first ?? []), ...rules.takes.flatMap((take) => take.categories), ...rules.onlyIfEmpty];
  const isWhole = named.toSorted((a, b) => a - b).join() === categories.join();
  return isWhole ? undefined : { field: 'plan', why: 'it does not name every category once' };
}
