// A day as people write it: in words where there is room, in figures where every character is paid for. No text shows `2026-11-24`. In Kazakh the
// month stands without an ending: the sentence has the word for day after it.

import type { Month } from './month.ts';
import { clockTextOf, dayOf, type Day, type Instant } from './time.ts';

const months = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** `2026 жылғы 24 қараша`, `24 ноября 2026 года`, `24 November 2026`. */
export function dayInWords(on: Day, locale: keyof typeof months): string {
  const [year = '', month, day] = on.split('-');
  const name = months[locale][Number(month) - 1] ?? '';
  if (locale === 'kk') return `${year} жылғы ${Number(day)} ${name}`;
  return `${Number(day)} ${name} ${year}${locale === 'ru' ? ' года' : ''}`;
}

/** A month on its own, which in Russian is another word than in a date. */
const monthsAlone = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

/** `2026 жылғы шілде`, `июль 2026 года`, `July 2026`. */
export function monthInWords(of: Month, locale: keyof typeof months): string {
  const [year = '', month] = of.split('-');
  const name = (locale === 'ru' ? monthsAlone : months[locale])[Number(month) - 1] ?? '';
  if (locale === 'kk') return `${year} жылғы ${name}`;
  return `${name} ${year}${locale === 'ru' ? ' года' : ''}`;
}

/** `07.2026`, where every character is paid for. */
export function monthInFigures(of: Month): string {
  return of.split('-').toReversed().join('.');
}

/** `24.11.2026`, as it is printed on paper. */
export function dayInFigures(on: Day): string {
  return on.split('-').toReversed().join('.');
}

/** The day in words and the time on a clock in Kazakhstan: `24 ноября 2026 года, 19:37`. */
export function clockInWords(at: Instant, locale: keyof typeof months): string {
  return `${dayInWords(dayOf(at), locale)}, ${clockTextOf(at).slice(11)}`;
}
