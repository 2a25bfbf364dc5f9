// What docs/topic.md promises other systems is what the code sends.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticeKinds, noticeUrgency, toldToFamiliesAlone, type Notice } from '../../shared/domain/notice.ts';
import { topicAttributes, topicForm, topicMessageOf } from '../../shared/notifications/publish.ts';
import { at } from '../support/city.ts';

const page = readFileSync(new URL('../../docs/topic.md', import.meta.url), 'utf8');
const sectionOf = (heading: string) => page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const named = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
const rowsOf = (text: string) => [...text.matchAll(/^\| (`.+?`) +\|/gm)].flatMap(([, first = '']) => named(first));

const notice: Notice = {
  notice: '5b0c7a86e1f24d1b9c3a7e20',
  kind: 'voucher-issued',
  to: { person: 'someone' },
  at: at('2026-07-01T10:00:00+05:00'),
  territory: 'karaganda',
  application: '7K2M4Q9X',
  data: { voucher: 'q1v0', lastDay: '2026-07-03' },
};

describe('the page of the topic', () => {
  it('names every attribute, and the form in use', () => {
    expect(rowsOf(sectionOf('Message attributes'))).toEqual([...topicAttributes]);
    expect(Object.keys(topicMessageOf(notice)?.attributes ?? {}).sort()).toEqual([...topicAttributes]);
    expect(sectionOf('Message attributes')).toContain(`now \`${topicForm}\``);
  });

  it('shows a body as it is sent, and names every field of it', () => {
    const example: unknown = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? 'null');
    const sent = topicMessageOf(notice)?.body ?? {};
    expect(JSON.parse(JSON.stringify(sent))).toEqual(example);
    expect(rowsOf(sectionOf('Body')).sort()).toEqual(Object.keys(sent).sort());
  });

  it('lists every kind that is sent, by its urgency, and every kind that never is', () => {
    const lists = [...sectionOf('Kinds').matchAll(/^- `(\w+)`: (.+)$/gm)];
    const listed = Object.fromEntries(lists.map(([, urgency = '', kinds = '']) => [urgency, named(kinds)]));
    for (const urgency of ['deadline', 'news', 'inbox'] as const) {
      const expected = noticeKinds.filter((kind) => noticeUrgency[kind] === urgency && !toldToFamiliesAlone.has(kind));
      expect(listed[urgency]).toEqual(expected);
    }
    const never = /alone: (.+)\./.exec(sectionOf('What never goes there'))?.[1] ?? '';
    expect(named(never).sort()).toEqual([...toldToFamiliesAlone].sort());
  });

  it('keeps its word: nobody’s account, no child’s days, and no person in a body (I-30)', () => {
    expect(topicMessageOf({ ...notice, territory: undefined })).toBeUndefined();
    for (const kind of toldToFamiliesAlone) expect(topicMessageOf({ ...notice, kind })).toBeUndefined();
    expect(JSON.stringify(topicMessageOf(notice))).not.toContain('someone');
  });
});
