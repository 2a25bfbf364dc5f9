// Takes a batch of candidates, many rows to a transaction. Nothing is read beforehand: a guard that fails brings the item that was there, which
// says what the row is. Such rows leave the transaction and end on their own; the others go on together.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { ClaimItem, ImportedRowItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { recordLikeness } from '../../shared/table/likeness.ts';
import { limits } from '../../shared/table/tables.ts';
import type { Item, Write } from '../../shared/table/table.ts';
import { candidateOf, peopleWrites, writesOfMerged, writesOfNew, type Candidate, type Importing, type Part } from './importing.ts';

export type RowOutcome = { readonly line: number; readonly number: string } & (
  | { readonly outcome: 'accepted' | 'merged'; readonly note?: 'already-there' }
  | { readonly outcome: 'rejected'; readonly reason: string }
);

const mostAttempts = 8;
const keysAtOnce = 32;

/** Ends every candidate as accepted or merged; each transaction is whole or not there at all. */
export async function importBatch(
  candidates: readonly Candidate[],
  importing: Importing,
  context: Context,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const people = await sealPeople(candidates, importing);
  for (const group of groupsOf(candidates, importing, people)) {
    for (const candidate of group) await recordAlike(candidate, importing, context);
    outcomes.push(...(await importGroup(group, importing, people, context)));
  }
  return outcomes;
}

type PeopleOf = ReadonlyMap<Candidate['imported'], readonly Write[]>;

/** What is sealed of the people of each row: once, however often the row is tried, and many at a time, since each has a key to fetch. */
async function sealPeople(candidates: readonly Candidate[], importing: Importing): Promise<PeopleOf> {
  const people = new Map<Candidate['imported'], readonly Write[]>();
  await forEachAtOnce(candidates, keysAtOnce, async ({ imported, content }) => {
    people.set(imported, await peopleWrites(imported, { ...content, guardian: content.guardians[0] }, importing));
  });
  return people;
}

/** A child that may be there already under another name of its own is shown to the department; the row is taken all the same. */
async function recordAlike({ content, imported }: Candidate, { vault }: Importing, { table, now }: Context): Promise<void> {
  const { bornOn, guardians, submittedAt, territory, number } = content;
  const likeness = { bornOn, guardians, childName: imported.childName, byIin: imported.child.kind === 'iin' };
  await recordLikeness(table, vault, { territory, number, submittedAt, now: now() }, likeness);
}

/** As many rows as fit one transaction. A child that occurs twice starts a new group: one transaction cannot claim it twice. */
function* groupsOf(candidates: readonly Candidate[], importing: Importing, people: PeopleOf): Generator<readonly Candidate[]> {
  let group: Candidate[] = [];
  let size = 0;
  for (const candidate of candidates) {
    const writes = writesOfNew(candidate, importing, people.get(candidate.imported) ?? []).length;
    const clashes = group.some((other) => other.content.child === candidate.content.child);
    if (size + writes > limits.transactionItems || clashes) {
      yield group;
      [group, size] = [[], 0];
    }
    group.push(candidate);
    size += writes;
  }
  if (group.length > 0) yield group;
}

async function importGroup(
  group: readonly Candidate[],
  importing: Importing,
  people: PeopleOf,
  context: Context,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  let open = [...group];
  const attempts = new Map<number, number>();
  const known = new Set<string>();
  while (open.length > 0) {
    const planned = planOf(open, importing, people, known);
    const outcome = await context.table.together(
      `import|${importing.command.key}|${open.map(({ line }) => line).join()}`,
      planned.map(({ write }) => write),
    );
    if (outcome.done)
      return [...outcomes, ...open.map(({ line, content }) => ({ line, outcome: 'accepted' as const, number: content.number }))];
    const met = new Map<Candidate, Map<Part, Item | undefined>>();
    for (const { index, found } of outcome.clashes) {
      const { candidate, part, write } = planned[index] ?? {};
      if (candidate === undefined || part === undefined) continue;
      if (part === 'person' && write !== undefined) known.add(nameOf(write));
      met.set(candidate, (met.get(candidate) ?? new Map<Part, Item | undefined>()).set(part, found));
    }
    const next: Candidate[] = [];
    for (const candidate of open) {
      const parts = met.get(candidate) ?? new Map<Part, Item | undefined>();
      const ended = await endMet(candidate, parts, importing, context);
      if (ended !== undefined) outcomes.push(ended);
      else if (parts.has('application')) next.push(await renumbered(candidate, importing, attempts));
      else next.push(candidate);
    }
    open = next;
  }
  return outcomes;
}

/** The outcome of a row that, or whose child, was met before. */
async function endMet(
  candidate: Candidate,
  parts: ReadonlyMap<Part, Item | undefined>,
  importing: Importing,
  context: Context,
): Promise<RowOutcome | undefined> {
  const row = parts.get('row');
  if (row !== undefined) {
    const { outcome, number } = readSure(ImportedRowItem, row);
    return { line: candidate.line, outcome, number, note: 'already-there' };
  }
  const claim = parts.get('claim');
  if (claim === undefined) return undefined;
  const { number } = readSure(ClaimItem, claim);
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const existing = await readApplication(context.table, number);
    if (existing === undefined) throw new Error('a claim without its application');
    const merged = await context.table.together(
      `import-merge|${candidate.row}|${existing.version}`,
      writesOfMerged(candidate, existing, importing),
    );
    if (merged.done) return { line: candidate.line, outcome: 'merged', number };
  }
  throw new Conflict('import');
}

async function renumbered(candidate: Candidate, importing: Importing, attempts: Map<number, number>): Promise<Candidate> {
  const attempt = (attempts.get(candidate.line) ?? 0) + 1;
  attempts.set(candidate.line, attempt);
  const again = await candidateOf(candidate.line, candidate.imported, importing, attempt);
  if (isRefusal(again) || attempt > mostAttempts) throw new Conflict('import');
  return again;
}

interface Planned {
  readonly candidate: Candidate;
  readonly part: Part;
  readonly write: Write;
}

/** The writes of a group; a person met before, or twice in the group, is written once. */
function planOf(open: readonly Candidate[], importing: Importing, sealed: PeopleOf, known: ReadonlySet<string>): readonly Planned[] {
  const planned: Planned[] = [];
  const people = new Set(known);
  for (const candidate of open) {
    for (const [part, write] of writesOfNew(candidate, importing, sealed.get(candidate.imported) ?? [])) {
      if (part === 'person') {
        if (people.has(nameOf(write))) continue;
        people.add(nameOf(write));
      }
      planned.push({ candidate, part, write });
    }
  }
  return planned;
}

function nameOf(write: Write): string {
  const { pk, sk } = write.verb === 'put' ? write.item : write.key;
  return `${pk}|${String(sk)}`;
}
