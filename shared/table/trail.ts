// Whose data a request was about, found from its path and what its body names, and the entry it leaves. Only what exists is named: what somebody made up stands in no entry, so an
// entry holds nothing that was typed.

import type { Subject, Trail } from '../domain/trail.ts';
import { noTerritory, writeEntry } from './auditing.ts';
import { UnreadableItem } from './itemParts.ts';
import { applicationKey, childKey, contractKey, groupKey, guardianKey, personKey, preschoolRecordKey, voucherKey } from './keys.ts';
import type { Item, Key, Table } from './table.ts';
import { registerKey } from './timesheetKeys.ts';

/** Whose, what more, and in which territory. */
interface Named {
  readonly about: readonly Subject[];
  readonly with: readonly string[];
  readonly territory?: string | undefined;
}

const nothing: Named = { about: [], with: [] };

/**
 * Writes the entry of a request, before its answer leaves. A look whose work said whose data it shows is written without any read. What a request names of
 * another territory stands there, in an entry of its own: who watches over one learns nothing of the other's.
 */
export async function writeTrail(table: Table, isTerritory: (name: string) => boolean, passed: Trail): Promise<void> {
  const { params, shown, outcome } = passed;
  const isSaid = shown !== undefined && outcome === 'done';
  const all = isSaid ? [{ ...nothing, about: shown.about }] : await nameEach(table, [params, ...passed.named]);
  const asked = [params, ...passed.named].map((one) => one['territory']).find((one) => typeof one === 'string' && isTerritory(one));
  const found = all.flatMap(({ territory }) => territory ?? []);
  const own = typeof asked === 'string' ? asked : undefined;
  const home = isSaid ? (passed.territory ?? own) : (found[0] ?? own ?? passed.territory);
  const more = [...(shown?.with ?? []), ...timesIn(params)];
  const here = all.filter(({ territory }) => territory === undefined || territory === home);
  await writeNamed(table, home ?? noTerritory, [...here, { about: shown?.about ?? [], with: more }], passed);
  for (const other of new Set(found.filter((territory) => territory !== home)))
    await writeNamed(
      table,
      other,
      all.filter(({ territory }) => territory === other),
      passed,
    );
}

async function writeNamed(table: Table, territory: string, named: readonly Named[], passed: Trail): Promise<void> {
  const { at, by, as, preschool, action, personal, way, from, outcome, code } = passed;
  const more = named.flatMap((one) => one.with);
  const entry = {
    at,
    by,
    as,
    action,
    ...personal,
    way,
    about: [...new Set(named.flatMap(({ about }) => about))],
    ...(preschool === undefined ? {} : { preschool }),
    ...(more.length === 0 ? {} : { with: [...new Set(more)] }),
    from,
    outcome,
    ...(code === undefined ? {} : { code }),
  };
  await writeEntry(table, territory, entry, passed.request);
}

/** The day or month of the path, which its shape has read. */
function timesIn(params: Trail['params']): readonly string[] {
  return ['day', 'month'].flatMap((name) => (typeof params[name] === 'string' ? [`${name}#${params[name]}`] : []));
}

/** Whom and what the parameters of a path name. */
export async function nameAll(table: Table, params: Trail['params']): Promise<Named> {
  const found = await nameEach(table, [params]);
  return {
    about: found.flatMap(({ about }) => about),
    with: found.flatMap((one) => one.with),
    territory: found.find(({ territory }) => territory !== undefined)?.territory,
  };
}

async function nameEach(table: Table, all: readonly Trail['params'][]): Promise<readonly Named[]> {
  return Promise.all(
    all.flatMap((params) =>
      Object.entries(namedBy).flatMap(([parameter, name]) => {
        const id = params[parameter];
        return typeof id === 'string' ? [name(table, id, params)] : [];
      }),
    ),
  );
}

/** Of a thing that is about a child. Nothing of it is needed but whose it is and where. */
const ofChild =
  (kind: string, keyOf: (id: string) => Key): Naming =>
  async (table, id) => {
    const found = await table.get('records', keyOf(id));
    if (found === undefined) return unknown(kind);
    return { about: [`child#${textOf(found, 'child')}`], with: [`${kind}#${id}`], territory: textOf(found, 'territory') };
  };

const textOf = (item: Item, name: string): string => {
  const value = item[name];
  if (typeof value !== 'string') throw new UnreadableItem(`an item does not fit its shape: ${name}`);
  return value;
};

const unknown = (kind: string): Named => ({ about: [], with: [`unknown#${kind}`] });

type Naming = (table: Table, id: string, params: Trail['params']) => Promise<Named>;

/** What a parameter of a path names. */
const namedBy: Readonly<Record<string, Naming>> = {
  number: ofChild('application', applicationKey),
  voucher: ofChild('voucher', voucherKey),
  contract: ofChild('contract', contractKey),
  async child(table, child) {
    // One an old register knew by a number alone has an application and no item of its own.
    const { items } = await table.list('records', { pk: childKey(child).pk, limit: 1 });
    return items.length === 0 ? unknown('child') : { about: [`child#${child}`], with: [] };
  },
  async guardianship(table, id) {
    const [person = '', child = ''] = id.split('-');
    const found = await table.get('records', guardianKey(person, child));
    return found === undefined ? unknown('guardianship') : { about: [`child#${child}`, `person#${person}`], with: [] };
  },
  async person(table, person) {
    const found = await table.get('records', personKey(person));
    return found === undefined ? unknown('person') : { about: [`person#${person}`], with: [] };
  },
  async preschool(table, preschool, { group }) {
    const found = await table.get('records', preschoolRecordKey(preschool));
    if (found === undefined) return unknown('preschool');
    const isGroup = typeof group === 'string' && (await table.get('records', groupKey(preschool, group))) !== undefined;
    return { about: [], with: [isGroup ? `group#${preschool}#${group}` : `preschool#${preschool}`], territory: textOf(found, 'territory') };
  },
  async register(table, register, { territory }) {
    const found = await table.get('records', registerKey(String(territory), register));
    return found === undefined ? unknown('register') : { about: [], with: [`register#${register}`] };
  },
  import: async (_table, id) => ({ about: [], with: [`import#${id}`] }),
};
