// What notices count, in words: days and messages in the form the number takes.

import type { Notice } from '../domain/notice.ts';
import { counted, inDigits, type Forms } from '../plural.ts';
import type { Locale } from './messages.ts';

type Value = Notice['data'][string] | undefined;

/** How many days: `5 күн`, `5 дней`, `5 days`. */
const days: Forms = { kk: '# күн', ru: { one: '# день', few: '# дня', many: '# дней' }, en: { one: '# day', other: '# days' } };
/** After how many: Russian counts another case, `1 дня`, `5 дней`. */
const daysAfter: Forms = { kk: '# күннен', ru: { one: '# дня', few: '# дней', many: '# дней' }, en: { one: '# day', other: '# days' } };
const paidDays: Forms = {
  kk: 'төленетін # күн',
  ru: { one: '# оплачиваемый день', few: '# оплачиваемых дня', many: '# оплачиваемых дней' },
  en: { one: '# paid day', other: '# paid days' },
};
/** For how many: Kazakh counts another case. */
const daysFor: Forms = { ...days, kk: '# күнге' };
const unread: Forms = {
  kk: 'оқылмаған # хабарлама',
  ru: { one: '# непрочитанное сообщение', few: '# непрочитанных сообщения', many: '# непрочитанных сообщений' },
  en: { one: '# unread message', other: '# unread messages' },
};
const minutes: Forms = {
  kk: '# минут',
  ru: { one: '# минуту', few: '# минуты', many: '# минут' },
  en: { one: '# minute', other: '# minutes' },
};
/** So many of them somebody gave: `1 ваучер`, `12 ваучеров`. */
const vouchers: Forms = {
  kk: '# ваучер',
  ru: { one: '# ваучер', few: '# ваучера', many: '# ваучеров' },
  en: { one: '# voucher', other: '# vouchers' },
};
const forms = { days, daysAfter, daysFor, paidDays, unread, minutes, vouchers } as const;

/** The number alone, as that language writes it. */
export function inFigures(count: Value, locale: Locale): string {
  return inDigits(Number(count))[locale];
}

/** So many of them, in that language. */
export function inNumber(what: keyof typeof forms, count: Value, locale: Locale): string {
  return counted(Number(count), forms[what])[locale];
}
