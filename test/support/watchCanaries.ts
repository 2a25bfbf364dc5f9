// After every test of the whole suite: nothing personal was found where it may not be. How much was looked at is added up at the end of the run.

import { appendFileSync } from 'node:fs';
import { afterAll, afterEach, expect } from 'vitest';
import { hits, looked } from './canary.ts';

afterEach(() => {
  const found = hits.splice(0);
  expect([...new Set(found)], 'personal values where they may not be').toEqual([]);
});

afterAll(() => {
  const file = process.env['KEZEK_CANARY_COUNTS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(looked)}\n`);
});
