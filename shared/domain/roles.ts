// Roles people hold beside being a parent. A role is held in one territory; what it allows is said by the table of actions.

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

/** Held in the whole territory; the department says who holds them. */
export const departmentRoles = [
  'department_operator',
  'department_head',
  'finance_operator',
  'ministry_analyst',
  'support',
  'auditor',
] as const satisfies readonly (typeof roles)[number][];

/** Held in one kindergarten of the territory. */
export const preschoolRoles = ['preschool_head', 'preschool_teacher'] as const;

/** They look, and change nothing; the second sees sums alone. */
export const readOnlyRoles = ['auditor', 'ministry_analyst'] as const;

export type Role = (typeof roles)[number];
export type PreschoolRole = (typeof preschoolRoles)[number];
export type ReadOnlyRole = (typeof readOnlyRoles)[number];
