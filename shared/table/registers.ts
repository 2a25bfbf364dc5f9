// Payment registers: the register, its fence, its lines and the bill of each kindergarten. At most one of a territory is open. A line is written once and
// never changed; a bill grows with the lines of its kindergarten and is theirs to the tiyn (I-17).

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { Month } from '../domain/month.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import {
  openRegisterKey,
  registerBillKey,
  registerKey,
  registerLineKey,
  registerListKey,
  registerProgressKey,
  registersPk,
} from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import {
  OpenRegisterItem,
  RegisterBillItem,
  RegisterEntryItem,
  RegisterItem,
  RegisterLineItem,
  RegisterProgressItem,
  type Register,
  type RegisterBill,
  type RegisterLine,
  type RegisterProgress,
} from './registerItems.ts';
import type { Guard, Table, Write } from './table.ts';
import { fenceWrite, undertakingWrites } from './undertakings.ts';

export type RegisterContent = Omit<Register, 'version' | 'eventHash' | 'item'>;

export const nothingPaid: RegisterProgress = {
  item: 'registerProgress',
  version: 1,
  met: 0,
  lines: 0,
  amount: 0,
  saved: 0,
  credits: {},
};

export async function readRegister(table: Table, territory: string, register: string): Promise<Register | undefined> {
  return readAs(RegisterItem, await table.get('records', registerKey(territory, register)));
}

export async function readRegisterProgress(table: Table, territory: string, register: string): Promise<RegisterProgress> {
  return readAs(RegisterProgressItem, await table.get('records', registerProgressKey(territory, register))) ?? nothingPaid;
}

/** The one that is neither finished nor cancelled. */
export async function readOpenRegister(table: Table, territory: string): Promise<string | undefined> {
  return readAs(OpenRegisterItem, await table.get('records', openRegisterKey(territory)))?.register;
}

/** Their ids, the newest month first, and of a month the newest register. */
export async function listRegisterIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: registersPk(territory) })) ids.push(readSure(RegisterEntryItem, item).register);
  return ids.sort(newestFirst);
}

/** By their month and their place in it: as text, the tenth register would stand before the second. */
function newestFirst(one: string, other: string): number {
  const [before, after] = [one.slice(0, monthLength), other.slice(0, monthLength)];
  return before === after ? placeOf(other) - placeOf(one) : before < after ? 1 : -1;
}

const monthLength = '2026-07'.length;
const placeOf = (register: string): number => Number(register.slice(monthLength + 1));

/** Those behind that one, which need not be there itself. */
export function registersAfter(ids: readonly string[], register: string): readonly string[] {
  return ids.filter((id) => newestFirst(register, id) < 0);
}

/** Newest first. */
export async function listRegisters(table: Table, territory: string): Promise<readonly Register[]> {
  const ids = await listRegisterIds(table, territory);
  const found = await Promise.all(ids.map((id) => readRegister(table, territory, id)));
  return found.filter((register) => register !== undefined);
}

/** Every line, by kindergarten, then month, then contract: the order its digest is of. */
export async function* listLines(table: Table, territory: string, register: string, preschool?: string): AsyncGenerator<RegisterLine> {
  const range = linesOf(territory, register, preschool);
  for await (const item of listAll(table, 'records', range)) yield readSure(RegisterLineItem, item);
}

/** One page of them; `after` is the `next` of the page before. */
export async function readLines(
  table: Table,
  { territory, register, preschool }: { readonly territory: string; readonly register: string; readonly preschool?: string | undefined },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly lines: readonly RegisterLine[]; readonly next?: string }> {
  const range = linesOf(territory, register, preschool);
  const from = after === undefined ? {} : { after: { pk: range.pk, sk: `LINE#${after}` } };
  const { items, next } = await table.list('records', { ...range, limit, ...from });
  const lines = items.map((item) => readSure(RegisterLineItem, item));
  return next === undefined ? { lines } : { lines, next: String(next.sk).slice('LINE#'.length) };
}

function linesOf(territory: string, register: string, preschool?: string) {
  const { pk } = registerKey(territory, register);
  return { pk, beginsWith: preschool === undefined ? 'LINE#' : `LINE#${preschool}#` };
}

export async function readBill(table: Table, territory: string, register: string, preschool: string): Promise<RegisterBill | undefined> {
  return readAs(RegisterBillItem, await table.get('records', registerBillKey(territory, register, preschool)));
}

/** The bill of every kindergarten the register has met, by its id. */
export async function listBills(table: Table, territory: string, register: string): Promise<readonly RegisterBill[]> {
  const bills: RegisterBill[] = [];
  const { pk } = registerKey(territory, register);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'BILL#' })) bills.push(readSure(RegisterBillItem, item));
  return bills;
}

/** One page of them, by kindergarten. */
export async function readBills(
  table: Table,
  { territory, register }: { readonly territory: string; readonly register: string },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly bills: readonly RegisterBill[]; readonly next?: string }> {
  const { pk } = registerKey(territory, register);
  const from = after === undefined ? {} : { after: registerBillKey(territory, register, after) };
  const { items, next } = await table.list('records', { pk, beginsWith: 'BILL#', limit, ...from });
  const bills = items.map((item) => readSure(RegisterBillItem, item));
  return next === undefined ? { bills } : { bills, next: String(next.sk).slice('BILL#'.length) };
}

/** The writes of one change of a register; its fence moves with it, so that no worker goes on from what was before. */
export function saveRegister(
  before: Register | undefined,
  after: RegisterContent,
  progress: RegisterProgress | undefined,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly register: Register; readonly writes: readonly Write[] } {
  const { territory, register: id } = after;
  const content = { ...after, item: 'register' as const };
  const { event, head } = eventAfter(before, command, { of: `register#${territory}#${id}`, territory, ...fact }, content);
  const register: Register = { ...content, ...head };
  const entry = { ...registerListKey(territory, id), item: 'registerEntry', register: id };
  const open = { ...openRegisterKey(territory), item: 'openRegister', register: id };
  const isOpen = { wasOpen: before !== undefined && isOpenRegister(before), isOpen: isOpenRegister(after) };
  const writes = undertakingWrites(before, { key: registerKey(territory, id), item: register, event, entry, open }, isOpen);
  const fence = registerFence(register, progress, progress ?? nothingPaid);
  return { register, writes: [...writes, fence] };
}

/** Moves the fence to what is done now. */
export function registerFence(
  { territory, register }: Pick<Register, 'territory' | 'register'>,
  before: RegisterProgress | undefined,
  after: RegisterProgress,
): Write {
  const next = before === undefined ? nothingPaid : { ...after, version: before.version + 1 };
  return fenceWrite(registerProgressKey(territory, register), before, next);
}

export function lineWrite(line: RegisterLine): Write {
  const { territory, register, preschool, month, contract } = line;
  const item = itemOf(registerLineKey(territory, register, preschool, month, contract), line);
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

export function billWrite(before: RegisterBill | undefined, after: RegisterBill): Write {
  const { territory, register, preschool } = after;
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = itemOf(registerBillKey(territory, register, preschool), { ...after, version: (before?.version ?? 0) + 1 });
  return { verb: 'put', table: 'records', guard, item };
}

/** `2026-07-1` for the first register of that month. */
export function nextRegisterId(month: Month, ids: readonly string[]): string {
  const places = ids.filter((id) => id.startsWith(`${month}-`)).map(placeOf);
  return `${month}-${Math.max(0, ...places) + 1}`;
}

function isOpenRegister({ state }: Pick<Register, 'state'>): boolean {
  return state !== 'finished' && state !== 'cancelled';
}
