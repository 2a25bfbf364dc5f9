// Takes what was written down of looks into a chain, quarter of an hour by quarter of an hour, so that from then on nobody can take an entry away, change
// one or slip one in unseen. A quarter is sealed when no answer of its time can still be under way. The attempts at what stands in no territory are
// sealed like those of a territory.

import type { Context } from '../../shared/context.ts';
import { later, type Instant } from '../../shared/domain/time.ts';
import { noTerritory } from '../../shared/table/auditing.ts';
import { sealAudit as sealEntries } from '../../shared/table/auditSeals.ts';
import { firstDayOf } from '../../shared/table/chains.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** Beyond what a request can be under way: clocks differ, too. */
const spareMilliseconds = 60_000;

export async function sealAudit(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly sealed: number }> {
  const { table, now, settings, calendar } = context;
  const before = later(at ?? now(), -settings.inFlightMilliseconds - spareMilliseconds);
  const terms = { first: firstDayOf(calendar()), before, now };
  const all = territory === undefined ? [...territoriesAsked(context, undefined), noTerritory] : territoriesAsked(context, territory);
  let sealed = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of all) {
      if (timeIsUp()) return { sealed };
      sealed += (await tryEach({ territory: one }, () => sealEntries(table, one, terms, timeIsUp))) ?? 0;
    }
    if (sealed > 0) context.log.info('audit-sealed', { sealed });
    return { sealed };
  });
}
