// What the department of a territory may there, and in no other: clerks prepare, a head decides, finance pays, an auditor reads, the ministry counts.

import type { Action } from '../rule.ts';

const clerks = { relation: 'own-territory', roles: ['department_operator', 'department_head'] } as const;
const heads = { relation: 'own-territory', roles: ['department_head'] } as const;
const lookers = { relation: 'own-territory', roles: ['department_operator', 'department_head', 'auditor'] } as const;
const readers = {
  relation: 'own-territory',
  roles: ['department_operator', 'department_head', 'finance_operator', 'auditor'],
} as const;
const counters = {
  relation: 'own-territory',
  roles: ['department_operator', 'department_head', 'finance_operator', 'auditor', 'ministry_analyst'],
} as const;
const payers = { relation: 'own-territory', roles: ['department_head', 'finance_operator'] } as const;
const finance = { relation: 'own-territory', roles: ['finance_operator'] } as const;
const watchers = { relation: 'own-territory', roles: ['department_head', 'auditor'] } as const;
const handedOut = { relation: 'own-territory', roles: ['finance_operator', 'department_head', 'auditor'] } as const;

export const departmentActions = {
  'round: look': { does: 'look', may: readers },
  'round: draft': { does: 'change', may: clerks },
  'round: approve': { does: 'change', may: heads },
  'budget: look': { does: 'look', may: readers },
  'budget: set': { does: 'change', may: payers },
  'applications: import': { does: 'change', may: clerks },
  'past attendance: import': { does: 'change', may: clerks },
  'past attendance: look': { does: 'look', may: readers },
  'family’s file: look': { does: 'look', may: lookers },
  'family’s phones: look': { does: 'look', may: clerks },
  'guardianship: look': { does: 'look', may: clerks },
  'guardianship: decide': { does: 'change', may: clerks },
  'claimed right: decide': { does: 'change', may: clerks },
  'application: stop': { does: 'change', may: clerks },
  'applications: merge': { does: 'change', may: clerks },
  'child in two kindergartens: decide': { does: 'change', may: heads },
  'work: look': { does: 'look', may: lookers },
  'messages: count': { does: 'count', may: lookers },
  'work: close': { does: 'change', may: clerks },
  'who looked: look': { does: 'look', may: watchers },
  'queue update: look': { does: 'look', may: lookers },
  'queue update: draft': { does: 'change', may: clerks },
  'queue update: approve': { does: 'change', may: heads },
  'deadline extension: look': { does: 'look', may: readers },
  'deadline extension: draft': { does: 'change', may: clerks },
  'deadline extension: approve': { does: 'change', may: heads },
  'voucher’s withdrawal: look': { does: 'look', may: lookers },
  'voucher’s withdrawal: propose': { does: 'change', may: clerks },
  'voucher’s withdrawal: decide': { does: 'change', may: heads },
  'staff: look': { does: 'look', may: watchers },
  'staff: invite and dismiss': { does: 'change', may: heads },
  'kindergarten register: look': { does: 'look', may: readers },
  'kindergarten register: keep': { does: 'change', may: clerks },
  'kindergarten’s staff: look': { does: 'look', may: clerks },
  'kindergarten’s head: appoint and dismiss': { does: 'change', may: heads },
  'waiting list: look': { does: 'look', may: lookers },
  'timesheets: look': { does: 'look', may: readers },
  'timesheets: seal': { does: 'change', may: heads },
  'group’s days: look into': { does: 'look', may: lookers },
  'child month: look': { does: 'look', may: lookers },
  'child month: decide': { does: 'change', may: heads },
  'payments: look': { does: 'look', may: readers },
  'payments: draft': { does: 'change', may: finance },
  'payments: approve': { does: 'change', may: heads },
  'payments: cancel': { does: 'change', may: payers },
  'payments: hand out': { does: 'look', may: handedOut },
  'money: report': { does: 'look', may: readers },
  'attendance: report': { does: 'count', may: counters },
  'odd months: report': { does: 'look', may: watchers },
} as const satisfies Record<string, Action>;
