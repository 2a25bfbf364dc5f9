// The page a civil servant reads says what the table of actions says, and every action has its reason.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessPage } from '../../local/accessPage.ts';
import { actionReasons } from '../../shared/http/actionReasons.ts';
import { actionNames } from '../../shared/http/actions.ts';

describe('docs/access.md', () => {
  it('is up to date; npm run kezek -- access-page writes it', () => {
    expect(readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')).toBe(accessPage());
  });

  it('has every action once, with the requests by which it is done', () => {
    const rows = accessPage()
      .split('\n')
      .filter((line) => line.startsWith('| **'));
    expect(rows.map((row) => /\*\*(.+?)\*\*/.exec(row)?.[1]).toSorted()).toEqual([...actionNames].toSorted());
    expect(rows.filter((row) => !/`\w+` \|$/.test(row))).toEqual([]);
  });

  it('gives each action a reason of one line in three languages, and no two the same', () => {
    const texts = Object.values(actionReasons).flat();
    expect(new Set(texts).size).toBe(texts.length);
    for (const [kk, ru, en] of Object.values(actionReasons)) {
      for (const text of [kk, ru, en]) expect(text).toMatch(/^[^\n|]{20,140}\.$/);
      expect(kk).toMatch(/[әғқңөұүһі]/i);
      expect(ru).toMatch(/[а-я]/i);
      expect(en).not.toMatch(/[а-я]/i);
    }
  });
});
