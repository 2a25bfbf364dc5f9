// What every look at a group's marks begins with: the group and its rules, its children of the month, and the newest entry.

import type { Context } from '../../shared/context.ts';
import type { OnRoster } from '../../shared/domain/marking.ts';
import type { MarksEntry } from '../../shared/domain/marks.ts';
import type { Month } from '../../shared/domain/month.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import type { Day } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readChild } from '../../shared/table/children.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readMarks } from '../../shared/table/marks.ts';
import type { Group } from '../../shared/table/preschoolItems.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import { listStaff } from '../../shared/table/preschoolStaff.ts';
import { readRoster } from '../../shared/table/roster.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

interface Of {
  readonly preschool: string;
  readonly group: string;
}

const readsAtOnce = 32;

export async function findGroup({ table }: Pick<Context, 'table'>, { preschool, group }: Of): Promise<Group | Refusal> {
  return within({ preschool }, await readGroup(table, preschool, group)) ?? refuse('group-unknown', { group });
}

/** How attendance is marked in the territory on that day. */
export function attendanceOn({ rulebooks }: Pick<Context, 'rulebooks'>, territory: string, on: Day): Attendance {
  return orRefuse(rulebookOn(rulebooks(), territory, on)).attendance;
}

export interface GroupMarks {
  readonly roster: readonly Contract[];
  readonly newest: MarksEntry | undefined;
}

/** Its children of the month and its marks. The entry is read first: who comes to the group between the two is not marked, and not lost either. */
export async function readGroupMarks({ table }: Pick<Context, 'table'>, of: Of & { readonly month: Month }): Promise<GroupMarks> {
  const newest = await readMarks(table, of);
  return { newest, roster: await readRoster(table, of) };
}

/** The same with the children who were marked and whose stay the group has forgotten since. */
export async function readWholeMonth({ table }: Pick<Context, 'table'>, of: Of & { readonly month: Month }): Promise<GroupMarks> {
  const { newest, roster } = await readGroupMarks({ table }, of);
  const known = new Set(roster.map(({ contract }) => contract));
  const forgotten: Contract[] = [];
  const others = Object.keys(newest?.marks ?? {}).filter((contract) => !known.has(contract));
  await forEachAtOnce(others, readsAtOnce, async (id) => {
    const contract = within({ preschool: of.preschool }, await readContract(table, id));
    if (contract !== undefined) forgotten.push(contract);
  });
  return { newest, roster: [...roster, ...forgotten].toSorted((one, other) => (one.contract < other.contract ? -1 : 1)) };
}

export function onRoster({ contract, startsOn, endsOn }: Contract): OnRoster {
  return { contract, from: startsOn, to: endsOn };
}

/** The names of those who work there, by person. */
export async function readStaffNames(
  { table, vault }: Pick<Context, 'table' | 'vault'>,
  preschool: string,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await listStaff(table, await vault(), preschool)).map(({ person, name }) => [person, name]));
}

/** What tells a child from the others of its group; two may have one name. */
interface ShownChild {
  /** Absent where nobody has told it yet. */
  readonly name?: string | undefined;
  readonly bornOn?: Day | undefined;
}

/** Who their children are, by contract; none where the child has been forgotten. */
export async function readChildren(
  { table, vault }: Context,
  contracts: readonly Pick<Contract, 'contract' | 'child' | 'application'>[],
): Promise<ReadonlyMap<string, ShownChild>> {
  const children = new Map<string, ShownChild>();
  const keys = await vault();
  await forEachAtOnce(contracts, readsAtOnce, async ({ contract, child, application }) => {
    const known = (await readChild(table, keys, child))?.reveal();
    if (known === undefined) return;
    // Of a child who was imported the birth date stands with the application alone.
    const bornOn = known.bornOn ?? (await readApplication(table, application))?.bornOn;
    children.set(contract, { name: known.name, bornOn });
  });
  return children;
}
