// The days of a month: a calendar to look at, or the same as a list to read.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { inWords, today } from '../../../language/time.ts';
import { Table } from '../../../parts/Table.tsx';
import { weeksOf } from './calendar.ts';
import { notesOf, outside, type CalendarDay } from './dayKinds.ts';
import { DaySign } from './DaySign.tsx';
import { weekdays, words } from './wordsOfDays.ts';
import './months.css';

interface MonthDaysProps {
  readonly days: readonly CalendarDay[];
  /** Days somebody chose; with `onChoose` every day of the contract is a button. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (day: string) => void;
}

export function MonthDays({ days, chosen, onChoose }: MonthDaysProps) {
  const [isList, setList] = useState(false);
  return (
    <>
      <div class="tabs" role="group" aria-label={t(words.view)}>
        <button type="button" aria-pressed={!isList} onClick={() => setList(false)}>
          {t(words.calendar)}
        </button>
        <button type="button" aria-pressed={isList} onClick={() => setList(true)}>
          {t(words.list)}
        </button>
      </div>
      {isList ? <DayList days={days} /> : <Calendar days={days} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

function DayList({ days }: { readonly days: readonly CalendarDay[] }) {
  return (
    <Table
      caption={t(words.ofMonth)}
      rows={days}
      keyOf={({ day }) => day}
      columns={[
        { title: t(words.day), cell: ({ day }) => inWords(day) },
        { title: t(words.what), cell: ({ label, holiday }) => t(holiday ?? label) },
        { title: t(words.more), cell: ({ notes }) => notes.map((note) => t(note)).join('; ') },
      ]}
    />
  );
}

interface CalendarProps {
  readonly days: readonly CalendarDay[];
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: ((day: string) => void) | undefined;
}

function Calendar({ days, chosen, onChoose }: CalendarProps) {
  const present: string = today();
  const seen = new Map(days.filter(({ code, sign }) => sign !== '' || code === outside).map((one) => [one.code, one]));
  const noted = notesOf(days);
  return (
    <>
      <table class="month">
        <caption class="unseen">{t(words.ofMonth)}</caption>
        <thead>
          <tr>
            {weekdays.map(({ short, full }) => (
              <th key={full.en} scope="col">
                <span aria-hidden="true">{t(short)}</span>
                <span class="unseen">{t(full)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={String(index)}>
              {week.map((one, place) => (
                <td key={one?.day ?? String(place)} class={one === undefined ? 'month-none' : `month-day month-${one.tone}`}>
                  {one !== undefined && (
                    <DayCell
                      one={one}
                      isToday={one.day === present}
                      isChosen={chosen?.has(one.day) === true}
                      onChoose={onChoose === undefined || one.tone === 'off' ? undefined : onChoose}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t(words.legend)}</h3>
      <ul class="month-legend">
        {[...seen.values()].map(({ code, sign, tone, short, label }) => (
          <li key={code}>
            <span class={`month-sign month-${tone}`} aria-hidden="true">
              {sign === '' ? <span class="month-word">{t(short)}</span> : <DaySign of={code} letter={sign} />}
            </span>
            {t(label)}
          </li>
        ))}
      </ul>
      {noted.length > 0 && (
        <>
          <h3>
            <span aria-hidden="true">* </span>
            {t(words.notes)}
          </h3>
          <ul>
            {noted.map(({ note, days: on }) => (
              <li key={note.ru}>
                {t(note).replace(/\.$/, '')}: {t(words.onDays, { days: on.map((day) => Number(day.slice(8))).join(', ') })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface DayCellProps {
  readonly one: CalendarDay;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly onChoose: ((day: string) => void) | undefined;
}

function DayCell({ one, isToday, isChosen, onChoose }: DayCellProps) {
  const { day, sign, short, label, holiday, notes } = one;
  const inside = (
    <>
      <span class={isToday ? 'month-number month-today' : 'month-number'}>
        {Number(day.slice(8))}
        {notes.length > 0 && <span aria-hidden="true">*</span>}
      </span>
      <span class="month-glyph" aria-hidden="true">
        <DaySign of={holiday === undefined ? one.code : 'holiday'} letter={sign} />
      </span>
      <span class="month-word" aria-hidden="true">
        {t(short)}
      </span>
      <span class="unseen">
        {t(holiday ?? label)}
        {isToday && `, ${t(words.today)}`}
      </span>
    </>
  );
  if (onChoose === undefined) return <div class="month-inside">{inside}</div>;
  return (
    <button type="button" class="month-inside month-button" aria-pressed={isChosen} onClick={() => onChoose(day)}>
      {inside}
    </button>
  );
}
