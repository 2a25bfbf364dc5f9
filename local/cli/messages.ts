// `kezek messages`: writes the page that shows every message as people get it, or tells whether the written one is up to date. Whoever checks the Kazakh,
// or pays for the SMS, reads it there and not in the source.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { noticeKinds, noticeUrgency, type Notice, type NoticeKind } from '../../shared/domain/notice.ts';
import { parseDay } from '../../shared/domain/time.ts';
import { inboxDigest } from '../../shared/notifications/inboxDigest.ts';
import { messageOf, smsSegments, type Locale, type Message } from '../../shared/notifications/messages.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

export const help = `kezek messages [--check]

Writes docs/messages.md: every message in Kazakh, Russian and English, with its SMS segments and what they cost.

  --check   writes nothing; exit code 1 when the file is not up to date`;

const place = new URL('../../docs/messages.md', import.meta.url);
const locales: readonly Locale[] = ['kk', 'ru', 'en'];

/** What a family of the demo city would read. */
const usual: Notice['data'] = {
  shown: '+7…21',
  lastDay: '2026-07-03',
  startsOn: '2026-08-03',
  was: '2026-08-01',
  day: '2026-07-15',
  from: '2026-07-06',
  to: '2026-07-17',
  submittedAt: '2026-07-01T05:00:00.000Z',
  papersBy: '2026-07-08',
  asideDays: 10,
  restorable: 'yes',
  restoreBy: '2026-07-31',
  keepsDate: 'yes',
  fromKk: '2022 жылы туғандар',
  fromRu: '2022 года рождения',
  fromEn: 'Born in 2022',
  toKk: '2022 жылы туғандар, бірінші кезектегі құқық',
  toRu: '2022 года рождения, первоочередное право',
  toEn: 'Born in 2022, priority right',
  categoryKk: '2022 жылы туғандар',
  categoryRu: '2022 года рождения',
  categoryEn: 'Born in 2022',
  placeBefore: 57,
  place: 42,
  contract: '4K7N2P9Q5R8T3VWX',
  voucher: '7H2M9K4P6R3T8VWX',
  proposeDays: 30,
  days: 12,
  wasDays: 20,
  isDays: 21,
  count: 3,
  month: '2026-07',
  preschool: 'aigolek',
  preschoolKk: '«Айгөлек» балабақшасы',
  preschoolRu: 'Детский сад «Айголек»',
  preschoolEn: 'Kindergarten “Aigolek”',
  group: 'first',
  groupKk: 'Күншуақ',
  groupRu: 'Солнышко',
  groupEn: 'Sunshine',
  reason: 'registry',
  pause: 'used',
  why: 'used',
};
const saidWhy: Readonly<Partial<Record<NoticeKind, Notice['data']>>> = {
  'request-refused': { reason: 'papers-incomplete' },
  'number-moved': { count: 12 },
  'waiting-list-moved': { place: 3 },
};

/** Kinds that say something else where less is known or asked. */
const otherwise: Readonly<Partial<Record<NoticeKind, { readonly where: string; readonly data: Notice['data'] }>>> = {
  'claim-made': { where: 'Where no paper is needed', data: { inRegisters: 'yes' } },
};

const when = {
  deadline: 'push and SMS at once, at any hour: a legal deadline',
  news: 'push, or SMS for who has no app; not in quiet hours',
  inbox: 'waits in the account; one push a day counts them',
} as const;

/** The page as it stands in docs/messages.md. */
export function messagesPage(): string {
  const segment = segmentPrice();
  const said = noticeKinds.map((kind) => ({ kind, words: locales.map((locale) => messageOf(sampleOf(kind), locale)) }));
  const rows = said.map(({ kind, words }) => {
    const segments = words.map(({ sms }) => smsSegments(sms));
    const prices = noticeUrgency[kind] === 'inbox' ? '' : tenge(Math.max(...segments.slice(0, 2)) * segment);
    return `| [${kind}](#${kind}) | ${noticeUrgency[kind]} | ${segments.join(' / ')} | ${prices} |`;
  });
  const texts = said.map(({ kind, words }) => {
    const other = otherwise[kind];
    const more =
      other === undefined
        ? ''
        : `\n\n${other.where}:\n\n${linesOf(locales.map((locale) => messageOf({ ...sampleOf(kind), data: other.data }, locale)))}`;
    return `### ${kind}\n\n${linesOf(words)}${more}`;
  });
  const digest = locales.map((locale) => {
    const { title, text } = inboxDigest(3, locale);
    return `- ${locale}: **${title}** ${text}`;
  });
  return `# Messages

Every message people get, as the product words it (\`npm run kezek -- messages\` writes this page from the texts; a test holds it to them). No message names a
person or an IIN, asks for a code or holds a link. A notice is first of all the entry in the person's account; what goes to a phone beside it:

${Object.entries(when)
  .map(([urgency, says]) => `- \`${urgency}\`: ${says}.`)
  .join('\n')}

An SMS costs ${tenge(segment)} tenge a segment by the newest shipped rulebook (\`notices.sms.segmentTiyn\`, a default of ours); Cyrillic has 70 characters in one segment and 67 in each of several. No message may
have more than two, whatever names and numbers it is given (\`test/rules/texts.test.ts\`). The table counts those of the examples below, in Kazakh / Russian / English; the price is that of the dearer of the first two.

## What an SMS costs

| Kind | Goes out as | Segments | Tenge |
| ---- | ----------- | -------- | ----- |
${rows.join('\n')}

## The texts

${texts.join('\n\n')}

## Once a day

What only waits in the account is told of by one push a day, if something is unread:

${digest.join('\n')}
`;
}

function linesOf(words: readonly Message[]): string {
  return words.map(({ title, text, sms }, index) => `- ${locales[index]}: **${title}** ${text}\n  - SMS: ${sms}`).join('\n');
}

function sampleOf(kind: NoticeKind): Pick<Notice, 'kind' | 'data' | 'application'> {
  return { kind, data: { ...usual, ...saidWhy[kind] }, application: '7K2M4Q9X' };
}

/** Of the newest rulebook that ships, in tiyn. */
function segmentPrice(): number {
  const [newest] = shippedRulebooks().toSorted((one, other) => (parseDay(other.effectiveFrom) ?? '').localeCompare(one.effectiveFrom));
  return newest?.notices.sms.segmentTiyn ?? 0;
}

function tenge(tiyn: number): string {
  return (tiyn / 100).toFixed(2).replace(/\.00$/, '');
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const text = messagesPage();
  if (values.check !== true) {
    await writeFile(place, text);
    console.log('docs/messages.md written');
    return 0;
  }
  const written = await readFile(place, 'utf8').catch(() => '');
  console.log(written === text ? 'docs/messages.md is up to date' : 'docs/messages.md is not up to date; run npm run kezek -- messages');
  return written === text ? 0 : 1;
}
