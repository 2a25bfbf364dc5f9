// What opens first in the department's cabinet, by role.

import { expect, it } from 'vitest';
import { firstPartFor } from '../../portal/pages/department/parts.ts';
import type { TerritoryRole } from '../../shared/http/rule.ts';

const opens = (...held: readonly TerritoryRole[]) => firstPartFor('arman', (role, at) => at === 'arman' && held.includes(role))?.path;

it.each([
  ['department_operator', 'work'],
  ['department_head', 'work'],
  ['finance_operator', 'money'],
  ['auditor', 'audit'],
  ['ministry_analyst', 'reports'],
  ['support', undefined],
] as const)('for %s is %s', (role, path) => {
  expect(opens(role)).toBe(path);
});

it('is the list of work for a clerk who is anything else besides', () => {
  expect(opens('department_operator', 'auditor')).toBe('work');
});
