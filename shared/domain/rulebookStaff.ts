// What a rulebook says of the people who work with the product: for which roles a second head must agree, which roles begin only when the person has
// said yes, and how long that may take.

import * as z from 'zod';
import { departmentRoles, roles } from './roles.ts';
import { count } from './rulebookVouchers.ts';

export const staffShape = z
  .strictObject({
    approval: z.array(z.enum(departmentRoles)).describe('Roles for which a second department head agrees before the person is asked'),
    acceptance: z.array(z.enum(roles)).describe('Roles that begin when the person has accepted; the others begin at once'),
    invitationDays: count.describe('Calendar days an invitation waits, for the second head and then again for the person'),
  })
  .describe('How people come to a role');
export type StaffTerms = z.infer<typeof staffShape>;
