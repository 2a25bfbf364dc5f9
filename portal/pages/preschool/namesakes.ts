// Children as their teachers tell them apart: by name, and where two of a group share one, by the birth date beside it.

import { inFigures } from '../../language/time.ts';
import { t } from '../../language/text.ts';
import { words } from './words.ts';

interface Named {
  readonly name?: string | undefined;
  readonly bornOn?: string | undefined;
}

interface Listed extends Named {
  readonly contract: string;
}

const nameOf = ({ name }: Named): string => name ?? t(words.noName);

/** The name with the birth date, for a page that shows a child without the others of the group. */
export function bornName(child: Named): string {
  return child.bornOn === undefined ? nameOf(child) : t(words.born, { name: nameOf(child), day: inFigures(child.bornOn) });
}

/** What a child of the group is called on its pages, by contract; with the birth date where another has the same name. */
export function namesIn(children: readonly Listed[]): (contract: string) => string {
  const bearers = new Map<string, number>();
  for (const child of children) bearers.set(nameOf(child), (bearers.get(nameOf(child)) ?? 0) + 1);
  const shown = new Map(children.map((child) => [child.contract, (bearers.get(nameOf(child)) ?? 0) > 1 ? bornName(child) : nameOf(child)]));
  return (contract) => shown.get(contract) ?? t(words.noName);
}

/** In the order of their names, as a teacher’s own list has them; of two who share one the older first. */
export const byName = (one: Named, other: Named): number =>
  (one.name ?? '').localeCompare(other.name ?? '', 'kk') || (one.bornOn ?? '').localeCompare(other.bornOn ?? '');
