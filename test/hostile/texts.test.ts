// T19, T20: what people type is letters of Kazakh, Russian and Latin, plain digits and signs one can see. Every text of every route is tried with
// what reads as something else, and what was taken comes back as the text it is.

import { beforeAll, describe, expect, it } from 'vitest';
import { hasForeignDigits, isLine, isPersonName, isText, tidyLine, tidyText } from '../../shared/domain/typedText.ts';
import { parsePhone } from '../../shared/domain/phone.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';
import type { Asked } from '../support/city.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { iinFor, rightRequests, seededCity, territory, type SeededCity } from '../support/seededCity.ts';
import { parts, placesOf, shapeOf, type Part } from './shapes.ts';
import { withValue } from './trees.ts';

/** What nobody types who means what they write: it cannot be seen. */
const hidden: Readonly<Record<string, string>> = {
  'a bidi override': 'Айша\u202Eазық',
  'a bidi isolate': '\u2066Айша\u2069',
  'a right-to-left mark': 'Айша\u200F',
  'a zero-width space': 'Ай\u200Bша',
  'a zero-width joiner': 'Ай\u200Dша',
  'a byte order mark': 'Ай\uFEFFша',
  'a soft hyphen': 'Ай\u00ADша',
  'a combining joiner': 'Ай\u034Fша',
  'a variation selector of Mongolian': 'Ай\u180Bша',
  'a Hangul filler': 'Ай\u3164ша',
  "Braille's blank": 'Ай\u2800ша',
  'a tag character': 'Айша\u{E0041}',
  'a private character': 'Айша\uE000',
  'half a character': 'Айша\uD800',
  'a NUL': 'Айша\u0000',
  'an escape': 'Айша\u001B[31m',
  'a line separator': 'Айша\u2028Азық',
};
/** What reads as something else, or as nothing to a clerk. Rows of an old system keep such letters: they were written down long ago. */
const misread: Readonly<Record<string, string>> = {
  'a heap of marks': `А${'\u0301'.repeat(40)}йша`,
  'a full-width digit': 'Айша １',
  'an Arabic digit': 'Айша ١',
  'a mathematical digit': 'Айша 𝟙',
  'a full-width letter': 'Ａйша',
  'a mathematical letter': '𝐀йша',
  'an Arabic word': 'عائشة',
  'a Hebrew word': 'שלום',
};

const tricks = { ...hidden, ...misread };

interface Field {
  readonly name: RouteName;
  readonly part: Part;
  readonly path: string;
}

const texts: readonly Field[] = routeNames.flatMap((name) =>
  parts.flatMap((part) => {
    const shape = shapeOf(routes[name], part);
    if (shape === undefined) return [];
    const places = placesOf(shape).filter(({ path, shape: { type } }) => type === 'string' && !path.endsWith('(name)'));
    return [...new Set(places.map(({ path }) => path))].map((path) => ({ name, part, path }));
  }),
);

/** What is looked for and kept nowhere: nothing like it is found. */
const sought = new Set([
  'searchApplications body.name',
  'searchApplications body.phone',
  'listPreschools query.name',
  'listPreschools query.district',
]);
/** What a rule judges and the shape does not; each is asked through the whole chain. */
const judgedByRules = new Set([
  'addMyChild body.iin',
  'addMyChild body.name',
  'addMyPhone body.phone',
  'draftRound body.plan',
  'compareRounds body.alternatives.*.plan',
  'importRows body.rows.*.cells.*',
  'proposeContract body.papers.*',
  'refuseVoucher body.seen',
  'submitApplication body.consent.text',
]);

const wordOf = ({ name, part, path }: Field): string => `${name} ${part}.${path}`;
const isWithin = (inner: readonly PropertyKey[], path: string): boolean => {
  const steps = path.split('.').map((step) => (step === '*' ? '0' : step));
  return inner.every((step, place) => String(step) === steps[place]);
};

describe('every text of every route', () => {
  let city: SeededCity;
  let right: Readonly<Record<RouteName, Asked>>;
  beforeAll(async () => {
    city = await seededCity();
    right = rightRequests(city);
  });

  /** The right request with that text in that place. */
  const spoilt = ({ name, part, path }: Field, text: string): unknown => {
    const route: Route = routes[name];
    return route[part] === undefined ? undefined : withValue(right[name][part] ?? {}, path, text);
  };
  const isRefusedByShape = (field: Field, text: string): boolean => {
    const route: Route = routes[field.name];
    const issues = route[field.part]?.safeParse(spoilt(field, text)).error?.issues ?? [];
    return issues.some(({ path, code }) => {
      const isThere = path.length === field.path.split('.').length || code === 'unrecognized_keys' || code === 'invalid_union';
      return isThere && isWithin(path, field.path);
    });
  };

  it.each(Object.entries(tricks))('with %s is refused by its shape, or by a rule that is named here', (_, text) => {
    const left = texts.filter((field) => !isRefusedByShape(field, text)).map(wordOf);
    expect(left.filter((word) => !sought.has(word) && !judgedByRules.has(word))).toEqual([]);
  });

  it('that a rule judges is refused by it, and nothing is kept of it', async () => {
    const fields = texts.filter((field) => judgedByRules.has(wordOf(field)));
    expect(fields).toHaveLength(judgedByRules.size);
    for (const field of fields) {
      const { name, part } = field;
      for (const [trick, text] of Object.entries(name === 'importRows' ? hidden : tricks)) {
        const reply = await city.ask(name, { iin: iinFor(name), ...right[name], [part]: spoilt(field, text) });
        if (name === 'importRows') expect(reply.body, trick).toMatchObject({ outcomes: [{ outcome: 'rejected' }] });
        else expect(reply.status, `${wordOf(field)} ${trick}`).toBeGreaterThanOrEqual(400);
        expect(reply.text, trick).not.toContain(text);
      }
    }
  });

  it('that is only looked for finds nothing', async () => {
    for (const text of Object.values(tricks)) {
      const found = await city.ask('searchApplications', {
        params: { territory },
        iin: iinFor('searchApplications'),
        body: { name: text },
      });
      expect(found.body['applications'] ?? []).toEqual([]);
      const preschools = await city.ask('listPreschools', { params: { territory }, query: { district: text } });
      expect(preschools.body['preschools'] ?? []).toEqual([]);
    }
  });
});

describe('a long text', () => {
  it('of accents is refused before it is composed: half a megabyte of them in a moment (T24)', async () => {
    const city = await seededCity();
    const accents = `а${'\u0316\u0301'.repeat(120_000)}`;
    for (const [name, path] of [
      ['changePreschool', 'address'],
      ['changePreschool', 'names.kk'],
      ['makeClaim', 'evidence'],
      ['addMyChild', 'name'],
      ['disputeMyMonth', 'comment'],
      ['importAttendanceHistory', 'preschool'],
    ] as const) {
      const right = rightRequests(city)[name];
      const began = performance.now();
      const reply = await city.ask(name, { iin: iinFor(name), ...right, body: withValue(right.body ?? {}, path, accents) });
      expect(reply.status, name).toBe(400);
      expect(performance.now() - began, name).toBeLessThan(500);
    }
  });

  it('of a month is no mistake of ours: days off longer than a day are refused', async () => {
    const city = await seededCity();
    const { importAttendanceHistory: right } = rightRequests(city);
    const body = { ...(right.body as object), daysOff: ['2019-05-01T00:00:00Z'] };
    const reply = await city.ask('importAttendanceHistory', { iin: iinFor('importAttendanceHistory'), ...right, body });
    expect(reply).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    expect(reply.body['fields']).toContainEqual(expect.objectContaining({ field: 'body.daysOff.0' }));
  });
});

describe('what was typed', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("https://x.example","x")',
    '+7-1|cmd',
    '@SUM(A1)',
    "'; DROP TABLE records; --",
    '${7*7} {{7*7}} %s %n',
    '../../etc/passwd',
    'https://x.example/?a=1#b',
  ];

  it.each(payloads)('%s comes back as that text, in JSON that no browser takes for a page', async (payload) => {
    const city = await seededCity();
    const { kk, ru } = { kk: `Үлгі ${payload}`, ru: payload };
    const changed = await city.ask('changePreschool', {
      ...rightRequests(city).changePreschool,
      iin: iinFor('changePreschool'),
      body: { names: { kk, ru }, address: payload },
    });
    expect(changed).toMatchObject({ status: 200, body: { names: { kk, ru, en: ru }, address: payload } });
    expect(changed.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' });
  });

  it('is one text however its letters were composed, and its spaces are plain and single', () => {
    expect(tidyLine(' «Бо\u0308бек»\u00A0\u2003№\t5 ')).toBe('«Бӧбек» № 5');
    expect(tidyLine('Юрии\u0306')).toBe('Юрий');
    expect(tidyText('Балам сырқат болды.\r\n\r\n\r\n\r\nРақмет ❤\uFE0F ')).toBe('Балам сырқат болды.\n\nРақмет ❤');
  });

  it('may be anything a family or a kindergarten writes', () => {
    const lines = [
      '«Айгөлек» балабақшасы',
      'мкр. Степной-2, д. 5/1',
      '№ 12 “Sunny School”',
      'до́ма',
      'Ерте келді — 08:15; 100 %',
      'C++ & K°',
    ];
    expect(lines.filter((line) => !isLine(line))).toEqual([]);
    expect(isText('Бірінші жол.\n\nЕкінші жол 😊')).toBe(true);
    expect([isLine(''), isLine('екі\nжол')]).toEqual([false, false]);
  });

  it('as a name is of letters, and every word of one alphabet', () => {
    const names = ['Әлия Мысал', "Д'Артаньян Жан-Поль", 'Ы. Үлгіұлы', 'Anna-Maria Schäfer', 'Іңкәр Һ. Ғаббасқызы', 'Анна Smith'];
    expect(names.filter((name) => !isPersonName(name))).toEqual([]);
    const others = ['Aлия', 'Иванoв', 'Али1', 'Али<b>', '', ' ', '-', 'Али--Бек', 'Али ', '𝐀ли', 'Робот =1+1', 'А@Б'];
    expect(others.filter((name) => isPersonName(name))).toEqual([]);
  });

  it('as a phone has plain digits alone', () => {
    expect(hasForeignDigits('+7 701 123 45 67')).toBe(false);
    for (const phone of ['+７７０１１２３４５６７', '+٧٧٠١١٢٣٤٥٦٧', '８７０１1234567']) {
      expect([hasForeignDigits(phone), parsePhone(phone)]).toEqual([true, undefined]);
    }
    expect(parsePhone('8 (701) 123-45-67')).toBe('+77011234567');
  });
});

it('a kindergarten’s own list of staff takes names alone (T20)', async () => {
  const city = await seededCity();
  const { appointTeacher } = rightRequests(city);
  for (const name of ['Иванoва Анна', 'Анна 2', '=1+1', '<b>Анна</b>']) {
    const body = { ...(appointTeacher.body as object), name };
    const reply = await city.ask('appointTeacher', { ...appointTeacher, iin: preschoolPeople.head, body });
    expect(reply).toMatchObject({ status: 400, body: { code: 'request-invalid', fields: [{ field: 'body.name' }] } });
    expect(reply.text).not.toContain(name);
  }
});
