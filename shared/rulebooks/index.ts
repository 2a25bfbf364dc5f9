// The rulebooks and the calendar that come with the product. They are checked when they are first asked for and not at import: a function
// that never needs them pays nothing at its cold start.

import { calendarShape } from '../domain/calendar.ts';
import type { Calendar } from '../domain/calendar.ts';
import { parseRulebook } from '../domain/rulebook.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import calendarKz from './calendar-kz.json' with { type: 'json' };
import karaganda from './karaganda.json' with { type: 'json' };
import vilnius from './vilnius.json' with { type: 'json' };

let rulebooks: readonly Rulebook[] | undefined;
let calendar: Calendar | undefined;

/** Every rulebook shipped, of every territory and date. */
export function shippedRulebooks(): readonly Rulebook[] {
  rulebooks ??= [karaganda, vilnius].map(parseRulebook);
  return rulebooks;
}

/** The working calendar of Kazakhstan, 2024 to 2027. */
export function shippedCalendar(): Calendar {
  calendar ??= calendarShape.parse(calendarKz, { jitless: true });
  return calendar;
}
