// A clerk has seen the papers, or has not. Verified, the status counts and the application goes to its true category; rejected, it does not, and
// where the rulebook says so the application stands aside for some days. Its time of submission is never touched.

import type { Context } from '../../shared/context.ts';
import { rejectClaim, verifyClaim } from '../../shared/domain/claim.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveClaim, saveRejection } from '../../shared/table/claims.ts';
import { commit } from '../../shared/table/commit.ts';
import { proofPlace } from '../../shared/table/proofs.ts';
import { findApplication, viewOfFiled } from './fileView.ts';

export const work: Work<'decideClaim', Context> = async ({ params, body, caller, command }, context) => {
  const application = orRefuse(await findApplication(context, params));
  orRefuse(judgeOwnFamily(application.child, caller));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), params.territory, dayOf(command.at)));
  const { status } = params;
  const { decision, document, reason = 'papers-not-valid', validUntil } = body;
  const against = { rulebook, command, now: context.now() };
  if (decision === 'reject' || document === undefined) {
    const decided = orRefuse(rejectClaim(application, status, reason, command.at));
    const saved = orRefuse(saveRejection(application, { status, reason, decided }, against));
    return commit(context.table, command, saved.writes, viewOfFiled(saved.application));
  }
  const { kind, number, issuedOn } = document;
  const place = proofPlace(application.child, status, 'document');
  const sealed = await (await context.vault()).seal(...place, `${kind} ${number} ${issuedOn}`);
  const papers = { issuedOn, validUntil, document: sealed };
  const decided = orRefuse(verifyClaim(application, status, papers, command.at, rulebook));
  const until = decided.claims.find((claim) => claim.status === status)?.validUntil;
  const data = { status, document: kind, issuedOn, ...(until === undefined ? {} : { validUntil: until }) };
  const saved = orRefuse(saveClaim(application, decided, { kind: 'claim-verified', data }, against));
  return commit(context.table, command, saved.writes, viewOfFiled(saved.application));
};
