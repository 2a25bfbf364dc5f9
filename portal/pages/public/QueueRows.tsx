// Rows of the queue in the legal order: place, number, when it was submitted. Three short columns stay a table on the narrowest phone.

import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '../../api/client.ts';
import { clock, dayOfMoment, inFigures } from '../../language/time.ts';
import { number as figures, t } from '../../language/text.ts';
import { words } from './categoryWords.ts';
import { lookedUp } from './lookedUp.ts';
import { spaced } from '../../language/applicationNumber.ts';

interface QueueRowsProps {
  readonly territory: string;
  readonly page: Reply<'GET /v1/territories/{territory}/queue/{category}'>;
  /** The place somebody asked to go to. */
  readonly place: number | undefined;
  readonly title: string;
}

export function QueueRows({ territory, page, place, title }: QueueRowsProps) {
  const marked = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, [place, page.from]);
  const has = (name: 'number' | 'submittedAt') => page.rows.some((row) => row[name] !== undefined);
  return (
    <table class="queue-rows">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.place)}</th>
          {has('number') && <th scope="col">{t(words.number)}</th>}
          {has('submittedAt') && <th scope="col">{t(words.submitted)}</th>}
        </tr>
      </thead>
      <tbody>
        {page.rows.map(({ number, submittedAt }, at) => {
          const where = page.from + at;
          const isMarked = where === place || (number !== undefined && number === lookedUp.value);
          return (
            <tr key={where} ref={isMarked ? marked : null} class={isMarked ? 'is-marked' : undefined}>
              <th scope="row">{figures(where)}</th>
              {number !== undefined && (
                <td>
                  <a class="code" href={`/t/${territory}/number/${number}`}>
                    {spaced(number)}
                  </a>
                  {isMarked && <span class="queue-mark">{t(words.yours)}</span>}
                </td>
              )}
              {submittedAt !== undefined && (
                <td class="queue-when">
                  <span>{inFigures(dayOfMoment(submittedAt))}</span> <span class="quiet">{clock(submittedAt)}</span>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
