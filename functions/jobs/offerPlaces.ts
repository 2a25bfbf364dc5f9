// Offers freed places to those who wait for them: one place, one family at a time, the first in the list first. A family that does not answer in time
// leaves the list and the next is asked. Whoever cannot take the place now (a child too young still, a request to another kindergarten open) is passed
// over and keeps its turn. While the legal basis has lapsed nothing is offered and nothing runs out.

import type { Context } from '../../shared/context.ts';
import { basisOn, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { freeFrom } from '../../shared/domain/places.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, instant, type Instant } from '../../shared/domain/time.ts';
import { offerPassed, sameGroup } from '../../shared/domain/waitingList.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { listWaitedGroups, listWaiting, readChangeable, type ChangedPlaces } from '../../shared/table/waitingLists.ts';
import { goingOn } from './goingOn.ts';
import { endOffer, judgeFamily, offerPlace, removeFamily, takesChildren, type Offering } from './offerPlace.ts';
import { territoriesAsked } from './territories.ts';

export async function offerPlaces(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly offered: number; readonly expired: number }> {
  const { table, calendar, settings } = context;
  const asked = at ?? context.now();
  const settled = instant(asked - settings.inFlightMilliseconds);
  const done = { offered: 0, expired: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const today = dayOf(asked);
      const rulebook = rulebookOn(context.rulebooks(), one, today);
      if (isRefusal(rulebook) || basisOn(rulebook, today) !== undefined) continue;
      const offering = { context, rulebook, lapses: lapsesOf(rulebook), calendar: calendar(), settled, today };
      for (const { preschool, group } of await listWaitedGroups(table, one)) {
        if (timeIsUp()) return done;
        await tryEach({ preschool, group }, () => serveGroup(offering, { preschool, group }, done, timeIsUp));
      }
    }
    if (done.offered + done.expired > 0) context.log.info('places-offered', done);
    return done;
  });
}

/** Races lost to families or to another worker after which the group is left to the next run. */
const mostRaces = 5;

async function serveGroup(
  offering: Offering,
  where: { readonly preschool: string; readonly group: string },
  done: { offered: number; expired: number },
  timeIsUp: () => boolean,
): Promise<void> {
  for (let races = 0; races < mostRaces && !timeIsUp();) {
    const change = await readChangeable(offering.context.table, where);
    const step = (await findPassed(offering, change)) ?? (await findNext(offering, change));
    if (step === undefined) return;
    const outcome = await offering.context.table.together(step.name, step.writes);
    if (!outcome.done) races += 1;
    else if (step.does !== undefined) done[step.does] += 1;
  }
}

interface Step {
  readonly name: string;
  readonly writes: Parameters<Context['table']['together']>[1];
  readonly does?: 'offered' | 'expired';
}

/** The end of an offer nobody answered, where there is one: of the first to have been made. */
async function findPassed(offering: Offering, change: ChangedPlaces): Promise<Step | undefined> {
  for (const { voucher: id, before } of change.before.offers) {
    if (before > offering.settled) continue;
    const voucher = await readVoucher(offering.context.table, id);
    const list = voucher?.lists?.find((one) => sameGroup(one, change.before));
    if (voucher === undefined || list?.offer === undefined) throw new Error('an offer of a place without its family');
    if (!offerPassed(list.offer, offering.settled, offering.lapses)) continue;
    return { name: `offer ends|${id}|${voucher.version}`, writes: await endOffer(offering, change, voucher, list), does: 'expired' };
  }
  return undefined;
}

/** The next offer, or the removal of a family found on the way that waits no more. */
async function findNext(offering: Offering, change: ChangedPlaces): Promise<Step | undefined> {
  const { before: places } = change;
  const { table } = offering.context;
  if (freeFrom(places, offering.today) < 1 || !(await takesChildren(offering, change))) return undefined;
  // Only those whom nobody can come before any more: a request that arrived earlier has landed by now.
  for await (const { voucher: id } of listWaiting(table, places.preschool, places.group, offering.settled)) {
    if (places.offers.some((offer) => offer.voucher === id)) continue;
    const voucher = await readVoucher(table, id);
    const list = voucher?.lists?.find((one) => sameGroup(one, places));
    // Left between the two reads: then the places have another version, and whatever is offered by this one is not written.
    if (voucher === undefined || list === undefined) continue;
    const family = await judgeFamily(offering, change, voucher);
    if (family === 'passed-over') continue;
    const name = `offer|${id}|${voucher.version}`;
    if (family === 'fits') return { name, writes: await offerPlace(offering, change, voucher, list), does: 'offered' };
    return { name, writes: await removeFamily(offering, change, voucher, list, family) };
  }
  return undefined;
}
