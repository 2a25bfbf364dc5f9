import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { openExport } from './exportedRegister.ts';
import { tableOfBills } from './registerTables.ts';
import { csvOfTable } from './tableCsv.ts';

export const work: Work<'exportBills', Context> = async (request, context) => {
  const { language } = request.query;
  const { register, bills, told } = await openExport(context, request, { action: 'export-bills', unit: 'tiyn', language });
  return { text: csvOfTable(tableOfBills(register.register, bills, told)) };
};
