// Fills the demo city the way a real one is filled: its operator enters the kindergartens and imports the old queue, the jobs publish it, one head drafts a round, the other
// approves it, the jobs issue it, and two of its families stand in line for a group that is full. Everything goes through the API's own door, so nothing in it can be what the product would not write.

import { digestOf } from '../../shared/domain/digest.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { JobEvent } from '../../shared/jobs.ts';
import type { Door } from '../door.ts';
import { findPerson, preschoolStaffOf, staffOf, type DemoPerson } from '../people.ts';
import { claimsOf } from '../tokens.ts';
import { demoCity, demoRulebook } from './city.ts';
import { enrolledRows, fullRows, type Seat } from './enrolled.ts';
import { demoFamilies, demoWaiters, servedCount } from './families.ts';
import { demoPreschools, fullGroup } from './preschools.ts';

export interface SeedParts {
  readonly door: Door;
  readonly runJob: (event: JobEvent) => Promise<unknown>;
  /** Told how many of how many applications are in. */
  readonly progress: (done: number, all: number) => void;
}

const batchRows = 200;

/** Seeds the city; done again, or after being cut off, it ends the same. */
export async function seedCity({ door, runJob, progress }: SeedParts): Promise<void> {
  const operator = staffAs('department_operator', 1);
  const rows = demoFamilies(demoRulebook());
  const path = `/v1/department/territories/${demoCity}`;
  const { first, full } = await seedRegister(door, operator, `${path}/preschools`);
  const id = await openImport(door, operator, path, rows);
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = rows.slice(from, from + batchRows).map((cells, index) => ({ line: from + index + 1, cells }));
    await sendRows(door, operator, `${path}/imports/${id}`, batch);
    progress(from + batch.length, rows.length);
  }
  await ask(door, operator, `${path}/imports/${id}/finish`, undefined);
  const enrolled = [...enrolledRows(first), ...fullRows(full)];
  const list = await openImport(door, operator, path, enrolled, 'enrolment');
  await sendRows(
    door,
    operator,
    `${path}/imports/${list}`,
    enrolled.map((cells, index) => ({ line: index + 1, cells })),
  );
  await ask(door, operator, `${path}/imports/${list}/finish`, undefined);
  await runJob({ job: 'recomputeQueue', territory: demoCity });
  const { round } = (await ask(door, staffAs('department_head', 1), `${path}/rounds`, { count: servedCount })) as { round: string };
  await ask(door, staffAs('department_head', 2), `${path}/rounds/${round}/approve`, undefined);
  await runJob({ job: 'issueRounds', territory: demoCity });
  for (const parent of demoWaiters(rows, demoRulebook())) await waitFor(door, parent, full);
  await runJob({ job: 'recomputeQueue', territory: demoCity });
  await runJob({ job: 'publishStatistics', territory: demoCity });
}

async function openImport(door: Door, operator: DemoPerson, path: string, rows: readonly object[], kind = 'queue'): Promise<string> {
  const file = { source: 'demo', file: 'demo', digest: digestOf(JSON.stringify(rows)), ...(kind === 'queue' ? {} : { kind }) };
  return ((await ask(door, operator, `${path}/imports`, file)) as { import: string }).import;
}

async function sendRows(door: Door, operator: DemoPerson, path: string, rows: readonly object[]): Promise<void> {
  const { outcomes } = (await ask(door, operator, `${path}/rows`, { rows })) as { outcomes: readonly { outcome: string }[] };
  if (outcomes.some(({ outcome }) => outcome !== 'accepted')) throw new Error('the demo city did not accept one of its own rows');
}

/** A family confirms its voucher and waits for a place there. */
async function waitFor(door: Door, parent: DemoPerson, { preschool, group }: Seat): Promise<void> {
  const { vouchers } = (await ask(door, parent, '/v1/me/vouchers', undefined, 'GET')) as { vouchers: readonly { voucher: string }[] };
  for (const { voucher } of vouchers) {
    await ask(door, parent, `/v1/me/vouchers/${voucher}/confirm`, undefined);
    await ask(door, parent, `/v1/me/vouchers/${voucher}/waiting-lists`, { preschool, group });
  }
}

/**
 * The kindergartens with their groups, one after the other as they were entered; the first has a head, who has a teacher. Comes back with the groups whose
 * children are enrolled: the first of the first one, and the full one.
 */
async function seedRegister(door: Door, operator: DemoPerson, path: string): Promise<{ readonly first: Seat; readonly full: Seat }> {
  const [head, teacher] = preschoolStaffOf(demoCity);
  let first: Seat | undefined;
  let full: Seat | undefined;
  for (const { form, groups } of demoPreschools()) {
    const { preschool } = (await ask(door, operator, path, form)) as { preschool: string };
    for (const shape of groups) {
      const { group } = (await ask(door, operator, `${path}/${preschool}/groups`, shape)) as { group: string };
      const seat = { preschool, group, ageFrom: shape.ageFrom };
      first ??= seat;
      if (shape === fullGroup) full = seat;
    }
    if (first?.preschool !== preschool) continue;
    await ask(door, staffAs('department_head', 1), `${path}/${preschool}/staff`, { iin: head.iin, name: head.name });
    await ask(door, head, `/v1/preschool/${preschool}/staff`, { iin: teacher.iin, name: teacher.name });
  }
  if (first === undefined || full === undefined) throw new Error('the demo city has no group');
  return { first, full };
}

function staffAs(as: Role, person: number): DemoPerson {
  const found = findPerson(staffOf(demoCity), { as, person });
  if (found === undefined) throw new Error(`the demo city has no ${as}`);
  return found;
}

async function ask(door: Door, person: DemoPerson, path: string, body: unknown, method: 'GET' | 'POST' = 'POST'): Promise<unknown> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const reply = await door({
    method,
    path,
    // The same request has the same key, so that seeding again repeats and does not do twice.
    headers: { 'content-type': 'application/json', 'idempotency-key': `demo-${digestOf(`${path}|${text}`).slice(0, 40)}` },
    body: Buffer.from(text),
    claims: async () => claimsOf(person),
  });
  const answer: unknown = JSON.parse(reply.body ?? '');
  if ((reply.statusCode ?? 500) >= 300) throw new Error(`seeding the demo city: ${path}: ${reply.statusCode} ${reply.body}`);
  return answer;
}
