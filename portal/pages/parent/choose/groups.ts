// Groups of kindergartens as a family looks at them one by one.

import type { Reply } from '../../../api/client.ts';
import { language, t, type Text } from '../../../language/text.ts';
import { words } from './words.ts';

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

const languages: Readonly<Record<string, Text>> = { kk: words.inKazakh, ru: words.inRussian };

/** The language of a group; its code where it is another. */
export function languageName(code: string): string {
  const known = languages[code];
  return known === undefined ? code : t(known);
}

/** `с 1,5 до 3 лет`: full months as years, the upper end being the birthday on which the child is too old. */
export function ageWords({ ageFrom, ageTo }: Choice['group']): string {
  const years = (months: number) => String(Math.round((months / 12) * 10) / 10).replace('.', language.value === 'en' ? '.' : ',');
  return t(words.ages, { from: years(ageFrom), to: years(ageTo + 1) });
}
