// Groups of kindergartens as a family looks at them one by one.

import type { Reply } from '../../../api/client.ts';

type Preschool = Reply<'GET /v1/territories/{territory}/preschools'>['preschools'][number];

/** A group with the kindergarten it is of. */
export interface Choice {
  readonly preschool: Omit<Preschool, 'groups'>;
  readonly group: Preschool['groups'][number];
}

export function choicesOf(preschools: readonly Preschool[]): readonly Choice[] {
  return preschools.flatMap(({ groups, ...preschool }) => groups.map((group) => ({ preschool, group })));
}

export function keyOf({ preschool, group }: Choice): string {
  return `${preschool.preschool}/${group.group}`;
}

/** Free from today on; 0 where it is full. */
export function freeNow({ group: { free } }: Choice): number {
  return free[0]?.free ?? 0;
}
