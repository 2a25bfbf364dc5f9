// What enrolling one listed child writes, in one transaction: an application that never waits, a voucher without a round and without a deadline, a
// contract in force since the day of the list, the place in the group, the news to the guardians. Its ids follow from the child, as those of the
// queue's import do, so that a rerun invents nothing new (I-31).

import type { Categorized } from '../../shared/domain/category.ts';
import { contractIdOf } from '../../shared/domain/contract.ts';
import { fortyBitsOf } from '../../shared/domain/digest.ts';
import { legacyEnrolment } from '../../shared/domain/enrolment.ts';
import type { EnrolmentRow } from '../../shared/domain/enrolmentRow.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import type { Places } from '../../shared/domain/places.ts';
import type { Day, Instant } from '../../shared/domain/time.ts';
import { voucherIdOf } from '../../shared/domain/voucher.ts';
import { claimChild, saveApplication, type ApplicationContent } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { saveContract } from '../../shared/table/contracts.ts';
import type { ListedChild } from '../../shared/table/enrolments.ts';
import { importedRowKey } from '../../shared/table/keys.ts';
import { savePlaces } from '../../shared/table/places.ts';
import type { Group } from '../../shared/table/preschoolItems.ts';
import type { Write } from '../../shared/table/table.ts';
import { checkCodeOf } from '../../shared/table/voucherChecks.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import type { StoredPlaces } from '../../shared/table/voucherItems.ts';
import { guardianId, peopleWrites, type Importing } from './importing.ts';

export interface Enrolling extends Importing {
  /** When the import was opened first: from then on the application counts as made, should the child ever wait. */
  readonly openedAt: Instant;
  readonly today: Day;
}

/** A row that can be taken as far as the row alone tells. */
export interface ListedRow {
  readonly line: number;
  readonly row: EnrolmentRow;
  /** Keyed id of the child, keyed digest of the row. */
  readonly child: string;
  readonly digest: string;
  readonly group: Group;
  readonly categorized: Categorized;
}

/** `person` may be there already, and is then left out; `number` when another child has the number. */
export type EnrolmentPart = 'number' | 'person' | 'rest';

interface Taken {
  readonly before: StoredPlaces;
  readonly take: (contract: string) => Places;
}

/** Of the child's guardians, who is told; and the one the list names, where nobody else is known to be one. */
export async function guardiansOf({ row, child }: ListedRow, { guardianships }: ListedChild, { vault }: Enrolling) {
  const verified = guardianships.filter(({ state }) => state === 'verified').map(({ person }) => person);
  const named = row.guardian === undefined ? undefined : await guardianId(row.guardian, child, vault);
  if (named === undefined || verified.includes(named)) return { guardians: verified, isSetAside: false };
  // A list makes nobody a guardian beside those who were found to be, or against a decision about them.
  const isSetAside = guardianships.length > 0;
  return isSetAside ? { guardians: verified, isSetAside } : { guardians: [named], named, isSetAside };
}

export async function writesOfEnrolment(
  listed: ListedRow,
  known: ListedChild,
  places: Taken,
  enrolling: Enrolling,
  attempt: number,
): Promise<{ readonly number: string; readonly writes: readonly (readonly [EnrolmentPart, Write])[] }> {
  const { row, child, group, categorized, digest } = listed;
  const { territory, source, rulebook, vault, command, openedAt, today, now } = enrolling;
  const { preschool, group: groupId } = group;
  const number = applicationNumber(fortyBitsOf(`application|${territory}|${child}|${attempt}`));
  const voucher = voucherIdOf(legacyEnrolment, number);
  const contract = contractIdOf(voucher, 0);
  const { guardians, named } = await guardiansOf(listed, known, enrolling);
  const { contractNumber } = row;
  const numbered = contractNumber === undefined ? {} : { legacyNumber: contractNumber };
  const content: ApplicationContent = {
    number,
    territory,
    child,
    guardians,
    state: 'enrolled',
    category: categorized.category,
    reason: { ...categorized.reason },
    submittedAt: openedAt,
    bornOn: row.bornOn,
    statuses: row.statuses,
    kind: 'new',
    groupType: group.groupType,
    origin: { source, content: digest, ...numbered },
    voucher,
  };
  const seat = { preschool, group: groupId, startsOn: row.enrolledFrom };
  const data = { kind: 'enrolment', source, voucher, contract, ...seat };
  const application = saveApplication(undefined, content, command, { kind: 'application-imported', data, cause: 'imported', now: now() });
  const origin = 'legacy-enrolment' as const;
  const common = { territory, application: number, child, origin, rulebook: rulebook.version };
  const issued = saveVoucher(
    undefined,
    { ...common, voucher, state: 'contracted', issuedAt: command.at, contract, check: checkCodeOf(vault, voucher) },
    command,
    { kind: 'voucher-issued', data: { origin, application: number, contract } },
  );
  const begun = saveContract(
    undefined,
    { ...common, ...seat, ...numbered, contract, voucher, state: 'active', requestedAt: command.at },
    command,
    { kind: 'contract-imported', data: { ...seat, voucher } },
  );
  const after = { ...places.before, ...places.take(contract) };
  const notices = guardians.length === 0 ? [] : noticesFor(issued.event, 'legacy-voucher', content, { voucher });
  const people = await peopleWrites(row, { child, bornOn: row.bornOn, guardian: named }, enrolling);
  const [itself, ofNumber, ...others] = application.writes;
  return {
    number,
    writes: [
      ...[itself, ofNumber].flatMap((write) => (write === undefined ? [] : [['number', write] as const])),
      ...[
        rowWrite(listed, enrolling, 'accepted', number),
        claimChild(content, known.claim),
        ...others,
        ...issued.writes,
        ...begun.writes,
        ...savePlaces(places.before, after, group, today),
        ...noticeWrites(notices),
      ].map((write) => ['rest', write] as const),
      ...people.map((write) => ['person', write] as const),
    ],
  };
}

/** Where the same row ended: found again by whatever list it stands in. */
export function rowWrite({ digest }: ListedRow, { territory, source }: Enrolling, outcome: 'accepted' | 'merged', number: string): Write {
  const item = { ...importedRowKey(territory, source, digest), item: 'row', outcome, number };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}
