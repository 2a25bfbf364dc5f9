// Roles people hold beside being a parent. A role is held in one territory; what it allows is said by each route.

export const roles = [
  'preschool_teacher',
  'preschool_head',
  'department_operator',
  'department_head',
  'finance_operator',
  'ministry_analyst',
  'support',
  'auditor',
] as const;

/** Held in one kindergarten of the territory. */
export const preschoolRoles = ['preschool_head', 'preschool_teacher'] as const;

export type Role = (typeof roles)[number];
