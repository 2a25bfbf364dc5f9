// Who may do what, judged from the table of actions and from what the caller is now: at the door before any work, and again by works that meet something the
// path does not name. What somebody may not see is not found; what they may not do in a territory or a kindergarten is forbidden.

import type { Caller, Command } from '../domain/command.ts';
import { actions, type ActionName } from './actions.ts';
import { Problem } from './problems.ts';
import type { Rule, Thing } from './rule.ts';

type Params = Readonly<Record<string, unknown>>;

/** The path parameter that names the thing. */
const parameterOf = { voucher: 'voucher', application: 'number', contract: 'contract', child: 'child' } as const satisfies Record<
  Thing,
  string
>;

/** Passes, or throws `forbidden` (staff) or `not-found` (somebody else's child). */
export async function checkAccess(
  rule: Rule,
  caller: Caller,
  params: Params,
  childOf: (thing: Thing, id: string) => Promise<string | undefined>,
): Promise<void> {
  if (rule.relation === 'anyone' || rule.relation === 'self') return;
  if (rule.relation === 'guardian-now') {
    const child = await childOf(rule.of, String(params[parameterOf[rule.of]]));
    if (!isTheirChild(caller, child)) throw new Problem('not-found');
    return;
  }
  if (heldRole(rule, caller, params) === undefined) throw new Problem('forbidden');
}

/** In what capacity the caller acts: it stands in every event. */
export function capacityOf(rule: Rule, caller: Caller, params: Params): Command['as'] {
  return 'roles' in rule ? (heldRole(rule, caller, params) ?? 'parent') : 'parent';
}

/** Guardian now: who was one, or asks to be one, is nobody's. */
export function isTheirChild({ children }: Pick<Caller, 'children'>, child: string | undefined): boolean {
  return child !== undefined && children.includes(child);
}

/** Where something stands. */
export interface Placed {
  readonly territory?: string | undefined;
  readonly preschool?: string | undefined;
}

/**
 * The thing, if it stands in the territory and the kindergarten that the path names, in which the door has found the caller's role. Another's is as unknown as
 * none, so that nobody learns what is elsewhere: also not who has a role there too and asks by the wrong path.
 */
export function within<T extends Placed>(place: Placed, thing: T | undefined): T | undefined {
  const isElsewhere = (where: keyof Placed) => place[where] !== undefined && thing?.[where] !== place[where];
  return isElsewhere('territory') || isElsewhere('preschool') ? undefined : thing;
}

/** What a thing is about. */
export interface About extends Placed {
  readonly person?: string | undefined;
  readonly child?: string | undefined;
}

/** True where the rule of the action lets the caller meet that very thing: what a list leaves out, a count does not count and an export does not hold. */
export function maySee(
  action: ActionName,
  { caller, params = {} }: { readonly caller: Caller; readonly params?: Params },
  thing: About,
): boolean {
  const rule = actions[action].may;
  if (rule.relation === 'anyone') return true;
  if (rule.relation === 'self') return thing.person === caller.person || isTheirChild(caller, thing.child);
  if (rule.relation === 'guardian-now') return isTheirChild(caller, thing.child);
  return heldRole(rule, caller, params) !== undefined && within(params, thing) !== undefined;
}

/** The first of the roles held where the path says: in the territory, or in the kindergarten, whose staff have no say in the territory. */
function heldRole({ relation, roles }: Extract<Rule, { roles: unknown }>, caller: Caller, params: Params) {
  const here = caller.memberships.filter(({ territory, preschool }) =>
    relation === 'own-territory'
      ? preschool === undefined && territory === params['territory']
      : preschool !== undefined && preschool === params['preschool'],
  );
  return roles.find((role) => here.some((membership) => membership.role === role));
}
