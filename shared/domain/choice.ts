// Whether a family may ask for a place in a group: the kindergarten is on the department's list on the first day, the group takes new children and
// is one for this child, the child is of its age on that day, and the first day is one a contract may have. Capacity is judged by the places.

import { judgeStart } from './contract.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { fullMonths } from './submission.ts';
import { addDays, type Day } from './time.ts';

export interface Choice {
  readonly application: { readonly bornOn: Day; readonly groupType?: string | undefined };
  readonly preschool: {
    readonly preschool: string;
    readonly territory: string;
    readonly eligible?: { readonly from: Day; readonly to?: Day | undefined } | undefined;
  };
  readonly group: {
    readonly group: string;
    readonly open: boolean;
    readonly groupType: string;
    readonly ageFrom: number;
    readonly ageTo: number;
  };
  /** The voucher's: it pays in its own territory alone. */
  readonly territory: string;
  readonly startsOn: Day;
  /** The contract a transfer takes the place of: one that would still run on the first day. */
  readonly current?: Attended | undefined;
  readonly today: Day;
}

interface Attended {
  readonly preschool: string;
  readonly group: string;
  readonly startsOn: Day;
}

/** True where the contract would still run on that day: a new one would be a transfer. */
export function stillRunning({ endsOn }: { readonly endsOn?: Day | undefined }, on: Day): boolean {
  return endsOn === undefined || endsOn >= on;
}

/** Why the family cannot have a place there from that day, or undefined. */
export function judgeChoice(choice: Choice, rules: Pick<Rulebook['choice'], 'startWithinDays' | 'transferAfterDays'>): Refusal | undefined {
  const { application, preschool, group, startsOn, current } = choice;
  // The day first: everything else is judged on it.
  const noDay = judgeFirstDay(choice, rules);
  if (noDay !== undefined) return noDay;
  const { eligible } = preschool;
  const isHere = preschool.territory === choice.territory;
  const isEligible = eligible !== undefined && eligible.from <= startsOn && (eligible.to === undefined || startsOn <= eligible.to);
  if (!isHere || !isEligible) return refuse('preschool-not-eligible', { day: startsOn });
  if (!group.open) return refuse('group-closed', { group: group.group });
  if (current?.preschool === preschool.preschool && current.group === group.group) return refuse('already-there', { group: group.group });
  const isForAll = group.groupType === 'general';
  if (!isForAll && application.groupType !== group.groupType) return refuse('group-type-differs', { groupType: group.groupType });
  const months = fullMonths(application.bornOn, startsOn);
  const { ageFrom, ageTo } = group;
  return months < ageFrom || months > ageTo ? refuse('group-age', { months, ageFrom, ageTo }) : undefined;
}

/** Whether a contract may begin on that day, a transfer with the days the one before has to run. Judged at the request and again when both have signed. */
export function judgeFirstDay(
  { startsOn, current, today }: Pick<Choice, 'startsOn' | 'current' | 'today'>,
  { startWithinDays, transferAfterDays }: Pick<Rulebook['choice'], 'startWithinDays' | 'transferAfterDays'>,
): Refusal | undefined {
  const no = judgeStart(startsOn, today, { transfer: current !== undefined, mostDays: startWithinDays });
  if (no !== undefined || current === undefined || transferAfterDays === 0) return no;
  const soonest = addDays(current.startsOn, transferAfterDays);
  return startsOn < soonest ? refuse('start-impossible', { soonest, latest: addDays(today, startWithinDays) }) : undefined;
}
