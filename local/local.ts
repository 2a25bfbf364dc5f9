// The parts of the running local product that its tools and pages show and move.

import type { Seen } from '../shared/table/chains.ts';
import type { Checked } from '../shared/table/checking.ts';
import type { Clock } from './clock.ts';
import type { Jobs } from './jobs.ts';
import type { Outbox } from './outbox.ts';
import type { DemoPerson } from './people.ts';
import type { ReplaySteps } from './replay/steps.ts';
import type { RebuildAsked, RebuildTold } from './rebuild.ts';
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
  /** Rebuilds its queue from events alone; told as it goes. */
  readonly rebuild: (asked: RebuildAsked, tell: (told: RebuildTold) => Promise<void>) => Promise<void>;
}
