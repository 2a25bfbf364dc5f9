// How a day of the month is drawn: a sign, a short word and a colour, so that nobody has to tell days apart by the colour alone. Codes come from the
// city’s rulebook; one that is new here is drawn by its letter.

import type { Reply } from '../../../api/client.ts';
import type { Text } from '../../../language/text.ts';
import { days, shorts } from './wordsOfDays.ts';

export interface CalendarDay {
  readonly day: string;
  readonly code: string;
  /** A letter, for which `DaySign` has a drawing or none; empty where there is nothing to say. */
  readonly sign: string;
  readonly tone: 'there' | 'paid' | 'unpaid' | 'off' | 'open';
  readonly short: Text;
  readonly label: Text;
  readonly holiday?: Text | undefined;
  /** Something else to know of the day. */
  readonly notes: readonly Text[];
}

type Shown = NonNullable<Reply<'GET /v1/me/contracts/{contract}/months/{month}'>['shown']>;
type Marked = Reply<'GET /v1/me/contracts/{contract}/months/{month}/marks'>['days'][number];

const dayOff = 'H';
/** No day of the contract. */
export const outside = '-';

const isShort = (code: string): code is keyof typeof shorts => code in shorts;

/** A day of a month that was shown to be signed. */
export function drawShown({ day, code, label, present, payable, late, moved, holiday }: Shown['days'][number]): CalendarDay {
  const isOff = code === dayOff || code === outside;
  return {
    day,
    code,
    sign: isOff ? '' : code,
    tone: isOff ? 'off' : present ? 'there' : payable ? 'paid' : 'unpaid',
    short: isShort(code) ? shorts[code] : label,
    label,
    holiday,
    notes: [...(moved === undefined ? [] : [moved.words]), ...(late ? [days.late] : [])],
  };
}

/** A day of a month that still runs. */
export function drawMarked({ day, standing, code, labels, present, payable, late, reportedAt, holiday }: Marked): CalendarDay {
  const notes = [...(late === true ? [days.late] : []), ...(reportedAt === undefined ? [] : [days.reported])];
  if (code !== undefined && labels !== undefined && standing === 'marked') {
    const short = isShort(code) ? shorts[code] : labels;
    const tone = present === true ? 'there' : payable === true ? 'paid' : 'unpaid';
    return { day, code, sign: code, tone, short, label: labels, holiday, notes };
  }
  if (standing === 'day-off' || standing === 'not-enrolled') {
    const own = standing === 'day-off' ? dayOff : outside;
    const label = standing === 'day-off' ? days.off : days.outside;
    return { day, code: own, sign: '', tone: 'off', short: shorts[own], label, holiday, notes };
  }
  const ahead = standing === 'ahead';
  const [short, label] = ahead ? [shorts.ahead, days.ahead] : [shorts.open, days.open];
  return { day, code: '', sign: ahead ? '' : '?', tone: ahead ? 'off' : 'open', short, label, holiday, notes };
}

/** What there is to know of days beside their marks, each with the days it is true of, in the order of the first one. */
export function notesOf(month: readonly CalendarDay[]): readonly { readonly note: Text; readonly days: readonly string[] }[] {
  const found = new Map<string, { readonly note: Text; readonly days: string[] }>();
  for (const { day, holiday, notes } of month) {
    for (const note of holiday === undefined ? notes : [holiday, ...notes]) {
      const before = found.get(note.ru) ?? { note, days: [] };
      before.days.push(day);
      found.set(note.ru, before);
    }
  }
  return [...found.values()];
}
