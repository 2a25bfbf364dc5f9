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
const readers = [...lookers, 'finance_operator'] as const;
const watchers = ['department_head', 'auditor'] as const;
const counters = [...readers, 'ministry_analyst'] as const;

const parts: readonly Part[] = [
  { path: 'work', name: words.work, roles: lookers },
  { path: 'families', name: words.families, roles: lookers },
  { path: 'rounds', name: words.rounds, roles: readers },
  { path: 'updates', name: words.updates, roles: lookers },
  { path: 'preschools', name: words.preschools, roles: readers },
  { path: 'months', name: words.months, roles: readers },
  { path: 'money', name: words.money, roles: readers },
  { path: 'reports', name: words.reports, roles: counters },
  { path: 'audit', name: words.audit, roles: watchers },
  { path: 'staff', name: words.staff, roles: watchers },
];

/** Pages inside a part that are for fewer than its tab. */
const narrower: readonly Omit<Part, 'name'>[] = [
  { path: 'rounds/new', roles: clerks },
  { path: 'updates/import', roles: clerks },
  { path: 'preschools/new', roles: clerks },
  { path: 'months/add', roles: ['department_head'] },
  { path: 'months/decide', roles: lookers },
  { path: 'reports/totals', roles: readers },
  { path: 'reports/signs', roles: watchers },
];

type Has = (role: TerritoryRole, at: string) => boolean;

/** Whether a page of the cabinet is for whoever asks; `page` is what stands behind the territory in its address. */
export function isFor(page: string, territory: string, has: Has): boolean {
  return [...parts, ...narrower].every(
    ({ path, roles }) => (page !== path && !page.startsWith(`${path}/`)) || roles.some((role) => has(role, territory)),
  );
}

export function partsFor(territory: string, has: Has): readonly Part[] {
  return parts.filter(({ roles }) => roles.some((role) => has(role, territory)));
}

/** What opens first: finance came to pay, an auditor to see who looked at what; everybody else begins with the first part that is theirs. */
export function firstPartFor(territory: string, has: Has): Part | undefined {
  const theirs = partsFor(territory, has);
  const isClerk = clerks.some((role) => has(role, territory));
  const own = isClerk ? undefined : has('finance_operator', territory) ? 'money' : has('auditor', territory) ? 'audit' : undefined;
  return theirs.find(({ path }) => path === own) ?? theirs[0];
}
