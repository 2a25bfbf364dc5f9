// Who may call a route, judged before any work from what the caller is now. What somebody may not see is not found; what they may not do in a
// territory is forbidden.

import type { Caller, Command } from '../domain/command.ts';
import { Problem } from './problems.ts';
import type { Access } from './route.ts';

type Params = Readonly<Record<string, unknown>>;

/** The path parameter that names the thing. */
const parameterOf = { voucher: 'voucher', application: 'number' } as const;

/** Passes, or throws `forbidden` (staff) or `not-found` (somebody else's child). */
export async function checkAccess(
  access: Access,
  caller: Caller,
  params: Params,
  childOf: (thing: 'voucher' | 'application', id: string) => Promise<string | undefined>,
): Promise<void> {
  if (access.who === 'everyone' || access.who === 'person') return;
  if (access.who === 'staff') {
    if (staffRole(access, caller, params) === undefined) throw new Problem('forbidden');
    return;
  }
  const child = await childOf(access.of, String(params[parameterOf[access.of]]));
  if (child === undefined || !caller.children.includes(child)) throw new Problem('not-found');
}

/** In what capacity the caller acts: it stands in every event. */
export function capacityOf(access: Access, caller: Caller, params: Params): Command['as'] {
  return access.who === 'staff' ? (staffRole(access, caller, params) ?? 'parent') : 'parent';
}

function staffRole(access: Extract<Access, { who: 'staff' }>, caller: Caller, params: Params) {
  const here = caller.memberships.filter((membership) => membership.territory === params['territory']);
  return access.roles.find((role) => here.some((membership) => membership.role === role));
}
