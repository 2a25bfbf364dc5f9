import type { Context } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isOpenRevocation, proposedBefore } from '../../shared/domain/revocation.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { isLive, isOverdue } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { paperPlace, readRevocation, saveRevocation } from '../../shared/table/revocations.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { lapsesIn, viewRevocation } from './revocationView.ts';

export const work: Work<'proposeRevocation', Context> = async ({ params, body, command }, context) => {
  const { territory, voucher: id } = params;
  const { table } = context;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  const voucher = await readVoucher(table, id);
  if (voucher?.territory !== territory) return orRefuse(refuse('voucher-unknown', { voucher: id }));
  const isLate = isOverdue(voucher, command.at, lapsesIn(context, territory, command.at));
  if (isLate || !isLive(voucher.state)) return orRefuse(refuse('voucher-ended', { state: isLate ? 'expired' : voucher.state }));
  const before = await readRevocation(table, id);
  if (before !== undefined && isOpenRevocation(before.state)) return orRefuse(refuse('revocation-open', { state: before.state }));
  const today = dayOf(command.at);
  if (body.paper.issuedOn > today) return orRefuse(refuse('document-not-yet-issued', { today }));
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const { kind, issuedOn, number } = body.paper;
  const vault = await context.vault();
  const known = before && { ...before, paper: vault.open(paperPlace(id), before.paper.number) };
  const settled = proposedBefore(known, { reason: body.reason, paper: number }, command.at);
  if (settled !== undefined) return orRefuse(settled);
  const content = {
    voucher: id,
    territory,
    application: voucher.application,
    state: 'proposed' as const,
    reason: body.reason,
    proposedAt: command.at,
    proposedBy: command.by,
    paper: { kind, issuedOn, number: vault.seal(paperPlace(id), number) },
    rulebook: rulebook.version,
  };
  const data = { reason: body.reason, paper: kind, issuedOn, voucher: id };
  const saved = saveRevocation(before, content, command, { kind: 'revocation-proposed', data });
  const contested = saveVoucher(voucher, { ...voucher, contestedAt: command.at }, command, {
    kind: 'voucher-contested',
    data: { reason: body.reason },
  });
  const notices = noticesFor(saved.event, 'revocation-proposed', application, { voucher: id, reason: body.reason });
  const writes = [...saved.writes, ...contested.writes, ...noticeWrites(notices)];
  return commit(table, command, writes, viewRevocation(context, saved.revocation, command));
};
