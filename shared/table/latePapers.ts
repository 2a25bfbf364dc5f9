// A paper that came after its month was closed, among the work of the department: its kindergarten can do nothing more about it, and whoever puts months right
// does not see papers come. One entry for each month in which it would justify days that count otherwise, until the month is put right by papers, the
// paper is taken back, or a clerk closes the entry.

import { codeOf, dayOff, markOn, notEnrolled } from '../domain/attendance.ts';
import { monthOf, type Month } from '../domain/month.ts';
import type { Day } from '../domain/time.ts';
import { monthsBetween } from './absences.ts';
import { frozenCodes } from './frozen.ts';
import type { Table, Write } from './table.ts';
import type { StoredAbsenceDocument } from './timesheetItems.ts';
import { readTimesheet } from './timesheets.ts';
import type { Contract } from './voucherItems.ts';
import { readWork, workDone, workKey, workWrite, type WorkPlace } from './working.ts';

type Paper = Pick<StoredAbsenceDocument, 'document' | 'code' | 'from' | 'to' | 'recordedAt'>;

function placeOf(
  { territory, contract }: Pick<Contract, 'territory' | 'contract'>,
  month: Month,
  { document, recordedAt }: Paper,
): WorkPlace {
  return { territory, queue: 'late-papers', at: recordedAt, about: `${contract}#${month}#${document}` };
}

/** The entries a paper makes that is being recorded; `days` are those it names that were marked with its code. */
export async function latePaperWrites(table: Table, contract: Contract, paper: Paper, days: readonly Day[]): Promise<readonly Write[]> {
  const { preschool, contract: id } = contract;
  const writes: Write[] = [];
  for (const month of new Set(days.map((on) => monthOf(on)))) {
    if (((await readTimesheet(table, preschool, month))?.state ?? 'open') === 'open') continue;
    const codes = await codesOf(table, contract, month);
    const counts = new Set([paper.code, notEnrolled, dayOff]);
    const wouldJustify = codes !== undefined && days.some((on) => monthOf(on) === month && !counts.has(codeOf(markOn(codes, on))));
    if (wouldJustify)
      writes.push(workWrite(placeOf(contract, month, paper), { detail: { preschool, contract: id, month, document: paper.document } }));
  }
  return writes;
}

/** As the month counts; nothing marked where what is kept of it cannot be read, so that somebody looks. */
async function codesOf(table: Table, contract: Contract, month: Month): Promise<string | undefined> {
  try {
    return await frozenCodes(table, contract, month);
  } catch {
    return '';
  }
}

/** What is done with once that month was put right by papers, or for every month once the paper was taken back. */
export async function latePapersDone(
  table: Table,
  contract: Pick<Contract, 'territory' | 'contract'>,
  papers: readonly Paper[],
  month?: Month,
): Promise<readonly Write[]> {
  const places = papers.flatMap((paper) =>
    monthsBetween(paper.from, paper.to)
      .filter((one) => month === undefined || one === month)
      .map((one) => placeOf(contract, one, paper)),
  );
  const found = await Promise.all(
    places.map(async (place) => {
      const { territory, queue, at, about } = place;
      return (await readWork(table, territory, queue, String(workKey(territory, queue, at, about).sk))) === undefined
        ? []
        : [workDone(place)];
    }),
  );
  return found.flat();
}
