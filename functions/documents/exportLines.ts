import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { openExport, readPart } from './exportedRegister.ts';
import { tableOfLines } from './registerTables.ts';
import { csvOfTable } from './tableCsv.ts';

export const work: Work<'exportLines', Context> = async (request, context) => {
  const { language, part } = request.query;
  const { shows, bills, told } = await openExport(context, request, { unit: 'tiyn', language });
  const lines = orRefuse(await readPart(context, request.params, bills, part));
  return { [replyShows]: shows, text: csvOfTable(tableOfLines(lines, told)) };
};
