// A day on which nobody comes, with the name of its holiday.

import type { Told } from '../../../api/told.ts';
import { t, type Text } from '../../../language/text.ts';
import { Empty } from '../../../parts/Note.tsx';
import { words } from './words.ts';

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value && 'en' in value;

/** The holiday a refusal names; none on a weekend. */
export function holidayIn(told: Told): Text | undefined {
  const { holiday } = told.because;
  return isText(holiday) ? holiday : undefined;
}

export function DayOff({ holiday }: { readonly holiday: Text | undefined }) {
  return (
    <Empty title={holiday === undefined ? t(words.dayOff) : t(words.holiday, { name: t(holiday) })}>
      <p>{t(words.dayOffText)}</p>
    </Empty>
  );
}
