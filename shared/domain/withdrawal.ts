// What comes after a family has given up its place: how long the papers are kept at the least, and until when another application may be made. The old
// one never comes back, so the next one counts from its own day.

import { yearsAfter } from './retention.ts';
import { lastDayInQueue } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { Day } from './time.ts';

export interface AfterWithdrawal {
  /** Nothing is destroyed before that day; it may be later where months were paid or another application of the child goes on. */
  readonly keptUntil: Day;
  /** The last day a child of that age may be applied for; absent where nobody leaves by age. */
  readonly applyUntil?: Day | undefined;
}

/** For an application that was given up on that day, or would be. */
export function afterWithdrawal(bornOn: Day, rulebook: Pick<Rulebook, 'retention' | 'age'>, on: Day): AfterWithdrawal {
  return { keptUntil: yearsAfter(on, rulebook.retention.endedYears), applyUntil: lastDayInQueue(bornOn, rulebook) };
}
