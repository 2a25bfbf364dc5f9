// A right is claimed after the application was made. The claim stands beside the application and moves nothing; what was rejected or has expired may be
// claimed again, with new papers.

import type { Context } from '../../shared/context.ts';
import { hasEnded } from '../../shared/domain/application.ts';
import { makeClaim, papersDue } from '../../shared/domain/claim.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { judgeStatus } from '../../shared/domain/submission.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import { proofPlace } from '../../shared/table/proofs.ts';
import { viewApplication } from './applicationView.ts';
import { readMine } from './myApplication.ts';

export const work: Work<'makeClaim', Context> = async ({ params, body, command }, context) => {
  const application = orRefuse(await readMine(context, params));
  const { territory, claims = [] } = application;
  const { status, evidence } = body;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  orRefuse(judgeStatus(status, rulebook));
  orRefuse(whyNotClaimed(application, status));
  const against = { rulebook, calendar: context.calendar() };
  const sealed = evidence && (await (await context.vault()).seal(...proofPlace(application.child, status, 'evidence'), evidence));
  const claim = orRefuse(makeClaim(status, command.at, against, sealed));
  const after = { ...application, claims: [...claims.filter((one) => one.status !== status), claim] };
  const change = { kind: 'claim-made', data: { status }, cause: 'applied', now: context.now() } as const;
  const saved = saveApplication(application, after, command, change);
  const notices = noticesFor(saved.event, 'claim-made', after, papersDue([claim], rulebook));
  return commit(
    context.table,
    command,
    [...saved.writes, ...noticeWrites(notices)],
    await viewApplication(context, saved.application, command.at),
  );
};

function whyNotClaimed({ state, statuses, claims = [] }: Application, status: string): Refusal | undefined {
  const isOver = hasEnded(state) || state === 'enrolled';
  if (isOver) return refuse('move-forbidden', { thing: 'application', state, move: 'claim' });
  const open = claims.find((claim) => claim.status === status && (claim.state === 'claimed' || claim.state === 'verified'));
  if (open !== undefined) return refuse('claim-exists', { state: open.state });
  return statuses.includes(status) ? refuse('claim-exists', { state: 'verified' }) : undefined;
}
