// The department decides what was disputed and not agreed on, and what no parent signed. It decides between two sides that have both spoken, or could have,
// so one head is enough; who it was and why stands in the decision. A kindergarten's answer that arrived in time may still be on its way: it is waited for. A
// code that is for a whole group is given to one child only by a head who says that it is meant.

import type { Context } from '../../shared/context.ts';
import { codesForAll, decidedChanges, judgeDeciding } from '../../shared/domain/dispute.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { reviseSheet } from '../../shared/domain/sheet.ts';
import { instant } from '../../shared/domain/time.ts';
import { moveSheet } from '../../shared/domain/timesheet.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewOfMonth } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { openMonth, saveRevision } from '../../shared/table/sheetHistory.ts';
import { findMonth, judgeOwnMonth, tellBoth } from './sheetDesk.ts';

export const work: Work<'decideMonth', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const { at, by } = command;
  const { outcome, reason } = body;
  const sheet = orRefuse(await findMonth(context, params));
  orRefuse(await judgeOwnMonth(context, sheet, caller));
  const settled = instant(at - context.settings.inFlightMilliseconds);
  orRefuse(judgeDeciding(sheet, settled));
  const state = orRefuse(moveSheet(sheet.state, 'decide'));
  if (body.digest !== sheet.digest) return orRefuse(refuse('sheet-changed', { digest: sheet.digest }));
  const { shown, attendance } = orRefuse(openMonth(context.rulebooks(), sheet));
  const given = (body.days ?? []).map(({ day, code }) => ({ day, says: code }));
  const changes = outcome === 'as-shown' ? [] : orRefuse(decidedChanges(shown, sheet.dispute, given, attendance));
  const forAll = codesForAll(changes, attendance);
  if (forAll.length > 0 && body.understood !== true) return orRefuse(refuse('group-code-for-one', { codes: forAll }));
  const text = outcome === 'as-shown' ? sheet : reviseSheet(shown, changes, 'department-decided', attendance);
  const decision = { at, by, reason, digest: text.digest };
  const data = { outcome, reason, days: changes.map((one) => ({ ...one })) };
  const saved = saveRevision(sheet, text, { state, decision }, command, { kind: 'sheet-decided', data });
  const told = { outcome, days: changes.length };
  const notices = await tellBoth(table, saved.event, 'month-decided', saved.sheet, told);
  return commit(table, command, [...saved.writes, ...noticeWrites(notices)], viewOfMonth(saved.sheet, at));
};
