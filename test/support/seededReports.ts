// Of a seeded city: a payment register that is finished, so that it can be asked for as files; and right requests of the reports.

import { month } from '../../shared/domain/month.ts';
import type { Asked, City } from './city.ts';
import { finishRegister } from './finishedRegister.ts';
import { seededPreschools } from './seededRegister.ts';

/** Of May 2026: nothing else of the city is in that month. */
const register = '2026-05-1';
const may = month('2026-05');

export async function seedReports(city: City): Promise<void> {
  await finishRegister(city, register, [
    { preschool: seededPreschools[0], contract: '0000000000000001', month: may },
    { preschool: seededPreschools[1], contract: '0000000000000002', month: may },
  ]);
}

/** Right requests of files and reports, for the first kindergarten. */
export function reportRequests() {
  const [preschool] = seededPreschools;
  const here = { territory: 'karaganda' };
  const ofRegister = { ...here, register };
  const ofMonth = { params: here, query: { month: '2026-07', limit: '10' } };
  return {
    exportRegister: { params: ofRegister },
    exportLines: { params: ofRegister, query: { part: '1', language: 'ru' } },
    exportBills: { params: ofRegister, query: { language: 'kk' } },
    exportWorkbook: { params: ofRegister, query: { part: '1', language: 'kk' } },
    printAct: { params: { ...ofRegister, preschool }, query: { language: 'kk' } },
    listOwnActs: { params: { preschool } },
    printOwnAct: { params: { preschool, register }, query: { language: 'ru' } },
    reportAttendance: ofMonth,
    tableAttendance: { params: here, query: { month: '2026-07', by: 'day', language: 'ru' } },
    reportClosing: ofMonth,
    reportSigning: ofMonth,
    reportSigns: ofMonth,
    reportPayments: { params: here, query: { month: '2026-07' } },
    listUnsigned: { params: { preschool, month: '2026-07' }, query: { limit: '10' } },
  } satisfies Record<string, Asked>;
}
