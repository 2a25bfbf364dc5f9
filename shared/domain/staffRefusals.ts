// Every way a rule about who works here may say no, with what its message needs; a part of `refusal.ts`.

import type { Instant } from './time.ts';

export interface StaffRefusals {
  'appointment-unknown': Record<string, never>;
  'invitation-lapsed': { deadline: Instant; at: Instant };
  'last-head': Record<string, never>;
  'role-over': Record<string, never>;
  'own-appointment': Record<string, never>;
  'staff-already': { state: 'proposed' | 'invited' | 'active' };
}
