// Months of children in any state, the seal, and registers drafted by finance and approved by a head: what the tests of money begin with.

import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { Event } from '../../shared/domain/event.ts';
import { month } from '../../shared/domain/month.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import { openSheet, reviseSheet, type SheetCause } from '../../shared/domain/sheet.ts';
import { day } from '../../shared/domain/time.ts';
import { readSheet, saveSheet } from '../../shared/table/sheets.ts';
import { listLines } from '../../shared/table/registers.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import type { RegisterLine } from '../../shared/table/registerItems.ts';
import { people, type Answer, type City } from './city.ts';
import { garden } from './contractCity.ts';
import { iinOf } from './iins.ts';
import { july } from './sheetCity.ts';

export const finance = iinOf(901);
export const territory = 'karaganda';

let written = 0;

/** Somebody said or decided something of the month: the state and what goes with it. */
export async function say(
  city: City,
  contract: string,
  state: StoredSheet['state'],
  more: {
    readonly of?: string;
    readonly disputed?: readonly string[];
    readonly codes?: Readonly<Record<string, string>>;
    readonly because?: SheetCause;
  } = {},
): Promise<StoredSheet> {
  const { table, now, rulebooks } = city.context;
  const sheet = await readSheet(table, garden, month(more.of ?? july), contract);
  if (sheet === undefined) throw new Error('no such month');
  const at = now();
  written += 1;
  const key = `say-${written}`;
  const command: Command = { name: 'say', by: 'job:test', as: 'system', at, key, digest: digestOf(key) };
  const text = openSheet(sheet);
  const attendance = rulebookNamed(rulebooks(), territory, text.rulebook)?.attendance;
  if (attendance === undefined) throw new Error('no such rulebook');
  const changes = Object.entries(more.codes ?? {}).map(([on, code]) => ({ day: day(on), code }));
  const { digest, canonical } = sheet;
  const revised =
    changes.length === 0
      ? { digest, canonical }
      : reviseSheet({ ...text, digest, canonical }, changes, more.because ?? 'mistake', attendance);
  const { amount, revision } = openSheet(revised);
  const deadline = {
    from: day('2026-08-10'),
    days: 3,
    halfDay: day('2026-08-11'),
    lastDay: day('2026-08-13'),
    before: at,
    calendarVersion: 'kz',
  };
  const dispute = { at, by: 'parent', days: (more.disputed ?? []).map((on) => ({ day: day(on), says: 'P' })), answerBy: deadline };
  const after = {
    ...sheet,
    ...revised,
    amount,
    revision,
    state,
    ...(state === 'signed' ? { signature: { by: 'parent', method: 'one-time-code', digest: revised.digest, at } } : {}),
    ...(state === 'disputed' ? { dispute } : {}),
    ...(state === 'decided' ? { decision: { at, by: 'head', reason: 'mistake', digest: revised.digest } } : {}),
    ...(state === 'held' || state === 'approved' || state === 'review' ? { passedAt: at } : {}),
  };
  const kinds: Readonly<Record<StoredSheet['state'], Event['kind']>> = {
    presented: 'sheet-presented',
    signed: 'sheet-signed',
    disputed: 'sheet-disputed',
    held: 'sheet-passed',
    approved: 'sheet-passed',
    review: 'sheet-passed',
    decided: 'sheet-decided',
  };
  const saved = saveSheet(sheet, after, command, { kind: kinds[state], data: {} });
  const outcome = await table.together(key, saved.writes);
  if (!outcome.done) throw new Error('the month was changed meanwhile');
  return saved.sheet;
}

export async function appointFinance(city: City): Promise<void> {
  await city.appoint(finance, 'finance_operator');
}

export function seal(city: City, of: string = july, preschool = garden): Promise<Answer> {
  return city.ask('sealTimesheet', { params: { territory, month: of, preschool }, iin: people.head });
}

export function draft(city: City, of: string = july, iin: string = finance): Promise<Answer> {
  return city.ask('draftPayments', { params: { territory }, iin, body: { month: of } });
}

/** By the second head, for what the draft says unless something else is named. */
export async function approve(
  city: City,
  register: string,
  shown?: { lines: number; amountTiyn: number },
  iin: string = people.head,
): Promise<Answer> {
  const params = { territory, register };
  const { body } = await city.ask('showPayments', { params, iin: people.auditor });
  return city.ask('approvePayments', { params, iin, body: shown ?? body['expected'] });
}

/** Drafted, approved and carried out; the register as it is then. */
export async function pay(city: City, of: string = july): Promise<Record<string, unknown>> {
  const drafted = await draft(city, of);
  if (drafted.status !== 201) throw new Error(drafted.text);
  const register = (drafted.body['register'] as { register: string }).register;
  const approved = await approve(city, register);
  if (approved.status !== 200) throw new Error(approved.text);
  await city.run({ job: 'buildRegisters' });
  return (await city.ask('showPayments', { params: { territory, register }, iin: people.auditor })).body;
}

export async function linesOf(city: City, register: string): Promise<readonly RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for await (const line of listLines(city.context.table, territory, register)) lines.push(line);
  return lines;
}
