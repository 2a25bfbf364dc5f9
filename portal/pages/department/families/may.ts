// What somebody may do in a territory, so that only that is offered. The service decides it anew.

import { myRoles } from '../../../session/me.ts';

export interface May {
  /** Operators and heads: look, decide papers, stop, merge, propose. */
  readonly decides: boolean;
  /** Heads alone: two kindergartens, revocations, staff. */
  readonly leads: boolean;
  /** Heads and auditors: who looked, who works here. */
  readonly watches: boolean;
}

export function mayIn(territory: string): May {
  const { has } = myRoles.value;
  const leads = has('department_head', territory);
  return { leads, decides: leads || has('department_operator', territory), watches: leads || has('auditor', territory) };
}
