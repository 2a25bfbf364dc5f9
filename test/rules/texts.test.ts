// What people read. Every no and every notice speaks Kazakh, Russian and English, ends in a next step, and never names a person, an IIN or a code.

import { describe, expect, it } from 'vitest';
import { requestRefusals } from '../../shared/domain/contract.ts';
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
const categories = {
  fromKk: label.kk,
  fromRu: label.ru,
  fromEn: label.en,
  toKk: label.kk,
  toRu: label.ru,
  toEn: label.en,
  categoryKk: label.kk,
  categoryRu: label.ru,
  categoryEn: label.en,
};

/** The longest values a text can be given. */
const longest = {
  shown: '+7…99',
  ...categories,
  lastDay: '2026-12-31',
  startsOn: '2026-12-31',
  submittedAt: '2026-12-31T18:59:59.999Z',
  papersBy: '2026-12-31',
  asideDays: 365,
  inRegisters: 'yes',
  restorable: 'yes',
  restoreBy: '2026-12-31',
  keepsDate: 'yes',
  voucher: 'ZZZZZZZZZZZZZZZZ',
  contract: 'YYYYYYYYYYYYYYYY',
  was: '2026-12-31',
  day: '2026-12-31',
  from: '2026-12-31',
  to: '2026-12-31',
  proposeDays: 30,
  reason: 'registry',
  month: '2026-12',
  days: 31,
  wasDays: 31,
  count: 999,
  isDays: 31,
  placeBefore: 99_999,
  place: 98_765,
};
/** As long as the register takes them, and with a group of another name. */
const long = (name: string) => `${name} `.repeat(30).slice(0, 120);
const names = {
  preschool: 'aigolek',
  group: 'first',
  preschoolKk: long('«Айгөлек» балабақшасы'),
  preschoolRu: long('Ясли-сад «Айголек»'),
  preschoolEn: long('Kindergarten “Aigolek”'),
  groupKk: long('Күншуақ тобы'),
  groupRu: long('Солнышко'),
  groupEn: long('Sunshine'),
};
/** The same where the application comes back by itself, and where nothing more is known than a notice of old says. */
const returning = { ...longest, returnsOn: '2026-12-31' };
const { papersBy: _, restorable: __, ...plain } = longest;
/** Nothing asked of a kindergarten: a waiting list may help, or stops the days no more. */
const { contract: ___, ...unasked } = plain;
const waited = { ...unasked, pause: 'used', why: 'accepted' };
const named = requestRefusals.map((reason) => ({ ...longest, ...names, reason, pause: 'used', why: 'used' }));
const notices = noticeKinds.flatMap((kind) =>
  locales.flatMap((locale) =>
    [longest, returning, plain, ...named, unasked, waited]
      .filter((data) => 'contract' in data || !kind.startsWith('preschool-'))
      .map((data) => ({ kind, locale, data, message: messageOf({ kind, data, application: 'ZZZZZZZZ' }, locale) })),
  ),
);

/** They are about a person's own account, or a contract of the kindergarten a head works for, and no application. */
const aboutPerson: ReadonlySet<NoticeKind> = new Set([
  ...noticeKinds.filter((kind) => kind.startsWith('preschool-') || kind.startsWith('staff-')),
  'guardianship-verified',
  'guardianship-rejected',
  'guardianship-ended',
  'guardian-joined',
  'guardian-left',
  'phone-moved',
  'contact-unreachable',
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

  it.each(notices)('$kind in $locale writes days for people, and the last one as a day that counts', ({ locale, message }) => {
    for (const text of [message.title, message.text, message.sms]) {
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      // In Kazakh a day before «дейін» and «бастап» needs an ending, and leaves open whether it counts.
      if (locale === 'kk') expect(text).not.toMatch(/(\d{4}|қараша|желтоқсан) (дейін|бастап)|күні соңына/);
      if (locale === 'ru') expect(text).not.toMatch(/до (\d{2}\.\d{2}\.\d{4}|\d+ \S+ \d{4} года)(?! включительно)/);
      if (locale === 'en') expect(text).not.toMatch(/(by|until) (\d{2}\.\d{2}\.\d{4}|\d+ [A-Z])/);
    }
  });

  it.each(locales)('about a kindergarten says which one and which group, in %s', (locale) => {
    const about: readonly NoticeKind[] = [
      ...([
        'waiting-list-joined',
        'waiting-list-moved',
        'waiting-list-left',
        'place-offered',
        'place-offer-expired',
        'enrolment-moved',
      ] as const),
      ...(['contract-to-sign', 'contract-signed', 'contract-begun', 'contract-transferred', 'contract-ends', 'contract-ended'] as const),
      ...(['contract-changed', 'contract-goes-on', 'contract-reminder', 'contract-last-day', 'request-refused', 'request-lapsed'] as const),
    ];
    const short = { kk: ['«Айгөлек»', 'Күншуақ'], ru: ['«Айголек»', 'Солнышко'], en: ['“Aigolek”', 'Sunshine'] }[locale];
    const told = {
      preschoolKk: 'Балабақша «Айгөлек»',
      preschoolRu: 'Детский сад «Айголек»',
      preschoolEn: 'Kindergarten “Aigolek”',
      groupKk: 'Күншуақ',
      groupRu: 'Солнышко',
      groupEn: 'Sunshine',
    };
    for (const kind of about) {
      const { text, sms } = messageOf({ kind, data: { ...longest, ...told }, application: 'ZZZZZZZZ' }, locale);
      for (const name of short) {
        expect(text, kind).toContain(name);
        expect(sms, kind).toContain(name);
      }
      expect(smsSegments(sms)).toBeLessThanOrEqual(2);
    }
  });

  it.each(locales)('of a refused request gives the step its reason leaves, in %s', (locale) => {
    const steps = requestRefusals.map((reason) =>
      messageOf({ kind: 'request-refused', data: { reason }, application: 'ZZZZZZZZ' }, locale),
    );
    expect(new Set(steps.map(({ sms }) => sms)).size).toBe(requestRefusals.length);
    const papers = { kk: 'Құжаттарды', ru: 'документы', en: 'papers' }[locale];
    const withPapers = requestRefusals.filter((_reason, index) => steps[index]?.sms.includes(papers));
    expect(withPapers).toEqual(['papers-incomplete', 'papers-expired']);
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
      expect(text).toContain({ kk: '2026 жылғы 9 шілде', ru: '9 июля 2026 года', en: '9 July 2026' }[locale]);
      expect(sms).toContain('09.07.2026');
    }
  });

  it.each(locales)('of a right that needs no paper asks for nothing, in %s', (locale) => {
    const registers = { kk: 'мемлекеттік тізілімдерден', ru: 'по государственным реестрам', en: 'in the state registers' }[locale];
    for (const kind of ['application-accepted', 'claim-made'] as const) {
      const { title, text, sms } = messageOf(
        { kind, data: { submittedAt: longest.submittedAt, inRegisters: 'yes' }, application: 'ZZZZZZZZ' },
        locale,
      );
      expect(text).toContain(registers);
      expect(`${title} ${text} ${sms}`).not.toMatch(/әкеліңіз|Принесите|Bring/);
    }
  });

  it.each(locales)('of a rejection says on which day the application returns by itself, in %s', (locale) => {
    const { text, sms } = messageOf({ kind: 'claim-rejected', data: { returnsOn: '2026-07-11' }, application: 'ZZZZZZZZ' }, locale);
    expect(text).toContain({ kk: '2026 жылғы 11 шілде', ru: '11 июля 2026 года', en: '11 July 2026' }[locale]);
    expect(sms).toContain('11.07.2026');
  });

  it.each(locales)('of a receipt shows the time in Kazakhstan, in %s', (locale) => {
    const data = { submittedAt: '2026-11-22T14:37:20.172Z' };
    const { text } = messageOf({ kind: 'application-accepted', data, application: 'ZZZZZZZZ' }, locale);
    expect(text).toContain({ kk: '2026 жылғы 22 қараша, 19:37', ru: '22 ноября 2026 года, 19:37', en: '22 November 2026, 19:37' }[locale]);
    expect(text).not.toMatch(/UTC|14:37/);
  });

  it.each(notices.filter(({ kind }) => kind === 'voucher-issued'))('$kind in $locale tells the last day', ({ message }) => {
    expect(message.text).toMatch(/31 (желтоқсан|декабря|December)/);
    expect(message.sms).toContain('31.12.2026');
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
