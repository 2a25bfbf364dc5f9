// What those who work in a kindergarten may there, and nowhere else: teachers mark, the head signs and answers for it.

import type { Action } from '../rule.ts';

const staff = { relation: 'own-kindergarten', roles: ['preschool_head', 'preschool_teacher'] } as const;
const head = { relation: 'own-kindergarten', roles: ['preschool_head'] } as const;

export const preschoolActions = {
  'own kindergarten: look': { does: 'look', may: staff },
  'own groups: open or close to newcomers': { does: 'change', may: head },
  'own staff: look': { does: 'look', may: head },
  'own teachers: appoint and dismiss': { does: 'change', may: head },
  'waiting families: look': { does: 'look', may: staff },
  'family’s contract: look': { does: 'look', may: head },
  'family’s contract: change': { does: 'change', may: head },
  'absence papers: look': { does: 'look', may: staff },
  'absence papers: keep': { does: 'change', may: staff },
  'group’s days: look': { does: 'look', may: staff },
  'group’s days: mark': { does: 'change', may: staff },
  'group’s days: who marked': { does: 'look', may: head },
  'own timesheet: look': { does: 'look', may: staff },
  'own timesheet: close and open': { does: 'change', may: head },
  'unsigned months: look': { does: 'look', may: head },
  'parents’ objections: look': { does: 'look', may: head },
  'parents’ objections: answer': { does: 'change', may: head },
  'own acts of services: look': { does: 'look', may: head },
} as const satisfies Record<string, Action>;
