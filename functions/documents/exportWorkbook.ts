// The lines of one part, and beside them every kindergarten of the register: the first part alone shows what the whole comes to.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { exportWords } from './exportWords.ts';
import { openExport, readPart } from './exportedRegister.ts';
import { tableOfBills, tableOfLines } from './registerTables.ts';
import { workbookOf } from './workbook.ts';

export const work: Work<'exportWorkbook', Context> = async (request, context) => {
  const { language, part } = request.query;
  const { shows, register, bills, told } = await openExport(context, request, { unit: 'tenge', language });
  const lines = orRefuse(await readPart(context, request.params, bills, part));
  const words = exportWords[told.language];
  const file = workbookOf([
    { title: words.sheetOfLines, ...tableOfLines(lines, told) },
    { title: words.sheetOfBills, ...tableOfBills(register.register, bills, told) },
  ]);
  return { [replyShows]: shows, file };
};
