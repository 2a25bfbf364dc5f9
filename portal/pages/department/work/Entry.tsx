// An entry of a queue: what is known of it, since when it waits, and what to do with it.

import type { ComponentChildren } from 'preact';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { words } from './words.ts';

interface EntryProps {
  readonly title: ComponentChildren;
  /** Since when it waits. */
  readonly at?: string | undefined;
  readonly moves?: ComponentChildren;
  /** Under all of it, in its full width. */
  readonly below?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function Entry({ title, at, moves, below, children }: EntryProps) {
  return (
    <li class="entry">
      <div>
        <p class="entry-title">{title}</p>
        {children}
        {at !== undefined && <p class="small quiet">{t(words.since, { day: inWords(dayOfMoment(at)) })}</p>}
      </div>
      {moves !== undefined && <div class="entry-moves">{moves}</div>}
      {below !== undefined && <div class="entry-wide">{below}</div>}
    </li>
  );
}

/** To the file of a family. */
export function FileLink({ territory, number }: { readonly territory: string; readonly number: string }) {
  return (
    <a class="code" href={`/department/${territory}/families/${number}`}>
      {number}
    </a>
  );
}
