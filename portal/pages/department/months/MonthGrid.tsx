// A child’s month as a calendar: the code of each day, by letter and by ground; what the letters mean stands under it.

import { t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { codeOf, codeWords, dayOff, groundOf, isLate, outside, type DayCode } from './dayCodes.ts';
import { MonthFrame } from './MonthFrame.tsx';
import { words } from './sheetWords.ts';

interface MonthGridProps {
  readonly month: string;
  /** One code a day. */
  readonly marks: string;
  readonly codes: readonly DayCode[];
  readonly disputed?: readonly string[];
}

export function MonthGrid({ month, marks, codes, disputed = [] }: MonthGridProps) {
  const met = [...new Set(Array.from(marks, codeOf))].filter((code) => code !== dayOff && code !== outside);
  return (
    <>
      <MonthFrame
        month={month}
        label={t(words.calendar)}
        cellOf={(day, place) => {
          const mark = marks[place] ?? ' ';
          const isDisputed = disputed.includes(day);
          return {
            style: `${groundOf(codes, mark)}${isDisputed ? ' is-disputed' : ''}`,
            content: (
              <>
                <span class="month-grid-day" aria-hidden="true">
                  {place + 1}
                </span>
                <span class="month-grid-code" aria-hidden="true">
                  {mark === dayOff || mark === outside ? '·' : codeOf(mark)}
                  {isLate(mark) ? '*' : ''}
                </span>
                <span class="unseen">
                  {inWords(day)}: {codeWords(codes, mark)}
                  {isLate(mark) ? `, ${t(words.late)}` : ''}
                  {isDisputed ? `, ${t(words.days)}` : ''}
                </span>
              </>
            ),
          };
        }}
      />
      <ul class="month-legend">
        {met.map((code) => (
          <li key={code}>
            <b>{code}</b> – {codeWords(codes, code)}
          </li>
        ))}
        <li>
          <b>·</b> – {t(words.off)}
        </li>
        {marks.toUpperCase() !== marks && (
          <li>
            <b>*</b> – {t(words.late)}
          </li>
        )}
      </ul>
    </>
  );
}
