import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readAbsences, saveAbsences } from '../../shared/table/absences.ts';
import { commit } from '../../shared/table/commit.ts';
import { attendanceOf, noticesOfPaper, viewDone } from './absencePapers.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'withdrawAbsenceDocument', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { document } = params;
  const contract = orRefuse(await readTheirContract(context, params));
  const attendance = orRefuse(attendanceOf(context, contract, command.at));
  const before = await readAbsences(table, contract.contract);
  const recorded = before?.documents.find((one) => one.document === document);
  if (before === undefined || recorded === undefined) return orRefuse(refuse('absence-document-unknown', { document }));
  if (recorded.withdrawn !== undefined) return orRefuse(refuse('absence-document-withdrawn', { document }));
  const paper = { ...recorded, withdrawn: { at: command.at, by: command.by, reason: body.reason } };
  const documents = before.documents.map((one) => (one.document === document ? paper : one));
  const fact = { kind: 'absence-document-withdrawn' as const, data: { document, reason: body.reason } };
  const saved = saveAbsences(before, { ...before, documents }, command, fact);
  const told = await noticesOfPaper(context, saved.event, 'absence-document-withdrawn', contract, paper);
  const view = { attendance, today: dayOf(command.at) };
  const reply = orRefuse(await viewDone(context, contract, { absences: saved.absences, paper }, view));
  return commit(table, command, [...saved.writes, ...told], reply);
};
