// Who may call a route, judged before any work from what the caller is now. What somebody may not see is not found; what they may not do in a
// territory is forbidden.

import type { Caller, Command } from '../domain/command.ts';
import { Problem } from './problems.ts';
import type { Access, Thing } from './route.ts';

type Params = Readonly<Record<string, unknown>>;

/** The path parameter that names the thing. */
const parameterOf = { voucher: 'voucher', application: 'number', contract: 'contract' } as const satisfies Record<Thing, string>;

/** Passes, or throws `forbidden` (staff) or `not-found` (somebody else's child). */
export async function checkAccess(
  access: Access,
  caller: Caller,
  params: Params,
  childOf: (thing: Thing, id: string) => Promise<string | undefined>,
): Promise<void> {
  if (access.who === 'everyone' || access.who === 'person') return;
  if (access.who === 'staff' || access.who === 'preschool') {
    if (staffRole(access, caller, params) === undefined) throw new Problem('forbidden');
    return;
  }
  const child = await childOf(access.of, String(params[parameterOf[access.of]]));
  if (child === undefined || !caller.children.includes(child)) throw new Problem('not-found');
}

/** In what capacity the caller acts: it stands in every event. */
export function capacityOf(access: Access, caller: Caller, params: Params): Command['as'] {
  const isStaff = access.who === 'staff' || access.who === 'preschool';
  return isStaff ? (staffRole(access, caller, params) ?? 'parent') : 'parent';
}

/** The first of the roles held where the path says: in the territory, or in the kindergarten, whose staff have no say in the territory. */
function staffRole(access: Extract<Access, { who: 'staff' | 'preschool' }>, caller: Caller, params: Params) {
  const here = caller.memberships.filter(({ territory, preschool }) =>
    access.who === 'staff'
      ? preschool === undefined && territory === params['territory']
      : preschool !== undefined && preschool === params['preschool'],
  );
  return access.roles.find((role) => here.some((membership) => membership.role === role));
}
