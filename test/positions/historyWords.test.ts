// The sentences of a number's history where numbers are long: thousands stand apart, as each language writes them.

import { expect, it } from 'vitest';
import { viewOfHistory } from '../../shared/http/words/history.ts';
import { instant } from '../../shared/domain/time.ts';

it('numbers over a thousand stand as each language writes them', () => {
  const { entries } = viewOfHistory(
    {
      entries: [
        {
          version: 2,
          asOf: instant(Date.parse('2026-07-02T10:00:00+05:00')),
          kind: 'shifted',
          from: { category: 11, position: 1245 },
          to: { category: 11, position: 996 },
          joined: [],
          left: [{ cause: 'offered', count: 1249 }],
        },
        { version: 1, asOf: instant(Date.parse('2026-07-01T10:00:00+05:00')), kind: 'appeared', to: { category: 11, position: 1245 } },
      ],
      cut: false,
    },
    { categories: [] },
  );
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    {
      kk: '1\u00A0245 › 996: алда 1\u00A0249 отбасы ваучер алды.',
      ru: '1\u00A0245 › 996: впереди 1\u00A0249 семей получили ваучер.',
      en: '1,245 › 996: ahead, 1,249 families got vouchers.',
    },
    {
      kk: 'Жарияланған кезекте: «11» санатында 1\u00A0245-орын.',
      ru: 'В опубликованной очереди: место 1\u00A0245 в категории «11».',
      en: 'In the published queue: number 1,245 in the category “11”.',
    },
  ]);
});
