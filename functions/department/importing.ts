// What importing one row writes, and what happens when some of it is there already. The row item says that this very row was taken before; the
// child's claim says that the child already has an application, which then keeps the earlier of the two dates. Which row came first plays no
// part, so any order of files, and any number of runs, ends in the same queue (I-31).

import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { categoryOf } from '../../shared/domain/category.ts';
import type { Command } from '../../shared/domain/command.ts';
import { fortyBitsOf } from '../../shared/domain/digest.ts';
import type { ImportedApplication } from '../../shared/domain/importRow.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { relations } from '../../shared/domain/guardianship.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { childWrite } from '../../shared/table/children.ts';
import { claimChild, saveApplication, type ApplicationContent } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import { importedRowKey } from '../../shared/table/keys.ts';
import { saveGuardianship } from '../../shared/table/guardianships.ts';
import { personWrite } from '../../shared/table/people.ts';
import { searchEntries } from '../../shared/table/searching.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Vault } from '../../shared/vault.ts';

export interface Importing {
  readonly territory: string;
  readonly source: string;
  readonly rulebook: Rulebook;
  readonly vault: Vault;
  readonly command: Command;
  /** Asked anew for every transaction: moves carry the time of their writing, and a batch has many transactions. */
  readonly now: () => Instant;
  /** Children whose guardian the sender is. */
  readonly ownChildren: readonly string[];
}

/** A row that can be taken: its application to be, and the ids it is recognised by. */
export interface Candidate {
  readonly line: number;
  readonly imported: ImportedApplication;
  readonly content: ApplicationContent;
  /** Keyed digest of what the row says. */
  readonly row: string;
}

/** The application a row makes. `attempt` counts on when its number is taken by another child. */
export async function candidateOf(
  line: number,
  imported: ImportedApplication,
  importing: Importing,
  attempt = 0,
): Promise<Candidate | Refusal> {
  const { territory, source, rulebook, vault } = importing;
  const { bornOn, statuses, submittedAt, kind, wantedStart, district, language, legacyNumber, guardian } = imported;
  const categorized = categoryOf({ bornOn, statuses }, rulebook);
  if (isRefusal(categorized)) return categorized;
  const child = await childId(imported.child, importing);
  const row = vault.identify('row', imported.contentDigest);
  const content: ApplicationContent = {
    number: applicationNumber(fortyBitsOf(`application|${territory}|${child}|${attempt}`)),
    territory,
    child,
    guardians: guardian === undefined ? [] : [await guardianId(guardian, child, vault)],
    state: 'waiting',
    category: categorized.category,
    reason: { ...categorized.reason },
    submittedAt,
    bornOn,
    statuses,
    kind,
    origin: { source, content: row, ...(legacyNumber === undefined ? {} : { legacyNumber }) },
    ...(wantedStart === undefined ? {} : { wantedStart }),
    ...(district === undefined ? {} : { district }),
    ...(language === undefined ? {} : { language }),
  };
  return { line, imported, content, row };
}

/** The child by its IIN; without one by the number its source gave it. */
export function childId(
  child: ImportedApplication['child'],
  { territory, source, vault }: Pick<Importing, 'territory' | 'source' | 'vault'>,
): Promise<string> {
  return vault.recognise('child', child.kind === 'iin' ? child.iin : `${territory}|${source}|${child.reference}`);
}

/** A guardian without an IIN is known only as the contact of this child. */
export function guardianId(guardian: NonNullable<ImportedApplication['guardian']>, child: string, vault: Vault): Promise<string> {
  return vault.recognise('person', guardian.iin ?? `contact of ${child}`);
}

/** The cell that makes the row the sender's own family's: nobody brings in their own. Undefined where it is another's. */
export function ownFamilyIn(
  { child, guardian }: { readonly child: string; readonly guardian: string | undefined },
  { command, ownChildren }: Pick<Importing, 'command' | 'ownChildren'>,
): 'guardianIin' | 'childIin' | undefined {
  if (guardian === command.by) return 'guardianIin';
  return ownChildren.includes(child) ? 'childIin' : undefined;
}

export type Part = 'row' | 'claim' | 'application' | 'person' | 'rest';

/** Everything a new application brings. Writes of the part `person` may be there already, and are then left out. */
export function writesOfNew(candidate: Candidate, importing: Importing, people: readonly Write[]): readonly (readonly [Part, Write])[] {
  const { content } = candidate;
  const { command, now } = importing;
  const data = { category: content.category, submittedAt: content.submittedAt, source: importing.source };
  const saved = saveApplication(undefined, content, command, { kind: 'application-imported', data, cause: 'imported', now: now() });
  const notices = content.guardians.length === 0 ? [] : noticesFor(saved.event, 'application-imported', content);
  return [
    ['row', rowWrite(candidate, importing, 'accepted', content.number)],
    ['claim', claimChild(content)],
    ...saved.writes.map((write, index) => [index < 2 ? 'application' : 'rest', write] as const),
    ...noticeWrites(notices).map((write) => ['rest', write] as const),
    ...people.map((write) => ['person', write] as const),
  ];
}

/** The writes of a row whose child already has an application: the row counts as merged, and the earlier row of the two decides the place. */
export function writesOfMerged(candidate: Candidate, existing: Application, importing: Importing): readonly Write[] {
  const { content, row } = candidate;
  const { command, now } = importing;
  const { origin } = existing;
  const decides =
    existing.state === 'waiting' && origin !== undefined && comesBefore(content.submittedAt, row, existing.submittedAt, origin.content);
  const after = decides ? { ...existing, ...content, number: existing.number, guardians: existing.guardians } : existing;
  const data = { category: after.category, submittedAt: after.submittedAt, source: importing.source, decides };
  const saved = saveApplication(existing, after, command, { kind: 'application-merged', data, cause: 'merged', now: now() });
  return [...saved.writes, rowWrite(candidate, importing, 'merged', existing.number)];
}

/** Earlier submission first; of two at the same millisecond the one with the lower digest, so that order of arrival never decides. */
function comesBefore(submittedAt: Instant, row: string, otherAt: Instant, otherRow: string): boolean {
  return submittedAt < otherAt || (submittedAt === otherAt && row < otherRow);
}

function rowWrite({ row }: Candidate, { territory, source }: Importing, outcome: 'accepted' | 'merged', number: string): Write {
  const item = { ...importedRowKey(territory, source, row), item: 'row', outcome, number };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

/** The child and who is named as its guardian, each only where nobody knows them yet. */
export async function peopleWrites(
  imported: Pick<ImportedApplication, 'child' | 'childName' | 'guardian'>,
  content: Pick<ApplicationContent, 'child' | 'bornOn'> & { readonly guardian?: string | undefined },
  { vault, command, territory }: Pick<Importing, 'vault' | 'command' | 'territory'>,
): Promise<readonly Write[]> {
  const { child, guardian, childName } = imported;
  const known = { ...(child.kind === 'iin' ? { iin: child.iin } : {}), ...(childName === undefined ? {} : { name: childName }) };
  const writes: Write[] = [];
  // A child nobody can name or ask for is not written down; a guardian may apply for it elsewhere, which takes its birth date.
  if (Object.keys(known).length > 0 || guardian !== undefined) {
    writes.push(await childWrite(vault, content.child, { ...known, bornOn: content.bornOn }));
  }
  if (childName !== undefined) writes.push(...searchEntries(vault, { child: content.child }, { names: [childName], phones: [] }));
  const person = content.guardian;
  if (guardian !== undefined && person !== undefined) {
    const contacts = {
      ...(guardian.iin === undefined ? {} : { iin: guardian.iin }),
      name: guardian.name,
      phones: guardian.phones,
      email: guardian.email,
    };
    // The old system's word is taken: families must not prove again what they proved there.
    const relation = relations.find((one) => one === guardian.relation) ?? 'unknown';
    const guardianship = { person, child: content.child, state: 'verified' as const, relation, since: command.at, territory };
    const saved = saveGuardianship(undefined, guardianship, command, { kind: 'guardianship-verified', territory, data: { by: 'import' } });
    writes.push(await personWrite(vault, person, { locale: guardian.locale ?? 'kk', contacts }), ...saved.writes);
    const terms = { names: guardian.name === undefined ? [] : [guardian.name], phones: guardian.phones };
    writes.push(...searchEntries(vault, { person }, terms));
  }
  return writes;
}
