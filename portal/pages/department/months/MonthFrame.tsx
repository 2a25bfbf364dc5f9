// A month as it hangs on a wall, from Monday to Sunday; what stands in a day is its user’s.

import type { ComponentChildren } from 'preact';
import { daysOfMonth, month as monthOf } from '../../../../shared/domain/month.ts';
import { weekdayOf } from '../../../../shared/domain/time.ts';
import { language } from '../../../language/text.ts';
import './months.css';

const weekdays = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

interface Cell {
  readonly style: string;
  readonly content: ComponentChildren;
}

interface MonthFrameProps {
  readonly month: string;
  readonly label: string;
  /** Of the day, and of its place from the 1st on. */
  readonly cellOf: (day: string, place: number) => Cell;
}

export function MonthFrame({ month, label, cellOf }: MonthFrameProps) {
  const days = daysOfMonth(monthOf(month));
  const [first] = days;
  const column = first === undefined ? 1 : weekdayOf(first);
  return (
    <ol class="month-grid" aria-label={label}>
      {weekdays[language.value].map((name) => (
        <li key={name} class="month-grid-name" aria-hidden="true">
          {name}
        </li>
      ))}
      {days.map((day, place) => {
        const { style, content } = cellOf(day, place);
        return (
          <li key={day} class={style} {...(place === 0 ? { style: { gridColumnStart: column } } : {})}>
            {content}
          </li>
        );
      })}
    </ol>
  );
}
