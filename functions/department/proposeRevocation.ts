import type { Context } from '../../shared/context.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isOpenRevocation, proposedBefore } from '../../shared/domain/revocation.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { isLive, isOverdue } from '../../shared/domain/voucher.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { proposeRevocation } from '../../shared/table/proposing.ts';
import { openRevocationPaper, readRevocation } from '../../shared/table/revocations.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { lapsesIn, viewRevocation } from './revocationView.ts';

export const work: Work<'proposeRevocation', Context> = async ({ params, body, caller, command }, context) => {
  const { territory, voucher: id } = params;
  const { table } = context;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  const voucher = within({ territory }, await readVoucher(table, id));
  if (voucher === undefined) return orRefuse(refuse('voucher-unknown', { voucher: id }));
  // While it is open the voucher's days stand still: nobody gives them to their own child.
  orRefuse(judgeOwnFamily(voucher.child, caller));
  const isLate = isOverdue(voucher, command.at, lapsesIn(context, territory, command.at));
  if (isLate || !isLive(voucher.state)) return orRefuse(refuse('voucher-ended', { state: isLate ? 'expired' : voucher.state }));
  const before = await readRevocation(table, id);
  if (before !== undefined && isOpenRevocation(before.state)) return orRefuse(refuse('revocation-open', { state: before.state }));
  const today = dayOf(command.at);
  if (body.paper.issuedOn > today) return orRefuse(refuse('document-not-yet-issued', { today }));
  const vault = await context.vault();
  const known = before && { ...before, paper: (await openRevocationPaper(table, vault, before)) ?? '' };
  const settled = proposedBefore(known, { reason: body.reason, paper: body.paper.number }, command.at);
  if (settled !== undefined) return orRefuse(settled);
  const ground = { reason: body.reason, paper: body.paper, rulebook };
  const { revocation, writes } = await proposeRevocation({ table, vault }, voucher, before, ground, command);
  return commit(table, command, writes, viewRevocation(context, revocation, command));
};
