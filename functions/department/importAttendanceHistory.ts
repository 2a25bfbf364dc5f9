// A month of another system becomes history here: nobody signs it, and nothing is paid for it. The kindergarten is found in the register by its name; where
// none has it, it gets an id of its name. What was kept once is looked for under the latter first, so that a later registration does not make it twice.

import type { Context } from '../../shared/context.ts';
import { judgeCodes, judgeHistory, rejectAll, type HistoryRow } from '../../shared/domain/attendanceHistory.ts';
import { findNamed } from '../../shared/domain/enrolment.ts';
import { monthAfter, startOfMonth, type Month } from '../../shared/domain/month.ts';
import { preschoolIdOf } from '../../shared/domain/preschool.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Reply, Work } from '../../shared/http/work.ts';
import { historyWrites, isKeptAlready, readAttendanceHistory, readChildrenElsewhere } from '../../shared/table/attendanceHistory.ts';
import { commit } from '../../shared/table/commit.ts';
import { readCatalogue } from '../../shared/table/preschools.ts';
import type { Preschool } from '../../shared/table/publishedItems.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import type { Vault } from '../../shared/vault.ts';

export const work: Work<'importAttendanceHistory', Context> = async ({ params: { territory }, body, command }, context) => {
  const { table } = context;
  const { month, source, daysOff, preschool: name } = body;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  const over = startOfMonth(monthAfter(month));
  if (command.at < over) return orRefuse(refuse('history-month-not-over', { from: over, at: command.at }));
  const counted = body.groups.flatMap(({ rows }) => rows.flatMap(({ days }) => Object.keys(days)));
  const no = judgeCodes([...body.codes, ...counted], rulebook.attendance);
  if (no !== undefined) return orRefuse(no);
  const vault = await context.vault();
  const found = await findPreschool(context, vault, { territory, month, name });
  const { preschool, registered, groupOf } = found;
  const before = await readAttendanceHistory(table, territory, month);
  const timesheet = await readTimesheet(table, preschool, month);
  const elsewhere = await readChildrenElsewhere(table, territory, month, preschool);
  const rows = body.groups.flatMap(({ group, rows: theirs }): HistoryRow[] =>
    theirs.map(({ line, child, days }) => ({
      line,
      group: groupOf(group),
      child: vault.identify('child', `history|${source}|${child}`),
      days,
    })),
  );
  const judged = judgeHistory(rows, { month, daysOff, attendance: rulebook.attendance }, (child) => elsewhere.has(child));
  const names = new Map(body.groups.map(({ group }) => [groupOf(group), group]));
  const groups = Object.entries(judged.groups)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, codes]) => ({ group, name: names.get(group) ?? group, codes }));
  const content = { territory, preschool, month, source, name, daysOff, groups };
  const already = timesheet !== undefined && isKeptAlready(timesheet, content);
  const reply = (outcomes: Reply<'importAttendanceHistory'>['outcomes']) => ({ preschool, registered, already, outcomes });
  if (timesheet !== undefined && !already) {
    const reason = timesheet.history === undefined ? 'month-kept-here' : 'history-otherwise';
    return commit(table, command, [], reply([...rejectAll(rows, reason)]));
  }
  const isKept = already || groups.length === 0 || body.dryRun === true;
  return commit(table, command, isKept ? [] : historyWrites(before, content, rulebook, command), reply([...judged.outcomes]));
};

interface Found {
  readonly preschool: string;
  readonly registered: boolean;
  /** The id of a group by the name the source has for it. */
  readonly groupOf: (name: string) => string;
}

interface Sought {
  readonly territory: string;
  readonly month: Month;
  readonly name: string;
}

async function findPreschool({ table }: Context, vault: Vault, { territory, month, name }: Sought): Promise<Found> {
  const idOf = (...parts: readonly string[]) => preschoolIdOf(vault.identify('preschool', ['history', territory, ...parts].join('|')));
  const made: Found = { preschool: idOf(name), registered: false, groupOf: (group) => idOf(name, group) };
  if ((await readTimesheet(table, made.preschool, month)) !== undefined) return made;
  const { preschools, groups } = await readCatalogue(table, territory);
  const [known, ...others] = findNamed(name, preschools.map(named));
  if (known === undefined || others.length > 0) return made;
  const theirs = groups.filter(({ preschool }) => preschool === known.id).map(({ group: id, names }) => ({ id, names }));
  const groupOf = (group: string): string => {
    const [one, ...more] = findNamed(group, theirs);
    return one === undefined || more.length > 0 ? made.groupOf(group) : one.id;
  };
  return { preschool: known.id, registered: true, groupOf };
}

const named = ({ preschool: id, names }: Preschool) => ({ id, names });
