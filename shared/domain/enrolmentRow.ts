// One row of a kindergarten's list, as text, becomes an enrolment or a rejection with its reason. The day of enrolment may lie years back, before
// vouchers, and may not be yet to come: a child who only will be enrolled has a place in the queue, not in such a list.

import { canonicalText, digestOf } from './digest.ts';
import { birthOf, childOf, readCells, statusesOf, type CommonRejection, type ImportedChild, type RowContext } from './importRow.ts';
import type { Cells } from './importRowColumns.ts';
import { guardianOf, type ImportedGuardian, type ImportNote } from './importRowGuardian.ts';
import { groupTypes } from './rulebookVouchers.ts';
import { dayOf, parseDay, type Day } from './time.ts';

export const enrolmentRowCodes = [
  'preschool-missing',
  'group-missing',
  'enrolled-from-missing',
  'enrolled-from-impossible',
  'enrolled-before-birth',
  'enrolled-in-future',
] as const;

/** The row is not taken; `field` is the canonical column that is the matter. */
export interface EnrolmentRowRejection {
  readonly rejected: CommonRejection['rejected'] | (typeof enrolmentRowCodes)[number];
  readonly field: string;
}

export interface EnrolmentRow {
  readonly child: ImportedChild;
  readonly childName?: string;
  readonly bornOn: Day;
  readonly statuses: readonly string[];
  /** As the list names it: an id of the register, or a BIN or IIN. */
  readonly preschool: string;
  readonly group: string;
  readonly enrolledFrom: Day;
  readonly groupType?: string;
  readonly contractNumber?: string;
  readonly guardian?: ImportedGuardian;
  readonly notes: readonly ImportNote[];
  /** 64 hex digits: the same for the same content in any list of the source. Made of personal data: not for publication. */
  readonly contentDigest: string;
}

/** Reads a canonical row; cells that are absent or blank are empty. Never throws, whatever the cells hold. */
export function readEnrolmentRow(cells: Readonly<Record<string, string>>, against: RowContext): EnrolmentRow | EnrolmentRowRejection {
  const read = readCells(cells, 'enrolment');
  if ('rejected' in read) return read;
  const child = childOf(read);
  if ('rejected' in child) return child;
  const bornOn = birthOf(read, against);
  if (typeof bornOn !== 'string') return bornOn;
  const { preschool, group, childName, contractNumber } = read;
  if (preschool === undefined) return { rejected: 'preschool-missing', field: 'preschool' };
  if (group === undefined) return { rejected: 'group-missing', field: 'group' };
  const enrolledFrom = firstDayOf(read, bornOn, against);
  if (typeof enrolledFrom !== 'string') return enrolledFrom;
  const statuses = statusesOf(read, against);
  if ('rejected' in statuses) return statuses;

  const notes = new Set<ImportNote>();
  if (child.kind === 'iin' && read.childReference !== undefined) notes.add('reference-set-aside');
  const groupType = groupTypes.find((one) => one === read.groupType);
  if (read.groupType !== undefined && groupType === undefined) notes.add('group-type-differs');
  const guardian = guardianOf(read, notes);
  const content = {
    child,
    ...(childName === undefined ? {} : { childName }),
    bornOn,
    statuses,
    preschool,
    group,
    enrolledFrom,
    ...(groupType === undefined ? {} : { groupType }),
    ...(contractNumber === undefined ? {} : { contractNumber }),
    ...(guardian === undefined ? {} : { guardian }),
  };
  return { ...content, notes: [...notes], contentDigest: contentDigestOf(content, against.source) };
}

function firstDayOf(
  { enrolledFrom: text }: Cells,
  bornOn: Day,
  { receivedAt }: Pick<RowContext, 'receivedAt'>,
): Day | EnrolmentRowRejection {
  const field = 'enrolledFrom';
  if (text === undefined) return { rejected: 'enrolled-from-missing', field };
  const from = parseDay(text);
  if (from === undefined) return { rejected: 'enrolled-from-impossible', field };
  if (from < bornOn) return { rejected: 'enrolled-before-birth', field };
  return from > dayOf(receivedAt) ? { rejected: 'enrolled-in-future', field } : from;
}

/** `of` keeps it apart from a row of a queue; notes stay out, since they depend on the day of the import. */
function contentDigestOf(content: Omit<EnrolmentRow, 'notes' | 'contentDigest'>, source: string): string {
  const child = content.child.kind === 'iin' ? { iin: content.child.iin } : { source, reference: content.child.reference };
  return digestOf(canonicalText({ of: 'enrolment', ...content, child }));
}
