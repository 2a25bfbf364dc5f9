// The page of all messages is what whoever checks the Kazakh or pays for the SMS goes by: it must be what the product says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesPage } from '../../local/cli/messages.ts';
import { noticeKinds } from '../../shared/domain/notice.ts';
import { counted } from '../../shared/plural.ts';
import { root } from './sourceFiles.ts';

describe('docs/messages.md', () => {
  it('is what the texts say: `npm run kezek -- messages` writes it', () => {
    expect(readFileSync(join(root, 'docs/messages.md'), 'utf8')).toBe(messagesPage());
  });

  it('shows every kind once, in three languages, with its price where it costs something', () => {
    const page = messagesPage();
    for (const kind of noticeKinds) expect(page.split(`\n### ${kind}\n`), kind).toHaveLength(2);
    // Beside them the digest of the day, and a claim for which no paper is asked.
    expect(page.match(/^- kk: \*\*/gm)).toHaveLength(noticeKinds.length + 2);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('a number in words', () => {
  const forms = { kk: '# күн', ru: { one: '# день', few: '# дня', many: '# дней' }, en: { one: '# day', other: '# days' } };
  it.each([
    [0, '0 дней', '0 days'],
    [1, '1 день', '1 day'],
    [2, '2 дня', '2 days'],
    [5, '5 дней', '5 days'],
    [11, '11 дней', '11 days'],
    [21, '21 день', '21 days'],
    [22, '22 дня', '22 days'],
    [111, '111 дней', '111 days'],
  ])('%i takes its form', (count, ru, en) => {
    expect(counted(count, forms)).toEqual({ kk: `${count} күн`, ru, en });
  });

  it('has its thousands set apart, as each language does it', () => {
    expect(counted(12_001, forms)).toEqual({ kk: '12\u00A0001 күн', ru: '12\u00A0001 день', en: '12,001 days' });
  });
});
