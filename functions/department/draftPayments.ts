// A draft pays nobody: it says what would be paid and takes its instant, after which nothing more gets into the register. That instant lies before every
// change that may still be under way, so what is read now is all there is of it.

import type { Context } from '../../shared/context.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { monthAfter, startOfMonth } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, later, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { previewRegister } from '../../shared/table/registerPreview.ts';
import { listRegisterIds, nextRegisterId, nothingPaid, readOpenRegister, saveRegister } from '../../shared/table/registers.ts';
import { tellOfDraft } from '../../shared/table/staffNotices.ts';
import { viewOfPayments, viewOfPreview } from './paymentView.ts';

export const work: Work<'draftPayments', Context> = async ({ params: { territory }, body: { month }, caller, command }, context) => {
  const { table, rulebooks, settings } = context;
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(command.at)));
  const lapsed = basisInForce(rulebooks(), territory, dayOf(command.at));
  if (lapsed !== undefined) orRefuse(lapsed);
  const over = startOfMonth(monthAfter(month));
  if (command.at < over) orRefuse(refuse('register-early', { from: over, at: command.at }));
  const open = await readOpenRegister(table, territory);
  if (open !== undefined) orRefuse(refuse('register-open', { register: open }));
  const scope = { territory, month, asOf: later(command.at, -settings.inFlightMilliseconds) };
  const preview = await previewRegister(table, scope, rulebooks());
  for (const { preschool, left } of preview.bills)
    if (left.unreadable !== undefined) context.log.error('months-unreadable', { preschool, months: left.unreadable });
  const { sealedAfter } = preview;
  if (preview.lines === 0 && sealedAfter.length > 0) {
    const last = sealedAfter.reduce<Instant>((before, { sealedAt }) => (sealedAt > before ? sealedAt : before), scope.asOf);
    const preschools = new Set(sealedAfter.map(({ preschool }) => preschool)).size;
    orRefuse(refuse('sealed-just-now', { month, preschools, from: later(last, settings.inFlightMilliseconds) }));
  }
  if (preview.lines === 0) orRefuse(refuse('register-empty', { month }));
  const content = {
    territory,
    register: nextRegisterId(month, await listRegisterIds(table, territory)),
    month,
    state: 'draft' as const,
    draftedAt: command.at,
    draftedBy: command.by,
    asOf: scope.asOf,
    expected: { lines: preview.lines, amount: preview.amount },
  };
  const data = { month, lines: preview.lines, amount: preview.amount };
  const { register, writes } = saveRegister(undefined, content, undefined, command, { kind: 'register-drafted', data });
  const reply = { register: viewOfPayments({ register, progress: nothingPaid }, caller), preview: viewOfPreview(scope, preview) };
  const drafted = { draft: 'register', id: register.register } as const;
  const told = await tellOfDraft(table, territory, { hash: register.eventHash, at: command.at }, drafted, [command.by]);
  return commit(table, command, [...writes, ...told], reply);
};
