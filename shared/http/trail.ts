// What the door writes down before an answer leaves: who was shown or changed whose data, and who tried to without right. It is here and not in each work,
// so that no work can forget it, and a refusal before any work stands there too.

import type { Caller } from '../domain/command.ts';
import type { Instant } from '../domain/time.ts';
import { isAttempt, networkOf, quarterOf, type Shown, type Trail } from '../domain/trail.ts';
import { capacityOf } from './access.ts';
import { Problem, problemStatus, Refused } from './problems.ts';
import { refusalReplies } from './problemTexts.ts';
import { isChange, ruleOf, type Route } from './route.ts';
import { replyShows } from './work.ts';

interface Asked {
  readonly name: string;
  readonly route: Route;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly at: Instant;
  readonly source: string;
  readonly request: string;
}

/** The reply of the work, once it is written down whose data it shows; or its refusal, once the attempt is. */
export async function leavingTrail(asked: Asked, write: (trail: Trail) => Promise<void>, answer: () => Promise<object>): Promise<object> {
  const { route } = asked;
  const reply = await answer().catch(async (error: unknown) => {
    const code = attemptIn(error);
    if (code !== undefined)
      await write({ ...trailOf(asked), ...(code === 'requests-too-many' ? onceAQuarter(asked, code) : {}), outcome: 'refused', code });
    throw error;
  });
  if (route.personal === undefined) return reply;
  const shown = Reflect.get(reply, replyShows) as Shown | undefined;
  // Rather no answer than a look that nobody can find again.
  if (shown === undefined && !isChange(route)) throw new TypeError(`${asked.name} does not say whose data it shows`);
  const showsNobody = shown !== undefined && shown.about.length === 0 && (shown.with ?? []).length === 0;
  if (isChange(route) || !showsNobody) await write({ ...trailOf(asked), outcome: 'done', ...(shown === undefined ? {} : { shown }) });
  return reply;
}

/** Whoever goes on asking is refused for one read, and must not fill the audit: the entry's id follows from this, so a repeat adds nothing to it. */
const onceAQuarter = ({ at }: Asked, code: string) => ({ at: quarterOf(at), request: code });

/** The code of an answer that was refused because of who asked, or with what code they came; undefined for any other. */
function attemptIn(error: unknown): string | undefined {
  if (error instanceof Problem) return isAttempt(error.code, problemStatus[error.code]) ? error.code : undefined;
  if (!(error instanceof Refused)) return undefined;
  const { refusal } = error.refusal;
  return isAttempt(refusal, refusalReplies[refusal].status) ? refusal : undefined;
}

function namedIn({ names = {} }: Route, body: unknown): Trail['named'] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(names).map(([field, parameter]) => ({ [parameter]: Reflect.get(body, field) }));
}

function trailOf({ name, route, caller, params, body, at, source, request }: Asked) {
  const { person, memberships } = caller;
  const held = capacityOf(ruleOf(route), caller, params);
  const isOfStaff = 'roles' in ruleOf(route);
  const here = memberships.find(
    ({ role, territory, preschool }) =>
      role === held && (preschool === undefined ? territory === params['territory'] : preschool === params['preschool']),
  );
  const membership = held === 'parent' && isOfStaff ? memberships[0] : here;
  return {
    at,
    by: person,
    as: membership?.role ?? held,
    preschool: membership?.preschool,
    territory: membership?.territory,
    action: name,
    personal: route.personal,
    way: isChange(route) ? ('change' as const) : ('look' as const),
    from: networkOf(source),
    request,
    params,
    named: namedIn(route, body),
  };
}
