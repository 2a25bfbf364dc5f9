// One listed child: what is known of it is read, the rule decides, one transaction writes. When a guard fails somebody else came first, and all is
// read again. Two rows of one child in one kindergarten and group are one child; whatever else is known of a child is reported.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { judgeChild, seatText, type Because, type EnrolmentCode, type Listed } from '../../shared/domain/enrolment.ts';
import { takePlace, type Places } from '../../shared/domain/places.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dropListing, listingWrites, readListedChild, type ListedChild } from '../../shared/table/enrolments.ts';
import { ImportedRowItem } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { importedRowKey } from '../../shared/table/keys.ts';
import { recordLikeness } from '../../shared/table/likeness.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import { readPlaces } from '../../shared/table/places.ts';
import type { Write } from '../../shared/table/table.ts';
import { guardiansOf, rowWrite, writesOfEnrolment, type Enrolling, type ListedRow } from './enrolling.ts';

export type EnrolmentOutcome = { readonly line: number; readonly preschool: string } & (
  | { readonly outcome: 'accepted' | 'merged'; readonly number: string; readonly notes: readonly string[] }
  | { readonly outcome: 'rejected'; readonly reason: EnrolmentCode; readonly field: string; readonly because: Because }
);

/** What a dry run has let in so far, and nobody else knows of. */
export interface Foreseen {
  readonly children: Map<string, string>;
  readonly places: Map<string, Places>;
}

const mostAttempts = 12;

/** `alsoListed`: what other rows of the same run say of the child otherwise. With `foreseen` nothing is written. */
export async function enrolChild(
  listed: ListedRow,
  alsoListed: readonly Listed[],
  enrolling: Enrolling,
  context: Context,
  foreseen?: Foreseen,
): Promise<EnrolmentOutcome> {
  const { table } = context;
  const { territory, source } = enrolling;
  const { line, row, child, digest } = listed;
  const { preschool, group: groupId } = listed.group;
  const seat = { preschool, group: groupId };
  const seen = { line, preschool };
  /** Writes about people that are there already, by their place. */
  const standing = new Set<string>();
  let renumbered = 0;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const [taken, known, group, places] = await Promise.all([
      table.get('records', importedRowKey(territory, source, digest)),
      readListedChild(table, child, territory, seat),
      readGroup(table, preschool, groupId),
      readPlaces(table, preschool, groupId),
    ]);
    const before = readAs(ImportedRowItem, taken);
    if (before !== undefined) return { ...seen, ...before, notes: ['already-there'] };
    const judged =
      foreseen?.children.has(child) === true
        ? { merged: foreseen.children.get(child) ?? '' }
        : judgeChild({ seat, bornOn: row.bornOn }, territory, known.facts, alsoListed);
    if (judged !== 'new' && 'rejected' in judged) {
      if (foreseen === undefined) await recordListing(listed, known, judged, enrolling, context);
      const { rejected: reason, field, because } = judged;
      return { ...seen, outcome: 'rejected', reason, field, because };
    }
    if (judged !== 'new') {
      const outcome = { ...seen, outcome: 'merged' as const, number: judged.merged, notes: [] };
      if (foreseen !== undefined) return outcome;
      const merged = await table.together(`enrol|${digest}`, [rowWrite(listed, enrolling, 'merged', judged.merged)]);
      if (merged.done) return outcome;
      continue;
    }
    if (group === undefined || places === undefined) throw new Error('a group without its places');
    // Group and places were read at two times: if the group was changed between, both are read again.
    if (places.groupVersion !== undefined && places.groupVersion !== group.version) continue;
    const free = foreseen?.places.get(seatText(seat)) ?? places;
    const full = { ...seen, outcome: 'rejected', reason: 'group-full', field: 'group' } as const;
    const left = takePlace(free, { contract: digest, from: row.enrolledFrom });
    if (isRefusal(left)) return { ...full, because: { seat: seatText(seat), capacity: places.capacity } };
    const take = (contract: string) => ({ ...places, stays: [...places.stays, { contract, from: row.enrolledFrom }] });
    const planned = await writesOfEnrolment({ ...listed, group }, known, { before: places, take }, enrolling, renumbered);
    const { guardians, isSetAside } = await guardiansOf(listed, known, enrolling);
    const accepted = { ...seen, outcome: 'accepted' as const, number: planned.number, notes: isSetAside ? ['guardian-set-aside'] : [] };
    if (foreseen !== undefined) {
      foreseen.children.set(child, planned.number);
      foreseen.places.set(seatText(seat), left);
      return accepted;
    }
    const writes = planned.writes.filter(([part, write]) => part !== 'person' || !standing.has(nameOf(write)));
    const dropped = await dropListing(table, territory, child, known.listing);
    const outcome = await table.together(`enrol|${digest}`, [...writes.map(([, write]) => write), ...dropped]);
    if (outcome.done) {
      await recordAlike(listed, planned.number, guardians, enrolling, context);
      return accepted;
    }
    const met = outcome.clashes.map(({ index }) => writes[index] ?? []);
    for (const [part, write] of met) if (part === 'person' && write !== undefined) standing.add(nameOf(write));
    // Another child has the number, or this child's own application that has ended: its next number.
    if (met.some(([part]) => part === 'number')) renumbered += 1;
  }
  throw new Conflict('enrol');
}

/** Where a person has to decide, once: a child enrolled elsewhere, or one that waits. */
async function recordListing(
  { row, child, group }: ListedRow,
  { listing }: ListedChild,
  { rejected, because }: { readonly rejected: EnrolmentCode; readonly because: Because },
  { territory, command }: Enrolling,
  { table }: Context,
): Promise<void> {
  if (rejected !== 'enrolled-elsewhere' && rejected !== 'child-waits') return;
  const { number, present } = because;
  const writes = await listingWrites(
    table,
    {
      territory,
      child,
      why: rejected,
      number: String(number),
      preschool: group.preschool,
      group: group.group,
      enrolledFrom: row.enrolledFrom,
      ...(row.contractNumber === undefined ? {} : { contractNumber: row.contractNumber }),
      at: command.at,
      ...(typeof present === 'string' ? { present } : {}),
    },
    listing,
  );
  // A guard that fails: another row of the same list, or another run, has left it already.
  if (writes.length > 0) await table.together(`listing|${child}`, writes);
}

/** After the child is enrolled, so that nobody is shown a double that does not exist; a pair missed by a crash here is met by the next import. */
async function recordAlike(
  { row }: ListedRow,
  number: string,
  guardians: readonly string[],
  { vault, territory, openedAt }: Enrolling,
  { table, now }: Context,
): Promise<void> {
  const likeness = { bornOn: row.bornOn, guardians, childName: row.childName, byIin: row.child.kind === 'iin' };
  await recordLikeness(table, vault, { territory, number, submittedAt: openedAt, now: now() }, likeness);
}

function nameOf(write: Write): string {
  const { pk, sk } = write.verb === 'put' ? write.item : write.key;
  return `${pk}|${String(sk)}`;
}
