// What people read of days, months and money: in Kazakh as Kazakhs write it, one word for one thing, and no word of the machine.

import { describe, expect, it } from 'vitest';
import { noticeKinds, type Notice } from '../../shared/domain/notice.ts';
import { day } from '../../shared/domain/time.ts';
import { sheetStates } from '../../shared/domain/timesheet.ts';
import { ownWords } from '../../shared/http/fieldWords.ts';
import { refusalReplies, type Text } from '../../shared/http/problemTexts.ts';
import { monthWords, paperWords, reportWords } from '../../shared/http/words/absences.ts';
import { monthNextWords } from '../../shared/http/words/monthNext.ts';
import { codeMessage } from '../../shared/notifications/codeMessage.ts';
import { messageOf, type Locale } from '../../shared/notifications/messages.ts';

const locales: readonly Locale[] = ['kk', 'ru', 'en'];
const heard = (kind: Notice['kind'], data: Notice['data'], locale: Locale) => {
  const { title, text, sms } = messageOf({ kind, data, application: '7K2M4Q9X' }, locale);
  return { title, text, sms, all: `${title} ${text} ${sms}` };
};

const july = {
  month: '2026-07',
  day: '2026-07-14',
  from: '2026-07-14',
  to: '2026-07-17',
  lastDay: '2026-08-10',
  startsOn: '2026-07-02',
  days: 2,
  count: 3,
  wasDays: 20,
  isDays: 21,
  proposeDays: 30,
  contract: '7K2M4Q9XAB12CD34',
  papersBy: '2026-07-09',
  reason: 'registry',
};
const outcomes = [july, { ...july, outcome: 'changed' }, { ...july, state: 'presented' }];
const told = (locale: Locale) => noticeKinds.flatMap((kind) => outcomes.map((data) => heard(kind, data, locale).all));

const disputed = { state: 'disputed', isBeforeWindow: false } as const;
const next: readonly Text[] = [
  ...sheetStates.map((state) => monthNextWords({ state, isBeforeWindow: false, lastDay: day('2026-08-10') })),
  ...[true, false].map((mayAccept) => monthNextWords({ ...disputed, turn: 'preschool', answerBy: day('2026-08-10'), mayAccept })),
  ...[true, false].map((mayAccept) => monthNextWords({ ...disputed, turn: 'department', answerBy: day('2026-08-10'), mayAccept })),
  ...(['open', 'closed', 'sealed'] as const).map((state) => monthWords({ state, paperBy: day('2026-08-10') })),
  ...[true, false].map((closed) => paperWords({ withdrawn: false, justified: 1, late: 2, otherwise: 1, notMarked: 1, closed })),
  ...[true, false].map((isPresent) => reportWords(isPresent)),
];
const refusals: readonly Text[] = Object.values(refusalReplies);
const fields = Object.entries(ownWords).map(([en, words]) => ({ ...words, en }));

describe('in Kazakh', () => {
  const all = [...told('kk'), ...[...next, ...refusals, ...fields].map(({ kk }) => kk)];

  it('one disagrees with a day and with a timesheet: келіспеу takes -мен', () => {
    for (const text of all) expect(text).not.toMatch(/(күндерге|күнге|табельге|табеліне|белгіге) келіспей/);
  });

  it('the department decides on a timesheet and does not solve it', () => {
    for (const text of all) expect(text).not.toMatch(/табелін шешті|бойынша шешті/);
  });

  it('a child has a contract and no condition, and its place is kept', () => {
    for (const text of all) expect(text).not.toMatch(/(^|\s)шарты жоқ|Балаңызға орын сақталады/);
  });
});

describe('one word for one thing', () => {
  it('what a text is known by is its контрольная сумма, its бақылау сомасы, and never the word of the machine', () => {
    for (const { kk, ru } of [...fields, ...refusals, ...next]) {
      expect(`${kk} ${ru}`).not.toMatch(/digest|отпечат|таңбасы|acceptUnmarked/i);
    }
    const digests = fields.filter(({ en }) => en.startsWith('not a digest'));
    expect(digests.length).toBeGreaterThan(2);
    for (const { kk, ru } of digests) expect(`${kk} ${ru}`).toMatch(/бақылау сомасы.*контрольн/i);
  });

  it('what is paid by is the реестр, the тізілім, in every refusal; a month is утверждён', () => {
    for (const { kk, ru } of [...refusals, ...next]) expect(`${kk} ${ru}`).not.toMatch(/ведомос|закреп(ит|л)/i);
  });

  it.each(locales)('a closed timesheet that has changed is looked at and closed again, in %s', (locale) => {
    expect(refusalReplies['timesheet-changed'][locale]).toMatch(
      { kk: /қайта жабыңыз\.$/, ru: /закройте его заново\.$/, en: /close it again\.$/ }[locale],
    );
  });
});

describe('the head', () => {
  it.each(locales)('hears that some groups are not marked, and not that none is, in %s', (locale) => {
    const { title, text, sms } = heard('preschool-day-unmarked', { day: '2026-07-02' }, locale);
    if (locale === 'kk') expect(`${title} ${text} ${sms}`).not.toMatch(/барлық топ/i);
    if (locale === 'kk')
      expect([title, sms]).toEqual([expect.stringContaining('Кей топтар'), expect.stringContaining('Бүгін кей топтар әлі белгіленбеген')]);
    expect(text).toMatch({ kk: /әрқашан кеш деп көрінеді\.$/, ru: /поздняя\.$/, en: /late\.$/ }[locale]);
  });

  it.each(locales)('hears which month is not closed, in the message and in the SMS, in %s', (locale) => {
    const { text, sms } = heard('preschool-month-unclosed', { month: '2026-07' }, locale);
    expect(text).toContain({ kk: '2026 жылғы шілде', ru: 'июль 2026 года', en: 'July 2026' }[locale]);
    expect(sms).toContain('07.2026');
  });

  it.each(locales)('hears that a corrected month waits for the parent where it does, in %s', (locale) => {
    const data = { month: '2026-07', contract: '7K2M4Q9XAB12CD34', wasDays: 20, isDays: 21 };
    const next = { kk: 'тізілім', ru: 'реестр', en: 'register' }[locale];
    expect(heard('preschool-month-corrected', { ...data, state: 'signed' }, locale).text).toContain(next);
    expect(heard('preschool-month-corrected', { ...data, state: 'presented' }, locale).text).not.toContain(next);
  });
});

describe('the parent', () => {
  it.each(locales)('is not told to wait for a day that has passed: it is the department’s turn, in %s', (locale) => {
    const said = (turn: 'preschool' | 'department', mayAccept: boolean) =>
      monthNextWords({ ...disputed, turn, answerBy: day('2026-08-10'), mayAccept })[locale];
    const passed = { kk: /10 тамыз/, ru: /10 августа/, en: /10 August/ }[locale];
    expect(said('preschool', true)).toMatch(passed);
    for (const mayAccept of [true, false]) {
      expect(said('department', mayAccept)).not.toMatch(passed);
      expect(said('department', mayAccept)).toContain(
        { kk: 'білім бөлімі шешеді', ru: 'решает отдел образования', en: 'the education department decides' }[locale],
      );
    }
    expect(said('department', true)).toMatch({ kk: /қол қоя аласыз/, ru: /можете подписать/, en: /may sign/ }[locale]);
    expect(said('department', false)).not.toMatch({ kk: /қол қоя аласыз/, ru: /можете подписать/, en: /may sign/ }[locale]);
  });

  it.each(locales)(
    'of a closed month is told to sign while the time for it is open, and not to wait for a time that may be over, in %s',
    (locale) => {
      const text = monthWords({ state: 'closed' })[locale];
      expect(text).not.toMatch(/ашылғанда|Когда откроется|When the time to sign opens/);
      expect(text).toMatch({ kk: /ашық кезде/, ru: /Пока открыто/, en: /While the time to sign is open/ }[locale]);
    },
  );

  it.each(locales)('of whoever disputed hears what to do once there is an answer, in %s', (locale) => {
    const text = refusalReplies['month-disputed'][locale];
    expect(text).not.toMatch(/екінші ата-ана|второй родитель/);
    expect(text).toMatch({ kk: /қол қойыңыз/, ru: /подпишите/, en: /sign if you agree/ }[locale]);
  });

  it.each(locales)('who speaks too early of a day, or of a day off, is not told to mark it, in %s', (locale) => {
    for (const name of ['absence-report-early', 'absence-report-day-off'] as const)
      expect(refusalReplies[name][locale]).not.toMatch(/белгілеңіз|отмет|mark/i);
    expect(refusalReplies['absence-report-early'][locale]).toMatch({ kk: /түн ортасына/, ru: /полуночи/, en: /midnight/ }[locale]);
  });

  it('who is sent a code to sign a month is told not to give it to the kindergarten either', () => {
    expect(codeMessage('123456', 10, 'ru', 'month').sms).toContain('даже детскому саду');
  });
});
