// The dry run: the round's own allocation over the queue it would freeze, or has frozen, with what it would cost and leave. Nothing is written.

import type { Context } from '../../shared/context.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { planOf } from '../../shared/domain/plan.ts';
import { positionAt } from '../../shared/domain/queue.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { affordable, askedOf, placesLeft } from '../../shared/domain/sizing.ts';
import { dayOf, instant, isoOf } from '../../shared/domain/time.ts';
import { countByCategory } from '../../shared/domain/whatIf.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { beginningOf, readFigures, sizeBy, type DeskFigures } from '../../shared/table/freezing.ts';
import { dryRun, statesOf } from './dryRun.ts';
import { deskOf, findRound, rulebookOf } from './findRound.ts';
import { readGround, type RoundGround } from './roundGround.ts';
import { viewOfSizing } from './roundView.ts';

const shownRows = 100;

export const work: Work<'checkRound', Context> = async ({ params, at }, context) => {
  const { territory } = params;
  const { round } = orRefuse(await findRound(context, params));
  const rulebook = orRefuse(rulebookOf(context, round));
  const desk = deskOf(context, territory, rulebook, at);
  const input = round.frozen?.input;
  const { plan } = orRefuse(planOf(rulebook, round.plan));
  const figures = await readFigures(desk, round.sizing.most, round.round);
  const { count, sizing } = input ?? orRefuse(sizeBy(askedOf(round), figures, round.sizing.most));
  const ground = orRefuse(await readGround(context, territory, round, figures.places, [round.scope]));
  const leftOut = ground.leftOut(round.scope);
  const districtName = districtNames(context.rulebooks(), territory, dayOf(at));
  const tried = dryRun(ground, rulebook, { count, plan, leftOut: leftOut.rows });
  const issueFrom = instant(input?.issueFrom ?? beginningOf(desk).issueFrom);
  const deadline = deadlineAfter(dayOf(issueFrom), rulebook.deadlines.confirmWorkingDays, desk.calendar);
  const awarded = countByCategory(ground.stretches, tried.rows);
  const gone = countByCategory(ground.stretches, ground.gone);
  const still = tried.rows.length - ground.awarded.size;
  const { costEach } = sizing;
  const cost = costEach === undefined ? undefined : costEach * tried.rows.length;
  const notWaiting = await statesOf(context, ground.keys, tried.met, shownRows);
  return {
    round: round.round,
    queueVersion: ground.queueVersion,
    asOf: isoOf(ground.asOf),
    count,
    sizing: viewOfSizing(sizing),
    issueFrom: isoOf(issueFrom),
    ...(isRefusal(deadline) ? {} : { confirmLastDay: deadline.lastDay }),
    awarded: tried.rows.length,
    ...(costEach === undefined || cost === undefined ? {} : { cost: { each: costEach, all: cost } }),
    categories: rulebook.categories.map(({ code, labels }) => {
      const waiting = (ground.stretches.find(({ category }) => category === code)?.count ?? 0) - (gone.get(code) ?? 0);
      return { category: code, labels, waiting, awarded: awarded.get(code) ?? 0, left: waiting - (awarded.get(code) ?? 0) };
    }),
    first: tried.rows.slice(0, shownRows).map((row) => rowView(ground, row)),
    passedOver: {
      notWaiting: { count: tried.met.length, ...notWaiting },
      twins: {
        count: tried.unfit.flat().length,
        first: tried.unfit.slice(0, shownRows).map((rows) => ({ numbers: rows.map((row) => rowView(ground, row).number) })),
      },
      settlements: {
        count: leftOut.rows.size,
        leftOut: leftOut.settlements.map((one) => ({ ...one, districtLabels: districtName(one.district) })),
      },
    },
    figures: figuresView(figures),
    left: {
      freePlaces: Math.max(0, placesLeftBy(figures) - Math.max(0, still)),
      ...moneyLeft(figures, input === undefined ? cost : 0),
    },
  };
};

function rowView(ground: RoundGround, row: number) {
  const { category, number } = placeOf(ground.keys, row * orderKeyBytes);
  return { number, category, position: positionAt(row, ground.stretches)?.position ?? 0 };
}

/** What the other ways of sizing would allow today. */
function figuresView(figures: DeskFigures) {
  const { promised, returned, money, costEach } = figures;
  const paid = money.free === undefined || isRefusal(costEach) ? {} : { budget: affordable(money.free, costEach) };
  return { places: placesLeftBy(figures), promised: promised.count, returned: returned.count, ...paid };
}

function placesLeftBy({ places, promised }: DeskFigures): number {
  return placesLeft({ freePlaces: places.total, promised: promised.count });
}

/** An approved round's money is bound already. */
function moneyLeft({ money }: DeskFigures, cost: number | undefined) {
  return money.free === undefined || cost === undefined ? {} : { budget: money.free - cost };
}
