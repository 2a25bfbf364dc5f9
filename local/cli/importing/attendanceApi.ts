// The department's API as an import of absences uses it.

import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { digestOf } from '../../../shared/domain/digest.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { AttendanceTotals, ImportedAttendanceHistory, type ImportAttendanceHistory } from '../../../shared/http/contracts/history.ts';
import type { StoredTotals } from './attendanceTotals.ts';
import { askPatiently, type Connection } from './departmentApi.ts';

export interface AttendanceApi {
  /** One kindergarten's month. */
  send(body: z.input<typeof ImportAttendanceHistory>): Promise<z.infer<typeof ImportedAttendanceHistory>>;
  /** What is stored of the month, by kindergarten, as the server adds it up. */
  totals(month: Month): Promise<ReadonlyMap<string, StoredTotals>>;
}

export function attendanceApi(connection: Connection): AttendanceApi {
  const territory = `v1/department/territories/${encodeURIComponent(connection.territory)}`;
  const run = randomUUID();
  return {
    send(body) {
      // The run is part of the key: another run is to be told what is there already.
      const key = `history-${digestOf(`${run}|${JSON.stringify(body)}`).slice(0, 40)}`;
      return askPatiently(connection, `${territory}/attendance-history`, key, body, ImportedAttendanceHistory);
    },
    async totals(month) {
      const totals = new Map<string, StoredTotals>();
      let after: string | undefined;
      do {
        const query = new URLSearchParams({ limit: '100', ...(after === undefined ? {} : { after }) });
        const path = `${territory}/attendance-totals/${month}?${query.toString()}`;
        const page = await askPatiently(connection, path, undefined, undefined, AttendanceTotals);
        for (const { preschool, children, days } of page.preschools) totals.set(preschool, { children, days });
        after = page.next;
      } while (after !== undefined);
      return totals;
    },
  };
}
