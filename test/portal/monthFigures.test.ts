// Days of a month in figures, as a month on a phone says them.

import { expect, it } from 'vitest';
import { runsOf } from '../../portal/pages/preschool/months/runsOf.ts';

it('draws together the days that follow each other', () => {
  expect(runsOf([2, 3, 4, 5, 6, 9, 10, 13])).toBe('2–6, 9, 10, 13');
  expect(runsOf([24])).toBe('24');
  expect(runsOf([])).toBe('');
});
