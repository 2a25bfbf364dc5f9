// What is sent to break something, as text: of JSON values, of whole bodies, of parameters, headers, keys and claims.

import { gzipSync } from 'node:zlib';
import { bodyLimitBytes } from '../../shared/http/input.ts';

/** A word no answer may ever hold. */
export const canary = 'cAnArY7f3a';

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const string = (text: string): string => JSON.stringify(text);

/** Texts somebody put a purpose into. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '..',
  '../../etc/passwd',
  '%2e%2e%2f',
  '%00',
  '%',
  '#',
  '?a=b',
  '\u0000',
  '\r\nset-cookie: a=b',
  `${canary}\u202E`,
  `\u200B${canary}`,
  `${canary}\u2066`,
  'Aйгуль',
  'Ａ１٣𝟙',
  `<script>${canary}</script>`,
  `<svg onload=${canary}>`,
  `=HYPERLINK("https://${canary}")`,
  `+cmd|' /C ${canary}'!A0`,
  `@${canary}`,
  `-1+${canary}`,
  `' OR 1=1 -- ${canary}`,
  `{"$ne":"${canary}"}`,
  `\${jndi:ldap://${canary}}`,
  `{{${canary}}}`,
  `%s%n${canary}`,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'NaN',
  'Infinity',
  '-0',
  '1e400',
  '0x10',
  '1.5',
  '-1',
  '99999999999999999999',
  '2026-02-30',
  '9999-99-99',
  'true',
  'null',
  `${canary}#${canary}`,
  `karaganda#${canary}`,
  `CHILD#${canary}`,
  canary.repeat(500),
  'а\u0301'.repeat(2_500),
];

/** A lone half of a pair cannot stand in a header or an address, and can in JSON. */
export const brokenTexts: readonly string[] = [`${canary}\uD800`, `\uDFFF${canary}`, '\uD83D', `\uFFFE${canary}`];

/** JSON values that break something somewhere, as text. */
export const hostileValues: readonly string[] = [
  ...[...hostileTexts, ...brokenTexts].map(string),
  `"\\ud800${canary}"`,
  `"\\u0000"`,
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e400',
  '-1e400',
  '1e-400',
  '9007199254740993',
  `1${'0'.repeat(400)}`,
  '0.1e1',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[{}]',
  `{"${canary}":1}`,
  `{"__proto__":{"${canary}":true}}`,
  `{"__proto__":{"toJSON":1,"isAdmin":true}}`,
  `{"constructor":{"prototype":{"${canary}":1}}}`,
  `{"toString":"${canary}","valueOf":null,"then":1}`,
  `{"length":1000000000}`,
  nested(50, '[', ']'),
  nested(10_000, '[', ']'),
  nested(10_000, '{"a":', '}'),
  nested(10_000, '{"__proto__":', '}'),
  `[${'0,'.repeat(20_000)}0]`,
  `[${'{},'.repeat(20_000)}{}]`,
  `{${Array.from({ length: 5_000 }, (_, index) => `"${canary}${index}":0`).join()}}`,
  string(canary.repeat(20_000)),
];

/** Whole bodies of which nothing is as it should be. */
export const hostileBodies: readonly string[] = [
  '',
  ' ',
  '{',
  '}',
  '[1,',
  'nul',
  'NaN',
  'Infinity',
  'undefined',
  `{"a":${canary}}`,
  '\u0000',
  '\uFEFF{}',
  '{"a":1}}',
  "{'a':1}",
  '{"a":1,}',
  '{"a":0x10}',
  '{"a":01}',
  '{"a":"\n"}',
  `/*${canary}*/{}`,
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${canary}">]><a>&b;</a>`,
  `a=${canary}&b=1`,
  `--${canary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--${canary}--`,
  `"${canary}"`,
  '[',
  '['.repeat(10_000),
  '{"a":'.repeat(10_000),
  ...[-1, 0, 1].map((more) => `{"${canary}":"${'a'.repeat(bodyLimitBytes - canary.length - 7 + more)}"}`),
  ' '.repeat(bodyLimitBytes + 1),
];

/** Bytes that are no text, as base64; and base64 that is none. */
export const hostileBytes: readonly string[] = [
  gzipSync(Buffer.alloc(10 * 1024 * 1024)).toString('base64'),
  gzipSync(`{"a":"${canary}"}`).toString('base64'),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]).toString('base64'),
  Buffer.from([0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80]).toString('base64'),
  `%%% ${canary} %%%`,
  `${canary}=`,
  '====',
  '-_-_',
];

export const contentTypes: readonly string[] = [
  '',
  'text/plain',
  'text/html',
  'application/xml',
  'application/x-www-form-urlencoded',
  `multipart/form-data; boundary=${canary}`,
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/octet-stream',
  'application/grpc',
  `application/${canary}`,
  'application/json, application/json',
];

/** One byte more than API Gateway lets through in all. */
export const hugeHeader = canary.repeat(1_025).slice(0, 10_241);

export const idempotencyKeys: readonly string[] = [
  '',
  'seven77',
  'k'.repeat(81),
  'k'.repeat(10_241),
  'with space',
  'қазақша-кілт',
  `${canary}\n`,
  `${canary},${canary}`,
  '__proto__',
  'constructor',
  '../../../..',
  "' OR 1=1 --",
  'ANSWER#1#2#3',
  '!!!!!!!!',
];

/** Claims under the name the IIN is expected in, and around it. */
export const hostileClaims: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { iin: null },
  { iin: 800_101_000_057 },
  { iin: ['800101000057'] },
  { iin: { value: '800101000057' } },
  { iin: ' 800101000057' },
  { iin: '800101000057\n' },
  { iin: '８００１０１０００００５７' },
  { iin: '800101000058' },
  { iin: '000000000000' },
  { iin: '' },
  { iin: canary },
  { iin: '800101000057,800101000067' },
  { iin: '[800101000057 800101000067]' },
  { IIN: '800101000057' },
  { 'iin ': '800101000057' },
  { iin: true },
  { iin: canary.repeat(2_000) },
  JSON.parse('{"__proto__":{"iin":"800101000057"}}') as Record<string, unknown>,
];
