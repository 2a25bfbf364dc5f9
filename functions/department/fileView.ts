// An application as the department sees it: found only in the territory the caller was let into, shown without a name.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { Application, PrivilegeClaim } from '../../shared/table/items.ts';

/** The application, if it is this territory's; another's is as unknown as none. */
export async function findApplication(
  { table }: Pick<Context, 'table'>,
  { territory, number }: { readonly territory: string; readonly number: string },
): Promise<Application | Refusal> {
  return within({ territory }, await readApplication(table, number)) ?? refuse('application-unknown', { number });
}

/** What the department may see of an application, but for the proofs of its claims; `mergedFrom`: the applications that were merged into it. */
export function viewOfFiled(application: Application, mergedFrom: readonly string[] = []) {
  const { number, territory, state, stateSince, category, reason, submittedAt, bornOn, statuses, kind } = application;
  const { wantedStart, district, language, groupType, suspended, mergedInto, origin } = application;
  return {
    number,
    territory,
    state,
    stateSince: isoOf(stateSince),
    category,
    reason,
    submittedAt: isoOf(submittedAt),
    bornOn,
    statuses: [...statuses],
    claims: (application.claims ?? []).map((claim) => viewOfClaim(withoutProof(claim))),
    kind,
    wantedStart,
    district,
    language,
    groupType,
    source: origin?.source,
    ...(suspended === undefined ? {} : { suspended: viewOfSuspension(suspended) }),
    mergedInto,
    mergedFrom: [...mergedFrom],
  };
}

function viewOfSuspension({ reason, at, until }: NonNullable<Application['suspended']>) {
  return { reason, at: isoOf(at), ...(until === undefined ? {} : { until: isoOf(until) }) };
}

function withoutProof(claim: PrivilegeClaim): PrivilegeClaim {
  const { evidence: _, document: __, ...rest } = claim;
  return rest;
}

/** A claim with the proofs that are in it. */
export function viewOfClaim({ at, presentBefore, decidedAt, ...claim }: PrivilegeClaim) {
  return {
    ...claim,
    at: isoOf(at),
    ...(presentBefore === undefined ? {} : { presentBefore: isoOf(presentBefore) }),
    ...(decidedAt === undefined ? {} : { decidedAt: isoOf(decidedAt) }),
  };
}
