// The marks of a territory asked whether they are as they were saved: every entry follows the one before it, and the newest that a kindergarten's own chain
// has pinned is still the one that was pinned. Whatever was altered later is named by kindergarten, day and child; the child by its contract.

import type { Violation } from '../domain/invariants.ts';
import { brokenEntry, type MarksEntry } from '../domain/marks.ts';
import type { Month } from '../domain/month.ts';
import { listMarks } from './marks.ts';
import type { Table } from './table.ts';
import type { Timesheet } from './timesheetItems.ts';

/** The newest entry of the group's month, and everything that is not as it was saved. */
export async function checkMarks(
  table: Table,
  of: { readonly preschool: string; readonly group: string; readonly month: Month },
  timesheet: Pick<Timesheet, 'pins' | 'state'> | undefined,
): Promise<{ readonly newest: MarksEntry | undefined; readonly violations: readonly Violation[] }> {
  const name = `marks#${of.preschool}#${of.month}#${of.group}`;
  const violations: Violation[] = [];
  const say = (why: string): void => {
    violations.push({ invariant: 'I-19', of: name, why });
  };
  const pin = timesheet?.pins[of.group];
  let before: MarksEntry | undefined;
  for await (const entry of listMarks(table, of)) {
    const broken = brokenEntry(before, entry);
    if (broken?.why === 'missing') say(`entry ${broken.seq} does not follow the one before it`);
    else if (broken !== undefined) {
      const children =
        broken.contracts.length === 0 ? 'no child’s marks, but who, when or which day' : `contract ${broken.contracts.join(', ')}`;
      const days = broken.days.length === 0 ? '' : ` on ${broken.days.join(', ')}`;
      say(`entry ${broken.seq} was altered after it was saved: ${children}${days}`);
    }
    if (pin?.seq === entry.seq && pin.hash !== entry.hash) say(`its entries up to ${pin.seq} were rewritten after they were pinned`);
    before = entry;
  }
  if (pin !== undefined && pin.seq > (before?.seq ?? 0)) say(`its entries after ${before?.seq ?? 0} are gone; ${pin.seq} were pinned`);
  if (timesheet !== undefined && timesheet.state !== 'open' && pin !== undefined && pin.seq < (before?.seq ?? 0))
    say('it was marked after its month was closed');
  return { newest: before, violations };
}
