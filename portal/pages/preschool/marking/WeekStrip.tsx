// The week of a day, to go to another one. Days to come are not there to be marked yet.

import { addDays, day, weekdayOf, type Day } from '../../../../shared/domain/time.ts';
import { inWords, today } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { weekdayWords, words } from './words.ts';

interface WeekStripProps {
  readonly on: string;
  readonly hrefOf: (on: Day) => string;
}

export function WeekStrip({ on, hrefOf }: WeekStripProps) {
  const monday = addDays(day(on), 1 - weekdayOf(day(on)));
  const present = today();
  return (
    <nav class="week" aria-label={t(words.weekDays)}>
      <ol class="week-days">
        {weekdayWords.map((name, place) => {
          const one = addDays(monday, place);
          const figure = String(Number(one.slice(8)));
          const inside = (
            <>
              <span class="week-name">{t(name)}</span>
              <span class="week-figure">{figure}</span>
              <span class="unseen">{inWords(one)}</span>
            </>
          );
          return (
            <li key={one}>
              {one > present ? (
                <span class="week-day is-ahead">{inside}</span>
              ) : (
                <a class={place > 4 ? 'week-day is-weekend' : 'week-day'} href={hrefOf(one)} aria-current={one === on ? 'date' : undefined}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ol>
      <p class="week-more">
        <a href={hrefOf(addDays(monday, -3))}>{t(words.weekBefore)}</a>
        {on !== present && <a href={hrefOf(present)}>{t(words.toToday)}</a>}
        {addDays(monday, 7) <= present && <a href={hrefOf(addDays(monday, 7))}>{t(words.weekAfter)}</a>}
      </p>
    </nav>
  );
}
