// What if: the same queue served by up to four other plans, side by side with the real one. Looks only; nothing is written and nothing is kept.

import type { Context } from '../../shared/context.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { planOf } from '../../shared/domain/plan.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { askedOf, type AskedSizing, type Sized } from '../../shared/domain/sizing.ts';
import { dayOf, instant } from '../../shared/domain/time.ts';
import { comparePlans } from '../../shared/domain/whatIf.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { beginningOf, readFigures, sizeBy } from '../../shared/table/freezing.ts';
import type { Round } from '../../shared/table/roundItems.ts';
import { closedRows } from './dryRun.ts';
import { deskOf, findRound, rulebookOf } from './findRound.ts';
import { readGround } from './roundGround.ts';
import { viewOfSizing } from './roundView.ts';

const shownNumbers = 20;

/** A plan with all its knobs; what an alternative leaves out is as in the real one. */
interface Knobs {
  readonly name: string;
  readonly sized: Sized;
  readonly plan: string;
  readonly scope: Round['scope'];
  readonly confirmWorkingDays: number;
}

export const work: Work<'compareRounds', Context> = async ({ params: { territory }, body, at }, context) => {
  const found = body.round === undefined ? undefined : orRefuse(await findRound(context, { territory, round: body.round }));
  const round = found?.round;
  const rulebook = orRefuse(round === undefined ? rulebookOn(context.rulebooks(), territory, dayOf(at)) : rulebookOf(context, round));
  const desk = deskOf(context, territory, rulebook, at);
  const input = round?.frozen?.input;
  const figures = await readFigures(desk);
  const sizeNow = (asked: AskedSizing) => orRefuse(sizeBy(asked, figures));
  const real: Knobs = {
    name: 'real',
    sized: input ?? sizeNow(round === undefined ? (body.sizing ?? { by: 'places' }) : askedOf(round)),
    plan: round?.plan ?? rulebook.plan.default,
    scope: round?.scope ?? rulebook.rounds.scope,
    confirmWorkingDays: rulebook.deadlines.confirmWorkingDays,
  };
  const tried = [
    real,
    ...body.alternatives.map(({ name, sizing, plan, scope, confirmWorkingDays }): Knobs => ({
      name,
      sized: sizing === undefined ? real.sized : sizeNow(sizing),
      plan: plan ?? real.plan,
      scope: scope ?? real.scope,
      confirmWorkingDays: confirmWorkingDays ?? real.confirmWorkingDays,
    })),
  ];
  const scopes = tried.map(({ scope }) => scope);
  const ground = orRefuse(await readGround(context, territory, round, figures.places, scopes));
  const walk = { ...ground, categories: rulebook.categories };
  const [first, ...others] = tried.map(({ sized, plan, scope }) => ({
    count: sized.count,
    plan: orRefuse(planOf(rulebook, plan)).plan,
    closed: closedRows(ground, ground.leftOut(scope).rows),
  }));
  if (first === undefined) throw new Error('a comparison without the real plan');
  const outcomes = comparePlans(walk, first, others);
  const issueDay = dayOf(instant(input?.issueFrom ?? beginningOf(desk).issueFrom));
  const families = (rows: readonly number[]) => ({
    count: rows.length,
    first: rows.slice(0, shownNumbers).map((row) => placeOf(ground.keys, row * orderKeyBytes).number),
  });
  return {
    queueVersion: ground.queueVersion,
    plans: tried.map(({ name, sized, plan, scope, confirmWorkingDays }, index) => {
      const { rows = [], awarded, gain = [], lose = [] } = outcomes[index] ?? {};
      const deadline = deadlineAfter(issueDay, confirmWorkingDays, desk.calendar);
      const { costEach } = sized.sizing;
      return {
        name,
        count: sized.count,
        sizing: viewOfSizing(sized.sizing),
        plan,
        scope,
        confirmWorkingDays,
        ...(isRefusal(deadline) ? {} : { confirmLastDay: deadline.lastDay }),
        awarded: rows.length,
        ...(costEach === undefined ? {} : { cost: { each: costEach, all: costEach * rows.length } }),
        categories: rulebook.categories.map(({ code }) => ({ category: code, awarded: awarded?.get(code) ?? 0 })),
        leftOut: ground.leftOut(scope).rows.size,
        gain: families(gain),
        lose: families(lose),
      };
    }),
  };
};
