import type { Context } from '../../shared/context.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { openExport } from './exportedRegister.ts';
import { tableOfBills } from './registerTables.ts';
import { csvOfTable } from './tableCsv.ts';

export const work: Work<'exportBills', Context> = async (request, context) => {
  const { language } = request.query;
  const { shows, register, bills, told } = await openExport(context, request, { unit: 'tiyn', language });
  return { [replyShows]: shows, text: csvOfTable(tableOfBills(register.register, bills, told)) };
};
