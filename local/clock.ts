// A clock that can be moved, to see today what a deadline does on Thursday. It runs at the speed of real time, ahead of it by an offset that
// survives a restart. It never goes back by itself: data written later than now would contradict every rule of time. `reset` is the exception
// for whoever knows that.

import { instant, isoOf, parseInstant, type Instant } from '../shared/domain/time.ts';
import type { Folder } from './folder.ts';

export interface Clock {
  readonly now: () => Instant;
  /** How far ahead of real time. */
  readonly offsetMilliseconds: () => number;
  /** Moves it and answers undefined, or says why not. */
  readonly move: (move: ClockMove) => string | undefined;
}

export type ClockMove = { readonly advanceHours: number } | { readonly set: string } | { readonly reset: true };

const file = 'clock.json';
const hour = 3_600_000;
const farthest = instant(Date.UTC(2100, 0, 1));

export function openClock(folder: Folder, real: () => number = Date.now): Clock {
  let offset = readOffset(folder);
  const keep = (milliseconds: number): undefined => {
    offset = milliseconds;
    folder.write(file, JSON.stringify({ offsetMilliseconds: offset }));
  };
  const now = () => instant(real() + offset);
  return {
    now,
    offsetMilliseconds: () => offset,
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

function readOffset(folder: Folder): number {
  const kept: unknown = JSON.parse(folder.read(file) ?? '{}');
  const offset = typeof kept === 'object' && kept !== null && 'offsetMilliseconds' in kept ? kept.offsetMilliseconds : 0;
  return typeof offset === 'number' && Number.isInteger(offset) ? offset : 0;
}
