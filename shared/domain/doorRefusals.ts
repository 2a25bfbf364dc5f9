// Every no that is said before any rule is asked, with what its message needs; a part of `refusal.ts`.

import type { Instant } from './time.ts';

export interface DoorRefusals {
  /** `at`: when the next one is taken. */
  'requests-too-many': { most: number; minutes: number; at: Instant };
}
