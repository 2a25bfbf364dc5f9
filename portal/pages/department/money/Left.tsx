// Why children’s months are not paid, or not in full.

import { number, t } from '../../../language/text.ts';
import { leftReasons } from './words.ts';

const reasons = Object.entries(leftReasons);

export function Left({ counts }: { readonly counts: Readonly<Partial<Record<keyof typeof leftReasons, number>>> }) {
  const said = reasons.flatMap(([reason, text]) => {
    const count = counts[reason as keyof typeof leftReasons] ?? 0;
    return count === 0 ? [] : [`${t(text)}: ${number(count)}`];
  });
  return <>{said.length === 0 ? '–' : said.join(', ')}</>;
}
