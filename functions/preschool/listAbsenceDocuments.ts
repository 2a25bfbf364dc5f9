import type { Context } from '../../shared/context.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { viewOfMissing, viewOfPaper } from '../../shared/http/absenceView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { documentsOf, openPaper, readAbsences, readMissing, recentMonths } from '../../shared/table/absences.ts';
import { attendanceOf } from './absencePapers.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'listAbsenceDocuments', Context> = async ({ params, query, at }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const attendance = orRefuse(attendanceOf(context, contract, at));
  const today = dayOf(at);
  const absences = await readAbsences(table, contract.contract);
  const missing = orRefuse(
    await readMissing(table, contract, documentsOf(absences), { attendance, calendar: context.calendar(), months: recentMonths(today) }),
  );
  const vault = await context.vault();
  const newestFirst = (absences?.documents ?? []).toReversed();
  // A cursor nobody was given ends the list rather than beginning it anew.
  const from = query.after === undefined ? 0 : newestFirst.findIndex(({ document }) => document === query.after) + 1 || newestFirst.length;
  const page = newestFirst.slice(from, from + query.limit);
  const last = page.at(-1);
  const next = from + query.limit < newestFirst.length ? last?.document : undefined;
  return {
    [replyShows]: { about: [`child#${contract.child}`], with: [`contract#${contract.contract}`] },
    documents: await Promise.all(
      page.map(async (paper) => ({ ...viewOfPaper(paper, attendance), ...(await openPaper(vault, contract, paper)) })),
    ),
    missing: missing.map((one) => viewOfMissing(one, attendance, today)),
    ...(next === undefined ? {} : { next }),
  };
};
