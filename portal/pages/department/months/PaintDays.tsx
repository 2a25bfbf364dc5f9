// Days and the mark each should have: one mark is chosen, then the days are tapped. A second tap takes it away again; arrows lead from day to day.

import { useId, useRef, useState } from 'preact/hooks';
import { number, t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { codeOf, codeWords, groundOf, presentCode, type DayCode } from './dayCodes.ts';
import { MonthFrame } from './MonthFrame.tsx';
import { words } from './sheetWords.ts';

/** The mark of each day that was tapped. */
export type Painted = Readonly<Record<string, string>>;

interface PaintDaysProps {
  readonly month: string;
  /** Those that can have a mark. */
  readonly days: readonly string[];
  readonly codes: readonly DayCode[];
  readonly value: Painted;
  readonly onChange: (value: Painted) => void;
  /** What a day has if it is not tapped; nothing where the month is new. */
  readonly stands?: (day: string) => string;
  readonly error?: string | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function PaintDays({ month, days, codes, value, onChange, stands = () => '', error }: PaintDaysProps) {
  const frame = useRef<HTMLDivElement>(null);
  const fault = useId();
  const [chosen, choose] = useState<string>();
  const [reached, reach] = useState<string>();
  const code = chosen ?? presentCode(codes);
  const isSame = (day: string) => codeOf(stands(day)) === code;
  const without = (day: string) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== day));
  const tap = (day: string) => onChange(value[day] === code || isSame(day) ? without(day) : { ...value, [day]: code });
  const all = Object.fromEntries(days.filter((day) => !isSame(day)).map((day) => [day, code]));
  const walk = (event: KeyboardEvent, from: string) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    for (let at = Number(from.slice(8)) + step; at > 0 && at < 32; at += step) {
      const found = frame.current?.querySelector<HTMLElement>(`[data-day="${month}-${String(at).padStart(2, '0')}"]`);
      if (found === null || found === undefined) continue;
      found.focus();
      return;
    }
  };
  const count = Object.keys(value).length;
  // One stop for the tab key: the day last reached, else the first; arrows lead on.
  const entry = reached !== undefined && days.includes(reached) ? reached : days[0];
  return (
    <div
      ref={frame}
      class={error === undefined ? 'paint' : 'paint field-wrong'}
      role="group"
      aria-label={t(words.calendar)}
      aria-describedby={error === undefined ? undefined : fault}
    >
      <p class="hint">{t(words.paintHint)}</p>
      <div class="paint-codes" role="group" aria-label={t(words.code)}>
        {codes.map((one) => (
          <button key={one.code} type="button" class="paint-code" aria-pressed={one.code === code} onClick={() => choose(one.code)}>
            <b class={`paint-letter ${groundOf(codes, one.code)}`}>{one.code}</b> <span>{t(one.labels)}</span>
          </button>
        ))}
      </div>
      <p class="row">
        <button type="button" class="button button-small" onClick={() => onChange(all)}>
          {t(words.paintAll, { mark: codeWords(codes, code) })}
        </button>
        {count > 0 && (
          <button type="button" class="button button-small" onClick={() => onChange({})}>
            {t(words.paintNone)}
          </button>
        )}
        <span role="status">{t(words.painted, { n: number(count) })}</span>
      </p>
      <MonthFrame
        month={month}
        label={t(words.calendar)}
        cellOf={(day, place) => {
          if (!days.includes(day)) return { style: 'is-off', content: <span class="month-grid-day">{place + 1}</span> };
          const was = stands(day);
          const is = value[day] ?? was;
          const isChanged = value[day] !== undefined;
          return {
            style: `paint-day ${is === '' ? '' : groundOf(codes, is)}${isChanged ? ' is-painted' : ''}`,
            content: (
              <button
                type="button"
                data-day={day}
                tabIndex={day === entry ? 0 : -1}
                onFocus={() => reach(day)}
                aria-pressed={isChanged}
                onClick={() => tap(day)}
                onKeyDown={(event) => walk(event, day)}
              >
                <span class="month-grid-day" aria-hidden="true">
                  {place + 1}
                </span>
                <span class="month-grid-code" aria-hidden="true">
                  {isChanged && was !== '' && <s>{codeOf(was)}</s>} {is === '' ? '–' : codeOf(is)}
                </span>
                <span class="unseen">
                  {inWords(day)}: {is === '' ? t(words.leaveOut) : codeWords(codes, is)}
                </span>
              </button>
            ),
          };
        }}
      />
      {error !== undefined && (
        <p id={fault} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** As the service is told of them, in order. */
export function paintedDays(value: Painted): { readonly day: string; readonly code: string }[] {
  return Object.entries(value)
    .map(([day, code]) => ({ day, code }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
