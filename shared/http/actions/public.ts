// What anyone may see: the open queue and everything a family needs to check it. Nothing here changes anything.

import type { Action } from '../rule.ts';

const anyone = { relation: 'anyone' } as const;

export const publicActions = {
  'open queue: look': { does: 'look', may: anyone },
  'open queue: count': { does: 'count', may: anyone },
  'kindergartens: look': { does: 'look', may: anyone },
  'rounds: follow': { does: 'look', may: anyone },
  'rules: read': { does: 'look', may: anyone },
  'extended deadlines: follow': { does: 'look', may: anyone },
  'printed voucher: check': { does: 'look', may: anyone },
} as const satisfies Record<string, Action>;
