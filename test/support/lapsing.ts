// Rulebooks whose legal basis a test takes away for some days and gives back.

import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { hastyRulebooks } from './city.ts';

export interface Lapsing {
  readonly rulebooks: () => readonly Rulebook[];
  /** Between the two days, both included, there is no act. */
  lapse(from: string, to: string): void;
  restore(): void;
}

export function lapsing(): Lapsing {
  let books = hastyRulebooks();
  return {
    rulebooks: () => books,
    lapse: (from, to) => {
      const acts = [
        { act: 'before', from: day('2025-01-01'), to: addDays(day(from), -1), note: 'of a test' },
        { act: 'after', from: addDays(day(to), 1), note: 'of a test' },
      ];
      books = hastyRulebooks().map((rulebook) => ({ ...rulebook, legalBasis: acts }));
    },
    restore: () => {
      books = hastyRulebooks();
    },
  };
}
