// Families of tests, as they are once the department has verified them: a child known by birth date, and its guardians.

import type { Relation } from '../../shared/domain/guardianship.ts';
import { day } from '../../shared/domain/time.ts';
import { childWrite } from '../../shared/table/children.ts';
import { saveGuardianship } from '../../shared/table/guardianships.ts';
import { importCells, row, type Answer, type Asked, type City } from './city.ts';

export type State = 'pending' | 'verified' | 'rejected' | 'ended';

/** A child of that guardian; the same serial is the same child. Its id comes back. */
export async function giveChild(
  city: City,
  iin: string,
  serial: number,
  bornOn = '2022-05-10',
  state: State = 'verified',
): Promise<string> {
  const child = (await city.context.vault()).identify('child', `child ${serial} of a test`);
  await giveGuardian(city, iin, child, bornOn, state);
  return child;
}

/** Makes the person guardian of that child, which is known by its birth date. */
export async function giveGuardian(
  city: City,
  iin: string,
  child: string,
  bornOn = '2022-05-10',
  state: State = 'verified',
): Promise<void> {
  const { table, now } = city.context;
  const vault = await city.context.vault();
  const person = vault.identify('person', iin);
  const command = { name: 'test', by: 'test', as: 'system', at: now(), key: child, digest: '' } as const;
  const relation: Relation = 'mother';
  const guardianship = { person, child, state, relation, since: now() };
  const fact = { kind: 'guardianship-verified', data: {}, territory: 'karaganda' } as const;
  const identity = await childWrite(vault, child, { bornOn: day(bornOn) });
  await table.together(`child ${child} ${person}`, [identity]);
  await table.together(`guardian ${person} ${child}`, saveGuardianship(undefined, guardianship, command, fact).writes);
}

/** A right form for Karaganda. */
export function formFor(child: string, more: Readonly<Record<string, unknown>> = {}): Asked {
  const form = {
    child,
    territory: 'karaganda',
    wantedStart: '2026-09-01',
    language: 'kk',
    groupType: 'general',
    consent: { text: '2026-1' },
  };
  return { body: { ...form, ...more } };
}

/** The receipt of an application that must be accepted. */
export async function apply(city: City, iin: string, child: string, more: Readonly<Record<string, unknown>> = {}): Promise<Answer['body']> {
  const { status, body } = await city.ask('submitApplication', { iin, ...formFor(child, more) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** Somebody else's applications, so that there is a line to stand in. */
export async function fillLine(city: City, count: number): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, child) => row(child, `2023-01-10T09:00:${String(child).padStart(2, '0')}Z`));
  return (await importCells(city, rows)).map(({ number }) => String(number));
}

/** Drafts and approves a round of Karaganda. */
export async function approveRoundOf(city: City, count: number, iins: readonly [string, string], plan = 'sequential'): Promise<string> {
  const params = { territory: 'karaganda' };
  const { body } = await city.ask('draftRound', { params, iin: iins[0], body: { count, plan } });
  const round = String(body['round']);
  const approved = await city.ask('approveRound', { params: { ...params, round }, iin: iins[1] });
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  return round;
}
