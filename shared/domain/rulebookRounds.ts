// What a rulebook says of rates and of rounds it orders by itself must fit the rest of it: an order for a plan that is not there, or for a day no year
// has, would silently never be carried out.

import type { Rulebook } from './rulebookSchema.ts';
import { parseDay } from './time.ts';

type Report = (message: string, ...path: (string | number)[]) => void;

export function checkRounds({ rates, rounds, plan }: Rulebook, report: Report): void {
  for (const [at, { from, to }] of rates.entries()) {
    if (to !== undefined && to < from) report('expected a day not before from', 'rates', at, 'to');
  }
  const keys = rounds.schedule.map(({ key }) => key);
  for (const [at, order] of rounds.schedule.entries()) {
    const path = ['rounds', 'schedule', at] as const;
    if (keys.indexOf(order.key) !== at) report('expected a key used only once', ...path, 'key');
    if (order.plan !== undefined && !Object.hasOwn(plan.presets, order.plan)) {
      report(`expected one of the presets: ${Object.keys(plan.presets).join(', ')}`, ...path, 'plan');
    }
    for (const [index, text] of order.days.entries()) {
      // A leap year has every day there is.
      if (parseDay(`2024-${text}`) === undefined) report('expected a day of the year as MM-DD', ...path, 'days', index);
      else if (order.days.indexOf(text) !== index) report('expected a day that is not already in the list', ...path, 'days', index);
    }
  }
}
