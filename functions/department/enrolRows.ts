// Rows of kindergartens' lists. First all rows of the request are read and their children compared: one that is listed by two kindergartens, or in two
// groups, is enrolled in neither. Then each group takes its children one after the other, those enrolled longest first, so that where a list has more
// children than the group has places it does not matter in which order it was written; groups go on side by side.

import type { Context } from '../../shared/context.ts';
import { categoryOf } from '../../shared/domain/category.ts';
import type { Caller, Command } from '../../shared/domain/command.ts';
import { seatText, type Because, type Listed } from '../../shared/domain/enrolment.ts';
import { readEnrolmentRow } from '../../shared/domain/enrolmentRow.ts';
import type { ImportNote } from '../../shared/domain/importRow.ts';
import { basisOn } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { lastDayInQueue } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { fullMonths } from '../../shared/domain/submission.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { KnownRequest, Reply } from '../../shared/http/work.ts';
import type { Import } from '../../shared/table/items.ts';
import { enrolChild, type EnrolmentOutcome, type Foreseen } from './enrolChild.ts';
import type { Enrolling, ListedRow } from './enrolling.ts';
import { openSeats, type SeatFinder } from './findingSeats.ts';
import { childId, guardianId, ownFamilyIn } from './importing.ts';

type Outcome = Reply<'importRows'>['outcomes'][number];
type Rows = KnownRequest<'importRows'>['body']['rows'];

const groupsAtOnce = 8;

export async function enrolRows(
  rows: Rows,
  opened: Import,
  rulebook: Rulebook,
  { command, caller }: { readonly command: Command; readonly caller: Pick<Caller, 'children'> },
  context: Context,
): Promise<Outcome[]> {
  const { territory, source, dryRun, openedAt } = opened;
  const today = dayOf(command.at);
  // Without a legal basis no voucher comes to be (I-33); the lists can be sent again once there is one.
  const lapsed = basisOn(rulebook, today);
  if (lapsed !== undefined) orRefuse(lapsed);
  const ownChildren = caller.children;
  const enrolling: Enrolling = {
    territory,
    source,
    rulebook,
    vault: await context.vault(),
    command,
    now: context.now,
    ownChildren,
    openedAt,
    today,
  };
  const seats = openSeats(context, territory, today);
  const outcomes: Outcome[] = [];
  const listed: ListedRow[] = [];
  const notes = new Map<number, readonly ImportNote[]>();
  for (const { line, cells } of rows) {
    const read = await readListed(line, cells, enrolling, seats);
    if ('outcome' in read) outcomes.push(read);
    else {
      listed.push(read);
      notes.set(line, notesOf(read));
    }
  }
  const also = alsoListed(listed);
  const foreseen: Foreseen | undefined = dryRun ? { children: new Map(), places: new Map() } : undefined;
  const groups = [...Map.groupBy(listed, ({ group }) => seatText(group)).values()];
  const takeGroup = async (children: readonly ListedRow[]): Promise<void> => {
    // A row that says the same, letter by letter, is the same row listed twice, in a dry run, in the run and in every run after it.
    const met = new Map<string, EnrolmentOutcome>();
    for (const one of children.toSorted(comparesListed)) {
      const otherwise = (also.get(one.child) ?? []).filter((listed) => saidOf(listed) !== saidOf(listedAs(one)));
      const before = met.get(one.digest);
      const taken = before === undefined ? await enrolChild(one, otherwise, enrolling, context, foreseen) : listedAgain(before, one.line);
      met.set(one.digest, taken);
      const { line, preschool, outcome } = taken;
      const told = [...('notes' in taken ? taken.notes : []), ...(notes.get(line) ?? [])].join(' ');
      outcomes.push({
        line,
        outcome,
        preschool,
        ...(taken.outcome === 'rejected'
          ? { reason: taken.reason, field: taken.field, because: plain(taken.because) }
          : { number: taken.number }),
        ...(told === '' ? {} : { note: told }),
      });
    }
  };
  const waiting = groups.values();
  await Promise.all(
    Array.from({ length: groupsAtOnce }, async () => {
      for (const group of waiting) await takeGroup(group);
    }),
  );
  return outcomes.sort((one, other) => one.line - other.line);
}

/** The row with its group and category, or why the row alone cannot be taken. */
async function readListed(
  line: number,
  cells: Rows[number]['cells'],
  enrolling: Enrolling,
  seats: SeatFinder,
): Promise<ListedRow | Outcome> {
  const { territory, source, rulebook, vault, command, today } = enrolling;
  const rejected = (reason: string, field: string, because?: Because): Outcome => ({
    line,
    outcome: 'rejected',
    reason,
    field,
    ...(because === undefined ? {} : { because: plain(because) }),
    ...(typeof because?.['preschool'] === 'string' ? { preschool: because['preschool'] } : {}),
  });
  const row = readEnrolmentRow(cells, { source, receivedAt: command.at, statuses: rulebook.statuses.map(({ key }) => key) });
  if ('rejected' in row) return rejected(row.rejected, row.field);
  const group = await seats.find(row.preschool, row.group);
  if ('rejected' in group) return rejected(group.rejected, group.field, group.because);
  const of = { preschool: group.preschool };
  const lastDay = lastDayInQueue(row.bornOn, rulebook);
  if (lastDay !== undefined && lastDay < today) return rejected('over-age', 'bornOn', { ...of, lastDay });
  const categorized = categoryOf(row, rulebook);
  if (isRefusal(categorized)) return rejected(categorized.refusal, 'bornOn', of);
  const child = await childId(row.child, { territory, source, vault });
  const guardian = row.guardian && (await guardianId(row.guardian, child, vault));
  const own = ownFamilyIn({ child, guardian }, enrolling);
  if (own !== undefined) return rejected('own-family', own, of);
  return { line, row, child, digest: vault.identify('row', row.contentDigest), group, categorized };
}

function listedAgain(before: EnrolmentOutcome, line: number): EnrolmentOutcome {
  return before.outcome === 'rejected' ? { ...before, line } : { ...before, line, outcome: 'merged', notes: [] };
}

const listedAs = ({ row, group }: ListedRow): Listed => ({ seat: { preschool: group.preschool, group: group.group }, bornOn: row.bornOn });
const saidOf = ({ seat, bornOn }: Listed): string => `${seatText(seat)} ${bornOn}`;

/** What the rows say of each child of whom they do not say the same. */
function alsoListed(listed: readonly ListedRow[]): ReadonlyMap<string, readonly Listed[]> {
  const byChild = Map.groupBy(listed, ({ child }) => child);
  const said = [...byChild].map(([child, rows]) => [child, rows.map(listedAs)] as const);
  return new Map(said.filter(([, all]) => new Set(all.map(saidOf)).size > 1));
}

/** Whoever is in the group longest comes first; of one day the order follows from what the rows say, and of the same row from its line. */
function comparesListed(one: ListedRow, other: ListedRow): number {
  const [first, second] = [one, other].map(({ row, digest }) => `${row.enrolledFrom} ${digest}`);
  if (first === second) return one.line - other.line;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function notesOf({ row, group }: ListedRow): readonly ImportNote[] {
  const months = fullMonths(row.bornOn, row.enrolledFrom);
  const isOutside = months < group.ageFrom || months > group.ageTo;
  return [
    ...row.notes,
    ...(row.groupType !== undefined && row.groupType !== group.groupType ? (['group-type-differs'] as const) : []),
    ...(isOutside ? (['age-outside-group'] as const) : []),
  ];
}

function plain(because: Because): Record<string, string | number | string[]> {
  return Object.fromEntries(Object.entries(because).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]));
}
