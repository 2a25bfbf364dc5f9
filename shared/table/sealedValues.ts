// Every attribute in which a sealed value stands, whose it is and where it is sealed for: what a rotation seals anew, and what becomes unreadable with a
// key. Sealed values in events are not among them: an event never changes, and what it says of a child is unreadable with the child's key.

import { Erased, isSealed, isSealedBySingle, type Vault, type Whose } from '../vault.ts';
import { paperPart } from './absences.ts';
import { identityPlace, wordsPlace } from './children.ts';
import { readContract } from './contracts.ts';
import { tokenPlace } from './devices.ts';
import { CodeItem, NamedItem } from './familyItems.ts';
import { readSure } from './itemParts.ts';
import { ApplicationItem, DeviceItem } from './items.ts';
import { contactsPlace } from './people.ts';
import { codePlace } from './phones.ts';
import { staffNamePlace } from './preschoolStaff.ts';
import { PreschoolRecordItem, StaffItem } from './preschoolItems.ts';
import { numberPlace } from './preschools.ts';
import { conclusionPlace, proofPlace } from './proofs.ts';
import { RevocationItem } from './revocationItems.ts';
import { paperPlace } from './revocations.ts';
import { namePlace } from './staffing.ts';
import { AppointmentItem } from './staffItems.ts';
import type { Guard, Item, Table, Value } from './table.ts';
import { AbsencesItem, SheetItem } from './timesheetItems.ts';
import { childOfVoucher } from './vouchers.ts';

/** Whose a value is, and where it is sealed for. */
type Place = readonly [Whose, string];
/** The way to the attribute; a number is a place in a list. */
type Path = readonly (string | number)[];
type PlaceOf = (item: Item, table: Table, at: number) => Promise<Place> | Place;

interface SealedAttribute {
  /** `*` stands for every place of a list. */
  readonly path: readonly string[];
  readonly placeOf: PlaceOf;
  /** What was not sealed by the one key of before was not sealed at all. */
  readonly wasPlain?: true;
}

const ownerOf = ({ pk }: Item) => pk.slice(pk.indexOf('#') + 1);

async function childOfAbsences(item: Item, table: Table): Promise<{ readonly contract: string; readonly child: string }> {
  const { contract } = readSure(AbsencesItem, item);
  const found = await readContract(table, contract);
  if (found === undefined) throw new Error('papers without their contract');
  return found;
}

const ofPaper = (part: 'number' | 'issuer'): SealedAttribute => ({
  path: ['documents', '*', part],
  placeOf: async (item, table, at) =>
    paperPart(await childOfAbsences(item, table), readSure(AbsencesItem, item).documents[at]?.document ?? '', part),
});

const ofMonth = (side: 'dispute' | 'answer', path: readonly string[]): SealedAttribute => ({
  path,
  placeOf(item) {
    const { child, preschool, month, contract } = readSure(SheetItem, item);
    return [`child#${child}`, `sheet#${preschool}#${month}#${contract}/${side}`];
  },
});

const ofClaim = (part: 'evidence' | 'document'): SealedAttribute => ({
  path: ['claims', '*', part],
  placeOf(item, _, at) {
    const { child, claims = [] } = readSure(ApplicationItem, item);
    return proofPlace(child, claims[at]?.status ?? '', part);
  },
  wasPlain: true,
});
const conclusionOf = (item: Item) => conclusionPlace(readSure(ApplicationItem, item).child);

/** What an item says it is. */
export const kindOf = ({ item }: Item): string => (typeof item === 'string' ? item : '');

/** By kind of item. */
export const sealedAttributes: Readonly<Record<string, readonly SealedAttribute[]>> = {
  person: [{ path: ['contacts'], placeOf: (item) => contactsPlace(ownerOf(item)) }],
  child: [{ path: ['identity'], placeOf: (item) => identityPlace(ownerOf(item)) }],
  named: [{ path: ['words'], placeOf: (item) => wordsPlace(ownerOf(item), readSure(NamedItem, item).child) }],
  device: [{ path: ['token'], placeOf: (item) => tokenPlace(ownerOf(item), readSure(DeviceItem, item).device) }],
  code: [
    {
      path: ['sealed'],
      placeOf(item) {
        const { person, phone } = readSure(CodeItem, item);
        return codePlace(person, phone);
      },
    },
  ],
  staff: [
    {
      path: ['name'],
      placeOf(item) {
        const { preschool, person } = readSure(StaffItem, item);
        return staffNamePlace(preschool, person);
      },
    },
  ],
  appointment: [
    {
      path: ['name'],
      placeOf(item) {
        const { appointment, person } = readSure(AppointmentItem, item);
        return [`person#${person}`, namePlace(appointment)];
      },
    },
  ],
  preschoolRecord: [{ path: ['number'], placeOf: (item) => numberPlace(readSure(PreschoolRecordItem, item).preschool) }],
  absences: [ofPaper('number'), ofPaper('issuer')],
  revocation: [
    {
      path: ['paper', 'number'],
      async placeOf(item, table) {
        const { voucher } = readSure(RevocationItem, item);
        const child = await childOfVoucher(table, voucher);
        if (child === undefined) throw new Error('a revocation without its voucher');
        return paperPlace({ voucher, child });
      },
    },
  ],
  application: [ofClaim('evidence'), ofClaim('document'), { path: ['specialNeeds', 'conclusion'], placeOf: conclusionOf, wasPlain: true }],
  sheet: [ofMonth('dispute', ['dispute', 'comment']), ofMonth('answer', ['dispute', 'answer', 'comment'])],
};

export interface SealedValue {
  readonly path: Path;
  readonly whose: Whose;
  readonly place: string;
  readonly sealed: string;
  /** Not sealed at all. */
  readonly isPlain: boolean;
  /** To be sealed anew. */
  readonly isOld: boolean;
}

/** The sealed values of an item, in the order in which they are declared. */
export async function sealedValuesOf(table: Table, item: Item): Promise<readonly SealedValue[]> {
  const found: SealedValue[] = [];
  for (const { path, placeOf, wasPlain = false } of sealedAttributes[kindOf(item)] ?? [])
    for (const { way, sealed } of textsAt(item, path)) {
      const at = way.find((step): step is number => typeof step === 'number') ?? 0;
      const [whose, place] = await placeOf(item, table, at);
      const isPlain = wasPlain && !isSealed(sealed);
      found.push({ path: way, whose, place, sealed, isPlain, isOld: isPlain || isSealedBySingle(sealed) });
    }
  return found;
}

function textsAt(value: Value | undefined, path: readonly string[], way: Path = []): { readonly way: Path; readonly sealed: string }[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ way, sealed: value }] : [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((one: Value, at) => textsAt(one, rest, [...way, at])) : [];
  return isMap(value) ? textsAt(value[step], rest, [...way, step]) : [];
}

function isMap(value: Value | undefined): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** The value at that way replaced. */
function withText(value: Value | undefined, [step, ...rest]: Path, text: string): Value {
  if (step === undefined) return text;
  if (typeof step === 'number')
    return Array.isArray(value) ? value.map((one: Value, at) => (at === step ? withText(one, rest, text) : one)) : [];
  return isMap(value) ? { ...value, [step]: withText(value[step], rest, text) } : text;
}

/**
 * Seals anew what the one key of before sealed in an item, and what stood there as it was typed; how many values. The item keeps its version, since nothing
 * is said anew: who changes it at the same moment is not disturbed, and may leave a value to the next run. What was typed needs no key to be read, so it is
 * read again: a scan that is behind would bring back what was erased since.
 */
export async function sealAnew(table: Table, vault: Vault, scanned: Item): Promise<number> {
  const isTyped = (await sealedValuesOf(table, scanned)).some(({ isPlain }) => isPlain);
  const item = isTyped ? await table.get('records', scanned) : scanned;
  if (item === undefined) return 0;
  let after = item;
  let count = 0;
  for (const value of await sealedValuesOf(table, item)) {
    const sealed = value.isOld ? await sealedAnew(vault, value) : undefined;
    if (sealed === undefined) continue;
    const [name = '', ...rest] = value.path;
    after = { ...after, [String(name)]: withText(after[String(name)], rest, sealed) };
    count += 1;
  }
  if (count === 0) return 0;
  const guard: Guard = item.version === undefined ? 'ifPresent' : { ifVersion: item.version };
  return (await table.put('records', after, guard)).done ? count : 0;
}

/** Undefined where whose it is was erased. */
async function sealedAnew(vault: Vault, { whose, place, sealed, isPlain }: SealedValue): Promise<string | undefined> {
  try {
    return await vault.seal(whose, place, isPlain ? sealed : await vault.open(whose, place, sealed));
  } catch (error) {
    if (error instanceof Erased) return undefined;
    throw error;
  }
}
