// The product's context over a table given, with the machine's clock and a silent log.

import { setTimeout as pause } from 'node:timers/promises';
import { contextOf, type Context } from '../shared/context.ts';
import { instant } from '../shared/domain/time.ts';
import { readRing, ringOf } from '../shared/keyRing.ts';
import { logTo } from '../shared/log.ts';
import { shippedCalendar, shippedRulebooks } from '../shared/rulebooks/index.ts';
import type { Table } from '../shared/table/table.ts';
import { openVault } from '../shared/vault.ts';

export const territory = 'karaganda';

/** No write is under way here, so a publication waits for none; the pointer is remembered for an hour, as for seconds in a Lambda. */
export function benchContext(table: Table): Context {
  const now = () => instant(Date.now());
  const ring = ringOf(readRing('a secret of benches that everybody may know'));
  const vault = openVault({ table, openRing: async () => ring, now });
  return contextOf({
    table,
    settings: {
      stage: 'bench',
      tableNames: { records: 'records', waiting: 'waiting', published: 'published' },
      inFlightMilliseconds: 0,
      pointerMilliseconds: 3_600_000,
      iinClaim: 'iin',
      pushArns: {},
    },
    rulebooks: shippedRulebooks,
    calendar: shippedCalendar,
    log: logTo(() => undefined),
    now,
    pause: (milliseconds) => pause(milliseconds),
    draw: (bytes) => new Uint8Array(bytes),
    vault: () => vault,
  });
}
