// The parts of the running local product that its tools and pages show and move.

import type { Seen } from '../shared/table/chains.ts';
import type { Checked } from '../shared/table/checking.ts';
import type { RedriveAsked, Redriven } from '../shared/table/deadLetters.ts';
import type { Clock } from './clock.ts';
import type { DueLine } from './dueErasures.ts';
import type { Jobs } from './jobs.ts';
import type { Outbox } from './outbox.ts';
import type { DemoPerson } from './people.ts';
import type { ReplaySteps } from './replay/steps.ts';
import type { RebuildAsked, RebuildTold } from './rebuild.ts';
import type { RotationTold } from './rotation.ts';
import type { DeadLetter } from './stream.ts';
import type { Tokens } from './tokens.ts';

export interface Local {
  readonly url: string;
  /** What keeps the data, in words. */
  readonly storage: string;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly outbox: Outbox;
  readonly tokens: Tokens;
  /** Records of the stream that were given up. */
  readonly deadLetters: readonly DeadLetter[];
  /** Ids, in the order of their rulebooks. */
  readonly territories: () => readonly string[];
  readonly people: () => readonly DemoPerson[];
  /** The steps of a replay of real days. */
  readonly replay: ReplaySteps;
  /** What stands in the territory's data, and all of it that no rule allows. */
  readonly check: (territory: string, seen?: (seen: Seen) => void) => Promise<Checked>;
  /** What was given up of its messages; asked to be sent again unless it is a dry run. */
  readonly redrive: (asked: RedriveAsked) => Promise<Redriven>;
  /** Rotates the keys of everybody; told as it goes. */
  readonly rotateKeys: (isDryRun: boolean, tell: (told: RotationTold) => Promise<void>) => Promise<void>;
  /** Whose data will be destroyed within so many days. */
  readonly dueToErase: (days: number) => Promise<readonly DueLine[]>;
  /** Rebuilds its queue from events alone; told as it goes. */
  readonly rebuild: (asked: RebuildAsked, tell: (told: RebuildTold) => Promise<void>) => Promise<void>;
}
