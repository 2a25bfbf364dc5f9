// Which group a row of a list means. Lists name a kindergarten by its id in the register or by its BIN (an entrepreneur's IIN); a group by its
// id or by its name, where one group alone has it. What is not found is answered with what is known, never with anybody's number.

import type { Context } from '../../shared/context.ts';
import { findNamed, shownNamed, sortNamed, suggestNamed, type EnrolmentRejection } from '../../shared/domain/enrolment.ts';
import { parseBin } from '../../shared/domain/identifiers.ts';
import type { Day } from '../../shared/domain/time.ts';
import { isEligible } from '../../shared/table/freePlaces.ts';
import type { Group, PreschoolRecord } from '../../shared/table/preschoolItems.ts';
import { listGroups, listPreschoolIds, openNumber, readPreschool, registeredId } from '../../shared/table/preschools.ts';

export interface SeatFinder {
  /** The group, or why there is none. Kindergartens are read once. */
  find(preschool: string, group: string): Promise<Group | EnrolmentRejection>;
}

/** A kindergarten has hardly ever more. */
const mostGroups = 20;

interface Known {
  readonly record: PreschoolRecord;
  readonly groups: readonly Group[];
}

export function openSeats(context: Context, territory: string, today: Day): SeatFinder {
  const met = new Map<string, Promise<Known | EnrolmentRejection>>();
  let register: Promise<readonly PreschoolRecord[]> | undefined;
  const everyone = () => (register ??= readRegister(context, territory));
  const findPreschool = async (written: string): Promise<Known | EnrolmentRejection> => {
    const number = parseBin(written);
    const found =
      number === undefined ? [await readHere(context, territory, written)] : await findByNumber(context, territory, number, everyone);
    const [record, ...others] = found;
    if (record === undefined || others.length > 0) {
      // What is near to a number says nothing; several of one number are named.
      const known =
        number === undefined
          ? suggestNamed(written, (await everyone()).map(named))
          : found.flatMap((one) => (one === undefined ? [] : [named(one)]));
      return { rejected: 'preschool-unknown', field: 'preschool', because: shownNamed(known) };
    }
    const { preschool } = record;
    if (!isEligible(record, today)) return { rejected: 'preschool-not-eligible', field: 'preschool', because: { preschool } };
    return { record, groups: await listGroups(context.table, preschool) };
  };
  return {
    async find(preschool, group) {
      const known = await getOr(met, preschool, () => findPreschool(preschool));
      if ('rejected' in known) return known;
      const groups = known.groups.map((one) => ({ id: one.group, names: one.names, one }));
      const [found, ...others] = findNamed(group, groups);
      const { preschool: id } = known.record;
      if (found === undefined)
        return {
          rejected: 'group-unknown',
          field: 'group',
          because: { preschool: id, ...shownNamed(sortNamed(group, groups, mostGroups)) },
        };
      if (others.length === 0) return found.one;
      return { rejected: 'group-ambiguous', field: 'group', because: { preschool: id, ...shownNamed([found, ...others]) } };
    },
  };
}

function getOr<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

async function readHere({ table }: Context, territory: string, id: string): Promise<PreschoolRecord | undefined> {
  const record = /^[a-z0-9-]{1,40}$/.test(id) ? await readPreschool(table, id) : undefined;
  return record?.territory === territory ? record : undefined;
}

/** Whose id follows from the number; else, as numbers are sealed, all of the territory's are opened: some hundreds, once for a request. */
async function findByNumber(
  context: Context,
  territory: string,
  number: string,
  everyone: () => Promise<readonly PreschoolRecord[]>,
): Promise<readonly PreschoolRecord[]> {
  const vault = await context.vault();
  const known = await readHere(context, territory, registeredId(vault, territory, number));
  if (known !== undefined) return [known];
  const opened = await Promise.all((await everyone()).map(async (record) => ({ record, number: await openNumber(vault, record) })));
  return opened.filter((one) => one.number === number).map(({ record }) => record);
}

const named = ({ preschool: id, names }: PreschoolRecord) => ({ id, names });

async function readRegister({ table }: Context, territory: string): Promise<readonly PreschoolRecord[]> {
  const records: PreschoolRecord[] = [];
  let after: string | undefined;
  do {
    const page = await listPreschoolIds(table, territory, { after, limit: 100 });
    const read = await Promise.all(page.ids.map((id) => readPreschool(table, id)));
    records.push(...read.filter((record) => record !== undefined));
    after = page.next;
  } while (after !== undefined);
  return records;
}
