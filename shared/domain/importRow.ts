// One row of another system's queue, as text, becomes an application or a rejection with its reason. Who the child is, when it was born and when
// the application was made must be right: the place in the queue hangs on them. What is wrong beside that is set aside with a note, since a family
// must not lose its place over a phone number. Times of submission are never moved, not even one before the child's birth.

import { canonicalText, digestOf } from './digest.ts';
import { identifierFault, parseIin, type Iin } from './identifiers.ts';
import { columnsOf, isColumnName, readCell, type CellFault, type Cells, type ImportKind } from './importRowColumns.ts';
import { guardianOf, type ImportedGuardian, type ImportNote } from './importRowGuardian.ts';
import { dayOf, isoOf, parseDay, parseInstant, type Day, type Instant } from './time.ts';

export { importNotes, type ImportedGuardian, type ImportNote } from './importRowGuardian.ts';
export { canonicalColumns, type ColumnName } from './importRowColumns.ts';

/** What can be wrong with a row of any kind of import. */
const commonCodes = [
  'column-unknown',
  'cell-too-long',
  'control-characters',
  'hidden-characters',
  'characters-damaged',
  'child-unknown',
  'iin-digits',
  'iin-length',
  'iin-check-digit',
  'born-on-missing',
  'born-on-impossible',
  'born-in-future',
  'status-unknown',
  'own-family',
] as const;

export const rejectionCodes = [
  ...commonCodes,
  'submitted-at-missing',
  'submitted-at-impossible',
  'submitted-in-future',
  'kind-unknown',
  'category-none',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** The row is not taken; `field` is the canonical column that is the matter. */
export interface CommonRejection {
  readonly rejected: (typeof commonCodes)[number];
  readonly field: string;
}

export interface Rejection {
  readonly rejected: RejectionCode;
  readonly field: string;
}

export type ImportedChild = { readonly kind: 'iin'; readonly iin: Iin } | { readonly kind: 'reference'; readonly reference: string };

export interface ImportedApplication {
  /** A reference is unique only within its source. */
  readonly child: ImportedChild;
  readonly childName?: string;
  readonly bornOn: Day;
  readonly submittedAt: Instant;
  readonly wantedStart?: Day;
  readonly district?: string;
  /** ISO 639, lower case. */
  readonly language?: string;
  readonly kind: 'new' | 'transfer';
  /** Keys of the rulebook's statuses, sorted, each once. */
  readonly statuses: readonly string[];
  /** Not unique: cities have given one number to hundreds of families. */
  readonly legacyNumber?: string;
  readonly guardian?: ImportedGuardian;
  readonly notes: readonly ImportNote[];
  /** 64 hex digits: the same for the same content in any file of the source. Made of personal data: not for publication. */
  readonly contentDigest: string;
}

export interface RowContext {
  readonly source: string;
  readonly receivedAt: Instant;
  /** Keys of the statuses the rulebook knows. */
  readonly statuses: readonly string[];
}

export function isRejection(value: ImportedApplication | Rejection): value is Rejection {
  return 'rejected' in value;
}

/** Reads a canonical row; cells that are absent or blank are empty. Never throws, whatever the cells hold. */
export function readImportRow(cells: Readonly<Record<string, string>>, against: RowContext): ImportedApplication | Rejection {
  const read = readCells(cells, 'queue');
  if ('rejected' in read) return read;
  const child = childOf(read);
  if ('rejected' in child) return child;
  const bornOn = birthOf(read, against);
  if (typeof bornOn !== 'string') return bornOn;
  const submittedAt = submissionOf(read, against);
  if (typeof submittedAt !== 'number') return submittedAt;
  const kind = read.kind ?? 'new';
  if (kind !== 'new' && kind !== 'transfer') return { rejected: 'kind-unknown', field: 'kind' };
  const statuses = statusesOf(read, against);
  if ('rejected' in statuses) return statuses;

  const notes = new Set<ImportNote>();
  if (dayOf(submittedAt) < bornOn) notes.add('submitted-before-birth');
  if (child.kind === 'iin' && read.childReference !== undefined) notes.add('reference-set-aside');
  const { childName, district, legacyNumber } = read;
  if (district === undefined) notes.add('district-missing');
  const wantedStart = wantedStartOf(read, against, notes);
  const language = languageOf(read, notes);
  const guardian = guardianOf(read, notes);
  const content = {
    child,
    ...(childName === undefined ? {} : { childName }),
    bornOn,
    submittedAt,
    ...(wantedStart === undefined ? {} : { wantedStart }),
    ...(district === undefined ? {} : { district }),
    ...(language === undefined ? {} : { language }),
    kind,
    statuses,
    ...(legacyNumber === undefined ? {} : { legacyNumber }),
    ...(guardian === undefined ? {} : { guardian }),
  } as const;
  return { ...content, notes: [...notes], contentDigest: contentDigestOf(content, against.source) };
}

/** The cells that hold something, each as it is kept; or the first that no row of this kind can have. */
export function readCells(cells: Readonly<Record<string, string>>, kind: ImportKind): Cells | CommonRejection {
  const stranger = Object.keys(cells).find((name) => !isColumnName(name, kind));
  if (stranger !== undefined) return { rejected: 'column-unknown', field: stranger.slice(0, 60).toWellFormed() };
  const read: { -readonly [Name in keyof Cells]: Cells[Name] } = {};
  for (const { name } of columnsOf[kind]) {
    const cell = readCell(name, Object.hasOwn(cells, name) ? (cells[name] ?? '') : '');
    if ('fault' in cell) return { rejected: cell.fault satisfies CellFault, field: name };
    if (cell.text !== '') read[name] = cell.text;
  }
  return read;
}

export function childOf({ childIin, childReference }: Cells): ImportedChild | CommonRejection {
  if (childIin !== undefined) {
    const iin = parseIin(childIin);
    if (iin !== undefined) return { kind: 'iin', iin };
    return { rejected: `iin-${identifierFault(childIin) ?? 'digits'}`, field: 'childIin' };
  }
  if (childReference === undefined) return { rejected: 'child-unknown', field: 'childReference' };
  // NFKC: the same number typed in full-width digits must not make a second child.
  return { kind: 'reference', reference: childReference.normalize('NFKC') };
}

const earliestBirth = '1990-01-01';

export function birthOf({ bornOn: text }: Cells, { receivedAt }: Pick<RowContext, 'receivedAt'>): Day | CommonRejection {
  if (text === undefined) return { rejected: 'born-on-missing', field: 'bornOn' };
  const bornOn = parseDay(text);
  if (bornOn === undefined || bornOn < earliestBirth) return { rejected: 'born-on-impossible', field: 'bornOn' };
  return bornOn > dayOf(receivedAt) ? { rejected: 'born-in-future', field: 'bornOn' } : bornOn;
}

/** Keys of statuses, sorted, each once. */
export function statusesOf(
  { statuses: text }: Cells,
  { statuses: known }: Pick<RowContext, 'statuses'>,
): readonly string[] | CommonRejection {
  const statuses = [...new Set((text ?? '').split(/[\s,;|]+/).filter((key) => key !== ''))].sort();
  return statuses.every((key) => known.includes(key)) ? statuses : { rejected: 'status-unknown', field: 'statuses' };
}

function submissionOf({ submittedAt: text }: Cells, { receivedAt }: RowContext): Instant | Rejection {
  if (text === undefined) return { rejected: 'submitted-at-missing', field: 'submittedAt' };
  const submittedAt = parseInstant(text);
  if (submittedAt === undefined) return { rejected: 'submitted-at-impossible', field: 'submittedAt' };
  return submittedAt > receivedAt ? { rejected: 'submitted-in-future', field: 'submittedAt' } : submittedAt;
}

function wantedStartOf({ wantedStart: text }: Cells, { receivedAt }: RowContext, notes: Set<ImportNote>): Day | undefined {
  if (text === undefined) return undefined;
  const wantedStart = parseDay(text);
  if (wantedStart === undefined) notes.add('wanted-start-set-aside');
  else if (wantedStart < dayOf(receivedAt)) notes.add('wanted-start-past');
  return wantedStart;
}

function languageOf({ language: text }: Cells, notes: Set<ImportNote>): string | undefined {
  if (text === undefined || /^[a-z]{2,3}$/.test(text)) return text;
  notes.add('language-set-aside');
  return undefined;
}

type Content = Omit<ImportedApplication, 'notes' | 'contentDigest'>;

/** Notes stay out: they depend on the day of the import, and the row must be recognised on any other. */
function contentDigestOf(content: Content, source: string): string {
  const child = content.child.kind === 'iin' ? { iin: content.child.iin } : { source, reference: content.child.reference };
  return digestOf(canonicalText({ ...content, child, submittedAt: isoOf(content.submittedAt) }));
}
