// Amounts side by side, as bars of HTML: they wrap, grow with the text and are read out as they are.

import type { ComponentChildren } from 'preact';
import { number } from '../language/text.ts';

export interface Bar {
  readonly name: ComponentChildren;
  readonly value: number;
  /** The whole it is a part of; the greatest of all values unless said. */
  readonly of?: number;
  /** What stands at the end of the bar; the number unless said. */
  readonly shown?: string;
  readonly href?: string;
}

interface BarsProps {
  /** What the bars are of. */
  readonly title: string;
  readonly bars: readonly Bar[];
}

export function Bars({ title, bars }: BarsProps) {
  const greatest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bars" aria-label={title}>
      {bars.map(({ name, value, of = greatest, shown, href }, at) => (
        <li key={at}>
          <span class="bars-name">{href === undefined ? name : <a href={href}>{name}</a>}</span>
          <span class="bars-value">{shown ?? number(value)}</span>
          <span class="bars-track" aria-hidden="true">
            <span class="bars-bar" style={{ width: `${(100 * value) / Math.max(1, of)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
