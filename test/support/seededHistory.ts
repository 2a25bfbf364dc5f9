// Of a seeded city: a month another system kept, of a kindergarten that is in no register.

import type { Asked } from './city.ts';

const territory = 'karaganda';

function monthOf(preschool: string, child: string) {
  const rows = [{ line: 2, child, days: { B: 3, N: 1 } }];
  return {
    source: 'old-system',
    month: '2026-05',
    preschool,
    daysOff: ['2026-05-01'],
    codes: ['B', 'N'],
    groups: [{ group: 'Ромашка', rows }],
  };
}

/** Right requests of the routes of history. */
export const historyRequests = {
  importAttendanceHistory: { params: { territory }, body: monthOf('Ёлочка', '17') },
  showAttendanceTotals: { params: { territory, month: '2026-05' }, query: { limit: '10' } },
} as const satisfies Record<string, Asked>;

/** The same asked for another kindergarten, and by somebody else. */
export function historyVariants(otherIin: string) {
  const other = { params: { territory }, body: monthOf('Берёзка', '18') };
  return { importAttendanceHistory: { other, byAnother: { ...other, iin: otherIin } } };
}
