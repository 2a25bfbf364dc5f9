// A child’s month as a calendar: the code of each day, by letter and by ground; what the letters mean stands under it.

import { daysOfMonth, month as monthOf } from '../../../../shared/domain/month.ts';
import { weekdayOf } from '../../../../shared/domain/time.ts';
import { language, t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { codeOf, codeWords, dayOff, isLate, outside, type DayCode } from './dayCodes.ts';
import { words } from './sheetWords.ts';
import './months.css';

const weekdays = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

interface MonthGridProps {
  readonly month: string;
  /** One code a day. */
  readonly marks: string;
  readonly codes: readonly DayCode[];
  readonly disputed?: readonly string[];
}

export function MonthGrid({ month, marks, codes, disputed = [] }: MonthGridProps) {
  const days = daysOfMonth(monthOf(month));
  const [first] = days;
  const gap = first === undefined ? 0 : (weekdayOf(first) + 6) % 7;
  const ground = (mark: string): string => {
    if (mark === dayOff || mark === outside) return 'is-off';
    const known = codes.find(({ code }) => code === codeOf(mark));
    if (known?.present === true) return 'is-there';
    return known?.payable === true ? 'is-paid' : 'is-unpaid';
  };
  const met = [...new Set(Array.from(marks, codeOf))].filter((code) => code !== dayOff && code !== outside);
  return (
    <>
      <ol class="month-grid" aria-label={t(words.calendar)}>
        {weekdays[language.value].map((name) => (
          <li key={name} class="month-grid-name" aria-hidden="true">
            {name}
          </li>
        ))}
        {days.map((day, at) => {
          const mark = marks[at] ?? ' ';
          const isDisputed = disputed.includes(day);
          return (
            <li
              key={day}
              class={`${ground(mark)}${isDisputed ? ' is-disputed' : ''}`}
              {...(at === 0 ? { style: { gridColumnStart: gap + 1 } } : {})}
            >
              <span class="month-grid-day" aria-hidden="true">
                {at + 1}
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
            </li>
          );
        })}
      </ol>
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
