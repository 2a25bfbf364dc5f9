// Canaries (I-30): what people's own values may never turn up in. Every city of every test is watched: what was said of people in its requests (IINs, phones, names) and
// whatever looks like an IIN or a mobile number is looked for in each log line, refusal, public reply, message, address and stored item. What is found stands
// in `hits`, which fails the test in whose time it happened.

import { parseIin } from '../../shared/domain/identifiers.ts';
import { parsePhone } from '../../shared/domain/phone.ts';
import type { Item, Table, Write } from '../../shared/table/table.ts';

export const places = ['log', 'refusal', 'public', 'view', 'address', 'stored', 'export', 'message'] as const;
export type Place = (typeof places)[number];

/** What was found, by place and rule; never the value. */
export const hits: string[] = [];
/** How much was looked at. */
export const looked: Record<Place, number> = Object.fromEntries(places.map((place) => [place, 0])) as Record<Place, number>;

export interface Canaries {
  /** Remembers what a request says of people. */
  hear(route: string, body: unknown): void;
  /** Looks at what came out. `where` names it without quoting it. */
  look(place: Place, where: string, text: string): void;
}

/** Fields of requests that say who somebody is. */
const personal: ReadonlySet<string> = new Set([
  'iin',
  'childIin',
  'guardianIin',
  'phone',
  'guardianPhone',
  'guardianName',
  'childName',
  'email',
  'evidence',
  'conclusion',
]);
/** A name is a person's only where the request also has the person's IIN: kindergartens and groups have names too. */
const nameBeside = 'iin';
/** Of papers that say something of a person. */
const numberBeside = 'issuedOn';
/** A city of a test says some dozens; a whole imported file would only be looked for slowly. */
const most = 60;

export function canariesOf(): Canaries {
  const values = new Set<string>();
  const ofStaff = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value !== 'string' || value.length < 6 || values.size >= most) return;
    values.add(value);
    const phone = parsePhone(value);
    if (phone !== undefined) values.add(phone);
  };
  const hear = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const isBeside = (other: string) => Object.hasOwn(value, other);
      if (personal.has(name) || (name === 'name' && isBeside(nameBeside)) || (name === 'number' && isBeside(numberBeside))) keep(part);
      hear(part);
    }
  };
  return {
    hear: (route, body) => {
      if (!ofOrganisations.has(route)) hear(body);
      if (appointing.has(route)) ofStaff.add(String(Reflect.get(Object(body) as object, nameOfStaff)));
    },
    look(place, where, text) {
      looked[place] += 1;
      const isMeant = (value: string) => where === namesStaff && ofStaff.has(value);
      const isSaid = place !== 'view' && [...values].some((value) => text.includes(value) && !isMeant(value));
      const found = looksPersonal(place, where, text) ?? (isSaid ? 'said of a person' : undefined);
      if (found !== undefined) hits.push(`${place}: ${where}: ${found}`);
    },
  };
}

/** The record of looks names staff as they were appointed, also in the table that is handed out. */
const namesStaff = 'tableAudit';
const appointing: ReadonlySet<string> = new Set(['inviteStaff', 'appointPreschoolStaff', 'appointTeacher']);
const nameOfStaff = 'name';

/** What kindergartens say of themselves is public: their phones and numbers too. */
const ofOrganisations: ReadonlySet<string> = new Set(['registerPreschool', 'changePreschool']);
/** Replies that may show an IIN or a number in full, to those whose it is or whose work it is; everybody else sees the end of it, or nothing. */
const owners: ReadonlySet<string> = new Set([
  'takeMyData',
  'printMyData',
  // A head calls the families whose contracts are theirs.
  'listContracts',
  'showContract',
  'listUnsigned',
  // A clerk rings a family, and the family reads that they saw the number.
  'showContacts',
  // What an organisation says of itself.
  'registerPreschool',
  'changePreschool',
  'enlistPreschool',
  'delistPreschool',
  'openGroup',
  'changeGroup',
  'showRegistered',
  'listRegister',
  'showOwnPreschool',
]);

/** Alone among other characters: digests and ids hold long runs of digits too. */
const twelve = /(?<![\w.+-])\d{12}(?![\w.-])/g;
const mobile = /(?<![\w.])(?:\+7|8)7\d{9}(?!\w)/;

function looksPersonal(place: Place, where: string, text: string): string | undefined {
  // Kindergartens have phones and numbers of organisations that are public, in the catalogue and on acts.
  if (place === 'public' || place === 'export' || place === 'stored') return undefined;
  if (place === 'view' && owners.has(where)) return undefined;
  if ((text.match(twelve) ?? []).some((digits) => parseIin(digits) !== undefined)) return 'an IIN';
  return mobile.test(text) ? 'a mobile number' : undefined;
}

/** The same table; what is put into it is looked at first, keys and attributes. */
export function watchTable(table: Table, canaries: Canaries): Table {
  const look = (item: Item) => canaries.look('stored', `an item of ${item.pk.split('#')[0]}`, textOf(item));
  const lookAll = (writes: readonly Write[]) => {
    for (const write of writes) if (write.verb === 'put') look(write.item);
  };
  return {
    ...bound(table),
    // In bulk only what is public and derived is put.
    put: ((...args: Parameters<Table['put']>) => {
      const [, item] = args;
      if (!Array.isArray(item)) look(item as unknown as Item);
      return Reflect.apply(Reflect.get(table, 'put'), table, args);
    }) as Table['put'],
    together(token, writes) {
      lookAll(writes);
      return table.together(token, writes);
    },
  };
}

/** The verbs as properties: a table may be an instance of a class. */
function bound(table: Table): Table {
  const names = new Set([...Object.keys(table), ...Object.getOwnPropertyNames(Object.getPrototypeOf(table) ?? {})]);
  const parts = [...names].map((name) => [name, Reflect.get(table, name)] as const);
  return Object.fromEntries(parts.map(([name, part]) => [name, typeof part === 'function' ? part.bind(table) : part])) as unknown as Table;
}

function textOf(item: Item): string {
  return JSON.stringify(item, (_, value: unknown) => (value instanceof Uint8Array ? undefined : value));
}
