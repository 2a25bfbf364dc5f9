// What became of the months of a kindergarten’s children: a bar for the eye, and the counts in words.

import { number, t } from '../../../language/text.ts';
import { sheetStates } from './words.ts';
import './months.css';

export type SheetState = keyof typeof sheetStates;
export type StateCounts = Readonly<Partial<Record<SheetState, number>>>;

const order: readonly (readonly [SheetState, 'good' | 'warning' | 'bad'])[] = [
  ['signed', 'good'],
  ['decided', 'good'],
  ['approved', 'good'],
  ['presented', 'warning'],
  ['held', 'warning'],
  ['review', 'warning'],
  ['disputed', 'bad'],
];

export function settledIn(states: StateCounts): number {
  return (states.signed ?? 0) + (states.decided ?? 0) + (states.approved ?? 0);
}

export function countIn(states: StateCounts): number {
  return Object.values(states).reduce((sum, one) => sum + one, 0);
}

export function Shares({ states }: { readonly states: StateCounts }) {
  const all = Math.max(1, countIn(states));
  const there = order.flatMap(([state, kind]) => {
    const count = states[state] ?? 0;
    return count === 0 ? [] : [{ state, kind, count }];
  });
  return (
    <span class="name-cell">
      <span class="share" aria-hidden="true">
        {there.map(({ state, kind, count }) => (
          <span key={state} class={`share-${kind}`} style={{ width: `${(100 * count) / all}%` }} />
        ))}
      </span>
      <small>{there.map(({ state, count }) => `${t(sheetStates[state])}: ${number(count)}`).join(' · ')}</small>
    </span>
  );
}
