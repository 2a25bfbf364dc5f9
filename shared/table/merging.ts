// Two applications of one child become one. The one merged into lives on with the better founded child, everybody's guardianship, all that was claimed and
// the place the rulebook says; the other is archived and points to it, and both chains stay. The children's claims then both lead to it.

import { countStatuses } from '../domain/claim.ts';
import type { Command } from '../domain/command.ts';
import { noticesFor } from '../domain/notice.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { instant, type Instant } from '../domain/time.ts';
import { claimAfter, saveApplication, type ApplicationContent } from './applications.ts';
import { noticeWrites } from './commit.ts';
import { listGuardianships, saveGuardianship } from './guardianships.ts';
import { ClaimItem, type Application } from './items.ts';
import { readAs } from './itemParts.ts';
import { childApplicationKey } from './keys.ts';
import { mergedPairs } from './pairs.ts';
import type { Table, Write } from './table.ts';

/** The application that lives on, as it will be; `child`: the one known by its IIN, where one is. */
export function mergedContent(from: Application, into: Application, child: string, rulebook: Rulebook): ApplicationContent | Refusal {
  const statuses = [...new Set([...into.statuses, ...from.statuses])];
  const category = countStatuses(into, statuses, rulebook);
  if (isRefusal(category)) return category;
  const older = instant(Math.min(from.submittedAt, into.submittedAt));
  const claimed = new Set((into.claims ?? []).map(({ status }) => status));
  const claims = [...(into.claims ?? []), ...(from.claims ?? []).filter(({ status }) => !claimed.has(status))];
  return {
    ...into,
    ...category,
    child,
    guardians: [...new Set([...into.guardians, ...from.guardians])],
    submittedAt: rulebook.duplicates.keep === 'older' ? older : into.submittedAt,
    ...(claims.length === 0 ? {} : { claims }),
  };
}

/** The writes of the merger and both applications after it. */
export async function saveMerger(
  table: Table,
  { from, into, content }: { readonly from: Application; readonly into: Application; readonly content: ApplicationContent },
  command: Command,
  now: Instant,
) {
  const { suspended: _, ...left } = from;
  const archived = saveApplication(from, { ...left, state: 'archived', mergedInto: into.number }, command, {
    kind: 'application-archived',
    data: { reason: 'merged', mergedInto: into.number },
    cause: 'merged',
    now,
  });
  const merged = saveApplication(into, content, command, {
    kind: 'application-merged',
    data: { merged: from.number, child: content.child, guardians: content.guardians },
    cause: 'merged',
    now,
  });
  const notices = noticesFor(merged.event, 'application-merged', merged.application, { merged: from.number });
  const children = [...new Set([from.child, into.child])];
  const writes = [
    ...archived.writes,
    ...merged.writes,
    ...(await claimWrites(table, children, merged.application)),
    ...(await guardianshipWrites(table, children, merged.application, command)),
    ...(await mergedPairs(table, from, into, command)),
    ...noticeWrites(notices),
  ];
  return { merged: archived.application, into: merged.application, writes };
}

/** I-02: both ids of the child lead to the one application. */
async function claimWrites(table: Table, children: readonly string[], { territory, number }: Application): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const child of children) {
    const key = childApplicationKey(child, territory);
    const claim = readAs(ClaimItem, await table.get('records', key));
    if (claim === undefined || claim.number === number) continue;
    const item = { ...key, ...claimAfter(claim, number) };
    writes.push({ verb: 'put', table: 'records', guard: { ifVersion: claim.version }, item });
  }
  return writes;
}

/** Who was guardian under the other id is guardian under the one that stays. */
async function guardianshipWrites(
  table: Table,
  children: readonly string[],
  { child, territory }: Application,
  command: Command,
): Promise<readonly Write[]> {
  const there = new Set((await listGuardianships(table, child)).map(({ person }) => person));
  const writes: Write[] = [];
  for (const other of children.filter((one) => one !== child)) {
    for (const { person, state, relation } of await listGuardianships(table, other)) {
      if (state !== 'verified' || there.has(person)) continue;
      const guardianship = { person, child, state, relation, since: command.at, territory };
      const fact = { kind: 'guardianship-verified' as const, territory, data: { by: 'merger' } };
      writes.push(...saveGuardianship(undefined, guardianship, command, fact).writes);
      there.add(person);
    }
  }
  return writes;
}
