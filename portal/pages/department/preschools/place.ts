// Where in the department’s cabinet a page stands, and what whoever looks may do there. The service decides (docs/access.md); this only keeps what would
// be refused out of sight.

import { useRoute } from 'preact-iso';
import { myRoles } from '../../../session/me.ts';

/** The parts of the address, and the address of the cabinet. */
export function usePlace() {
  const { params } = useRoute();
  const territory = params['territory'] ?? '';
  return { ...params, territory, at: `/department/${territory}` } as Readonly<Record<string, string>> & {
    readonly territory: string;
    readonly at: string;
  };
}

export function mayOf(territory: string) {
  const has = (...roles: readonly Parameters<typeof myRoles.value.has>[0][]) => roles.some((role) => myRoles.value.has(role, territory));
  return {
    keepsRegister: has('department_operator', 'department_head'),
    appoints: has('department_head'),
    seesWaiting: has('department_operator', 'department_head', 'auditor'),
    seesChildren: has('department_operator', 'department_head', 'auditor'),
    seesMoney: has('department_operator', 'department_head', 'finance_operator', 'auditor'),
    seesSigns: has('department_head', 'auditor'),
    seals: has('department_head'),
    decides: has('department_head'),
    drafts: has('finance_operator'),
    takesFiles: has('finance_operator', 'department_head', 'auditor'),
  } as const;
}
