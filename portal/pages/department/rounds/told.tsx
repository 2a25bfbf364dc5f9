// What every page about rounds, updates and extensions says alike: states, who drafted, plans.

import type { Reply } from '../../../api/client.ts';
import { t, type Text } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { words as states } from './stateWords.ts';
import { words } from './words.ts';

export type Round = Reply<'GET /v1/department/territories/{territory}/rounds/{round}'>;
type State = Round['state'] | 'applying';

const kinds = { draft: 'warning', approved: 'good', issuing: 'good', applying: 'good', finished: 'plain', cancelled: 'bad' } as const;

/** Russian says of an update and of an extension what it says of no round. */
const ofNeuter: Readonly<Partial<Record<State, Text>>> = {
  approved: words.approvedIt,
  finished: words.finishedIt,
  cancelled: words.cancelledIt,
};

export function StateBadge({ state, isNeuter = false }: { readonly state: State; readonly isNeuter?: boolean }) {
  return <Badge kind={kinds[state]}>{t((isNeuter ? ofNeuter[state] : undefined) ?? words[state])}</Badge>;
}

const ways = { count: words.byCount, budget: words.byBudget, places: words.byPlaces, returned: words.byReturned } as const;

export function wayName(by: keyof typeof ways): string {
  return t(ways[by]);
}

/** The name of a plan; one only a rulebook knows keeps its own. */
export function planName(plan: string): string {
  return plan === 'sequential' || plan === 'weighted' ? t(words[plan]) : plan;
}

export function scopeName(scope: Round['scope']): string {
  return t(scope === 'territory' ? words.scopeTerritory : words.scopeSettlements);
}

/** The state of an application whose row is passed over. */
export function stateName(state: string): string {
  const known: Readonly<Record<string, Text>> = states;
  return Object.hasOwn(known, state) && known[state] !== undefined ? t(known[state]) : state;
}
