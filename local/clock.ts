// A clock that can be moved, to see today what a deadline does on Thursday. It runs at the speed of real time, ahead of it by an offset that
// survives a restart. It never goes back by itself: data written later than now would contradict every rule of time. `reset` is the exception
// for whoever knows that. What is dated by the machine, as tokens are, is compared by what this clock showed then: so its moves are remembered.

import * as z from 'zod';
import { instant, isoOf, parseInstant, type Instant } from '../shared/domain/time.ts';
import type { Folder } from './folder.ts';

export interface Clock {
  readonly now: () => Instant;
  /** How far ahead of real time. */
  readonly offsetMilliseconds: () => number;
  /** What it showed at that millisecond of the machine's own time. */
  readonly shownAt: (machine: number) => number;
  /** Moves it and answers undefined, or says why not. */
  readonly move: (move: ClockMove) => string | undefined;
}

export type ClockMove = { readonly advanceHours: number } | { readonly set: string } | { readonly reset: true };

/** From that millisecond of the machine's time on. */
interface Moved {
  readonly at: number;
  readonly offsetMilliseconds: number;
}

const file = 'clock.json';
/** No sign-in is older. */
const remembered = 15 * 86_400_000;
const hour = 3_600_000;
const farthest = instant(Date.UTC(2100, 0, 1));

export function openClock(folder: Folder, real: () => number = Date.now): Clock {
  let { offsetMilliseconds: offset, moves } = readKept(folder);
  const keep = (milliseconds: number): undefined => {
    const machine = Date.now();
    offset = milliseconds;
    // A move counts until the next one.
    const needed = moves.filter((_, place) => (moves[place + 1]?.at ?? machine) > machine - remembered);
    moves = [...needed, { at: machine, offsetMilliseconds: offset }];
    folder.write(file, JSON.stringify({ offsetMilliseconds: offset, moves }));
  };
  const now = () => instant(real() + offset);
  return {
    now,
    offsetMilliseconds: () => offset,
    shownAt(machine) {
      const moved = moves.findLast(({ at }) => at <= machine);
      return machine + real() - Date.now() + (moved?.offsetMilliseconds ?? 0);
    },
    move(move) {
      if ('reset' in move) return keep(0);
      const stands = now();
      const to = 'set' in move ? parseInstant(move.set) : instant(Math.max(0, Math.round(stands + move.advanceHours * hour)));
      if (to === undefined) return 'not an instant; write it as 2026-03-19T09:00:00+05:00';
      if (to > farthest) return `the clock goes to ${isoOf(farthest)} and no further`;
      if (to < stands) {
        return `the clock stands at ${isoOf(stands)} and does not go back, since data may be newer than the time you want; reset returns it to real time`;
      }
      return keep(to - real());
    },
  };
}

const Kept = z.object({ offsetMilliseconds: z.int(), moves: z.array(z.object({ at: z.int(), offsetMilliseconds: z.int() })).optional() });

function readKept(folder: Folder): { readonly offsetMilliseconds: number; readonly moves: readonly Moved[] } {
  const { data } = Kept.safeParse(JSON.parse(folder.read(file) ?? '{}'));
  const { offsetMilliseconds = 0, moves = [{ at: 0, offsetMilliseconds }] } = data ?? {};
  return { offsetMilliseconds, moves };
}
