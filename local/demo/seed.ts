// Fills the demo city the way a real one is filled: its operator enters the kindergartens and imports the old queue, the jobs publish it, one head drafts a round, the other
// approves it, the jobs issue it. Everything goes through the API's own door, so nothing in it can be what the product would not write.

import { digestOf } from '../../shared/domain/digest.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { JobEvent } from '../../shared/jobs.ts';
import type { Door } from '../door.ts';
import { findPerson, preschoolStaffOf, staffOf, type DemoPerson } from '../people.ts';
import { claimsOf } from '../tokens.ts';
import { demoCity, demoRulebook } from './city.ts';
import { demoFamilies, servedCount } from './families.ts';
import { demoPreschools } from './preschools.ts';

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
  await seedRegister(door, operator, `${path}/preschools`);
  const file = { source: 'demo', file: 'demo', digest: digestOf(JSON.stringify(rows)) };
  const { import: id } = (await ask(door, operator, `${path}/imports`, file)) as { import: string };
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = rows.slice(from, from + batchRows).map((cells, index) => ({ line: from + index + 1, cells }));
    const { outcomes } = (await ask(door, operator, `${path}/imports/${id}/rows`, { rows: batch })) as {
      outcomes: readonly { outcome: string }[];
    };
    if (outcomes.some(({ outcome }) => outcome !== 'accepted')) throw new Error('the demo city did not accept one of its own rows');
    progress(from + batch.length, rows.length);
  }
  await ask(door, operator, `${path}/imports/${id}/finish`, undefined);
  await runJob({ job: 'recomputeQueue', territory: demoCity });
  const { round } = (await ask(door, staffAs('department_head', 1), `${path}/rounds`, { count: servedCount })) as { round: string };
  await ask(door, staffAs('department_head', 2), `${path}/rounds/${round}/approve`, undefined);
  await runJob({ job: 'issueRounds', territory: demoCity });
  await runJob({ job: 'recomputeQueue', territory: demoCity });
}

/** The kindergartens with their groups, one after the other as they were entered; the first has a head, who has a teacher. */
async function seedRegister(door: Door, operator: DemoPerson, path: string): Promise<void> {
  const [head, teacher] = preschoolStaffOf(demoCity);
  for (const [index, { form, groups }] of demoPreschools().entries()) {
    const { preschool } = (await ask(door, operator, path, form)) as { preschool: string };
    for (const group of groups) await ask(door, operator, `${path}/${preschool}/groups`, group);
    if (index > 0) continue;
    await ask(door, staffAs('department_head', 1), `${path}/${preschool}/staff`, { iin: head.iin, name: head.name });
    await ask(door, head, `/v1/preschool/${preschool}/staff`, { iin: teacher.iin, name: teacher.name });
  }
}

function staffAs(as: Role, person: number): DemoPerson {
  const found = findPerson(staffOf(demoCity), { as, person });
  if (found === undefined) throw new Error(`the demo city has no ${as}`);
  return found;
}

async function ask(door: Door, person: DemoPerson, path: string, body: unknown): Promise<unknown> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const reply = await door({
    method: 'POST',
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
