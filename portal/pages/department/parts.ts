// Which parts of the department’s cabinet each role is shown. The service decides who may (docs/access.md); this only keeps what would be refused out of sight.

import type { TerritoryRole } from '../../../shared/http/rule.ts';
import type { Text } from '../../language/text.ts';
import { words } from './words.ts';

interface Part {
  readonly path: string;
  readonly name: Text;
  readonly roles: readonly TerritoryRole[];
}

const clerks = ['department_operator', 'department_head'] as const;
const lookers = [...clerks, 'auditor'] as const;
const payers = ['finance_operator', 'department_head', 'auditor'] as const;
const counters = [...lookers, 'finance_operator', 'ministry_analyst'] as const;

const parts: readonly Part[] = [
  { path: 'work', name: words.work, roles: clerks },
  { path: 'families', name: words.families, roles: lookers },
  { path: 'rounds', name: words.rounds, roles: [...lookers, 'finance_operator'] },
  { path: 'updates', name: words.updates, roles: lookers },
  { path: 'preschools', name: words.preschools, roles: lookers },
  { path: 'months', name: words.months, roles: [...lookers, 'finance_operator'] },
  { path: 'money', name: words.money, roles: payers },
  { path: 'reports', name: words.reports, roles: counters },
  { path: 'audit', name: words.audit, roles: ['department_head', 'auditor'] },
  { path: 'staff', name: words.staff, roles: ['department_head', 'auditor'] },
];

export function partsFor(territory: string, has: (role: TerritoryRole, at: string) => boolean): readonly Part[] {
  return parts.filter(({ roles }) => roles.some((role) => has(role, territory)));
}
