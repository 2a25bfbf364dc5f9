// Days and the code each should have: one line a day, of the days of a month that can have one.

import { t } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { SelectField } from '../../../parts/Fields.tsx';
import { presentCode, type DayCode } from './dayCodes.ts';
import { words } from './sheetWords.ts';

export interface DayChange {
  readonly day: string;
  readonly code: string;
}

interface DayChangesProps {
  /** Days there are to choose from. */
  readonly days: readonly string[];
  readonly codes: readonly DayCode[];
  readonly value: readonly DayChange[];
  readonly onChange: (value: readonly DayChange[]) => void;
}

export function DayChanges({ days, codes, value, onChange }: DayChangesProps) {
  const free = days.filter((day) => value.every((one) => one.day !== day));
  const [next] = free;
  const put = (at: number, change: Partial<DayChange>) => onChange(value.map((one, place) => (place === at ? { ...one, ...change } : one)));
  return (
    <>
      {value.map(({ day, code }, at) => (
        <div class="fields" key={day}>
          <SelectField
            label={t(words.day)}
            value={day}
            onChange={(chosen) => put(at, { day: chosen })}
            options={days.filter((one) => one === day || free.includes(one)).map((one) => ({ value: one, label: inFigures(one) }))}
          />
          <SelectField
            label={t(words.code)}
            value={code}
            onChange={(chosen) => put(at, { code: chosen })}
            options={codes.map((one) => ({ value: one.code, label: `${one.code} – ${t(one.labels)}` }))}
          />
          {value.length > 1 && (
            <p>
              <button type="button" class="link-button" onClick={() => onChange(value.filter((_, place) => place !== at))}>
                {t(words.removeDay)} ({inFigures(day)})
              </button>
            </p>
          )}
        </div>
      ))}
      {next !== undefined && (
        <p>
          <button type="button" class="button button-small" onClick={() => onChange([...value, { day: next, code: presentCode(codes) }])}>
            {t(words.addDay)}
          </button>
        </p>
      )}
    </>
  );
}
