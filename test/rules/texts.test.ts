// What people read. Every no and every notice speaks Kazakh, Russian and English, ends in a next step, and never names a person, an IIN or a code.

import { describe, expect, it } from 'vitest';
import { guardianshipEnds, guardianshipRejections } from '../../shared/domain/guardianship.ts';
import { noticeKinds, type NoticeKind } from '../../shared/domain/notice.ts';
import { problemTexts, refusalReplies, type Text } from '../../shared/http/problemTexts.ts';
import { problemStatus } from '../../shared/http/problems.ts';
import { routeNames, routes } from '../../shared/http/routes.ts';
import { messageOf, smsSegments, type Locale } from '../../shared/notifications/messages.ts';

const locales: readonly Locale[] = ['kk', 'ru', 'en'];
const kazakhLetter = /[әғқңөұүһі]/i;
const cyrillic = /[а-яёәғқңөұүһі]/i;
/** A message that asks for a code, a password or an IIN is how families are robbed; none of ours may look like one. */
const banned = /\bиин\b|жсн|\biin\b|(?<!\p{L})код|\bcode\b|парол|құпиясөз|password|\bpin\b|\botp\b|https?:|www\.|\d{12}/iu;
const sentences = (text: string): number => text.split(/[.!?:](?:\s|$)/).filter((one) => one.trim() !== '').length;

const nos: readonly (readonly [string, Text])[] = [...Object.entries(problemTexts), ...Object.entries(refusalReplies)];

describe('a no', () => {
  it.each(nos)('%s speaks three languages', (_, text) => {
    expect(text.kk).toMatch(cyrillic);
    expect(text.ru).toMatch(cyrillic);
    expect(text.en).not.toMatch(cyrillic);
    expect(text.ru).not.toMatch(/[әғқңөұүһ]/i);
    for (const locale of locales) expect(text[locale]).toBe(text[locale].trim());
    expect(new Set([text.kk, text.ru, text.en]).size).toBe(3);
  });

  it.each(nos.filter(([code]) => code !== 'unauthenticated'))('%s says what to do next, in each language', (_, text) => {
    for (const locale of locales) expect(sentences(text[locale]), text[locale]).toBeGreaterThanOrEqual(2);
  });

  it.each(nos)('%s quotes no number of a person', (_, text) => {
    for (const locale of locales) expect(text[locale]).not.toMatch(/\d{6,}|https?:/);
  });

  it('exists for every problem of the door and every refusal a route may give', () => {
    expect(Object.keys(problemTexts).toSorted()).toEqual(Object.keys(problemStatus).toSorted());
    const refusals = routeNames.flatMap((name) => [...routes[name].refusals]);
    expect(refusals.filter((name) => !Object.hasOwn(refusalReplies, name))).toEqual([]);
  });

  it('in Kazakh is Kazakh', () => {
    for (const [code, { kk }] of nos) expect(kk, code).toMatch(kazakhLetter);
  });
});

const label = {
  kk: '2022 жылы туғандар, бірінші кезектегі құқық',
  ru: '2022 года рождения, первоочередное право',
  en: 'Born in 2022, priority right',
};
const categories = { fromKk: label.kk, fromRu: label.ru, fromEn: label.en, toKk: label.kk, toRu: label.ru, toEn: label.en };

/** The longest values a text can be given. */
const longest = {
  shown: '+7…99',
  ...categories,
  lastDay: '2026-12-31',
  startsOn: '2026-12-31',
  submittedAt: '2026-12-31T18:59:59.999Z',
  papersBy: '2026-12-31',
  asideDays: 365,
  restorable: 'yes',
  restoreBy: '2026-12-31',
  keepsDate: 'yes',
  voucher: 'ZZZZZZZZZZZZZZZZ',
  reason: 'registry',
};
/** The same where the application comes back by itself, and where nothing more is known than a notice of old says. */
const returning = { ...longest, returnsOn: '2026-12-31' };
const { papersBy: _, restorable: __, ...plain } = longest;
const notices = noticeKinds.flatMap((kind) =>
  locales.flatMap((locale) =>
    [longest, returning, plain]
      .filter((data) => data !== plain || kind !== 'claim-made')
      .map((data) => ({ kind, locale, data, message: messageOf({ kind, data, application: 'ZZZZZZZZ' }, locale) })),
  ),
);

/** They are about a person's own account and no application. */
const aboutPerson: ReadonlySet<NoticeKind> = new Set([
  'guardianship-verified',
  'guardianship-rejected',
  'guardianship-ended',
  'guardian-joined',
  'guardian-left',
  'phone-moved',
]);

describe('a notice', () => {
  it.each(notices)('$kind in $locale says something everywhere, and names the application it is about', ({ kind, locale, message }) => {
    for (const text of [message.title, message.text, message.sms]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{/);
      expect(cyrillic.test(text)).toBe(locale !== 'en');
    }
    expect(message.text.includes('ZZZZZZZZ')).toBe(!aboutPerson.has(kind));
    expect(message.sms.includes('ZZZZZZZZ')).toBe(!aboutPerson.has(kind));
  });

  it.each(notices)('$kind in $locale asks for no code and names no IIN', ({ message }) => {
    for (const text of [message.title, message.text, message.sms]) expect(text).not.toMatch(banned);
  });

  it.each(notices)('$kind in $locale fits two SMS segments with the longest values', ({ message }) => {
    expect(smsSegments(message.sms)).toBeLessThanOrEqual(2);
  });

  it.each(noticeKinds)('%s is written in Kazakh for Kazakhs', (kind) => {
    const { title, text, sms } = messageOf({ kind, data: longest, application: 'ZZZZZZZZ' }, 'kk');
    expect(`${title} ${text} ${sms}`).toMatch(kazakhLetter);
  });

  it.each(locales)('of papers that are awaited names the last day for them, of %s', (locale) => {
    for (const kind of ['application-accepted', 'claim-made'] as const) {
      const { text, sms } = messageOf(
        { kind, data: { submittedAt: longest.submittedAt, papersBy: '2026-07-09' }, application: 'ZZZZZZZZ' },
        locale,
      );
      expect(text).toContain('2026-07-09');
      expect(sms).toContain('2026-07-09');
    }
  });

  it.each(locales)('of a rejection says on which day the application returns by itself, in %s', (locale) => {
    const { text, sms } = messageOf({ kind: 'claim-rejected', data: { returnsOn: '2026-07-11' }, application: 'ZZZZZZZZ' }, locale);
    expect(text).toContain('2026-07-11');
    expect(sms).toContain('2026-07-11');
  });

  it.each(locales)('of a receipt shows the time in Kazakhstan, in %s', (locale) => {
    const data = { submittedAt: '2026-11-22T14:37:20.172Z' };
    const { text } = messageOf({ kind: 'application-accepted', data, application: 'ZZZZZZZZ' }, locale);
    expect(text).toContain('2026-11-22 19:37');
    expect(text).not.toMatch(/UTC|14:37/);
  });

  it.each(notices.filter(({ kind }) => kind === 'voucher-issued'))('$kind in $locale tells the last day', ({ message }) => {
    expect(message.text).toContain('2026-12-31');
    expect(message.sms).toContain('2026-12-31');
  });
});

describe('why a guardianship was rejected or has ended', () => {
  const given = [
    ...['registry', ...guardianshipRejections].map((reason) => ({ kind: 'guardianship-rejected' as const, reason })),
    ...guardianshipEnds.map((reason) => ({ kind: 'guardianship-ended' as const, reason })),
  ];
  it.each(given)('$kind for $reason is told in each language, and asks for nothing it may not', ({ kind, reason }) => {
    const told = { kk: 'Себебі: ', ru: 'Причина: ', en: 'The reason: ' };
    for (const locale of locales) {
      const { text } = messageOf({ kind, data: { reason } }, locale);
      expect(text).toContain(told[locale]);
      expect(text).not.toMatch(banned);
      expect(cyrillic.test(text)).toBe(locale !== 'en');
      // A notice of before keeps no reason, and a text is never looked up beyond the list.
      for (const data of [{}, { reason: 'constructor' }]) expect(messageOf({ kind, data }, locale).text).not.toContain(told[locale]);
    }
  });
});

describe('segments of an SMS', () => {
  it.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['қ'.repeat(70), 1],
    ['қ'.repeat(71), 2],
    ['қ'.repeat(134), 2],
    ['қ'.repeat(135), 3],
  ])('of %s are counted as an operator charges them', (text, segments) => {
    expect(smsSegments(text)).toBe(segments);
  });
});
