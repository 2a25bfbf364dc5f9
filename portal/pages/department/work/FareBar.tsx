// How far the messages of a day are: one bar of parts, and the same in words and numbers, since colour alone says nothing.

import { number, t } from '../../../language/text.ts';
import { fareWords } from './toldWords.ts';

export type Fares = Readonly<Record<keyof typeof fareWords, number>>;

const order = ['delivered', 'sent', 'inbox', 'waiting', 'unsent', 'notReached', 'givenUp'] as const satisfies readonly (keyof Fares)[];

export function FareBar({ fares, told }: { readonly fares: Fares; readonly told: number }) {
  const parts = order.filter((fare) => fares[fare] > 0);
  return (
    <>
      <div class="fare-bar" aria-hidden="true">
        {parts.map((fare) => (
          <span key={fare} class={`fare-${fare}`} style={{ width: `${(100 * fares[fare]) / Math.max(1, told)}%` }} />
        ))}
      </div>
      <ul class="fare-names">
        {parts.map((fare) => (
          <li key={fare} class={`fare-name fare-${fare}`}>
            <span>{t(fareWords[fare])}</span> <strong>{number(fares[fare])}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
