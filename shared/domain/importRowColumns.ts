// The canonical format of what is imported: columns of a CSV file, or cells of a row sent to the API, by these names. A city's own columns are brought
// to them by a mapping file. Of two kinds of import a column of one name means the same. Lengths are counted in UTF-16 units after trimming.

export interface CanonicalColumn {
  readonly name: string;
  /** Without a value in it the row is rejected. Of `childIin` and `childReference` one must have a value. */
  readonly required: boolean;
  readonly maxLength: number;
  readonly meaning: string;
  readonly example: string;
}

/** No cell of any column may be longer. */
export const longestCell = 2_000;

export const canonicalColumns = [
  { name: 'childIin', required: false, maxLength: 40, meaning: 'IIN of the child', example: '210315500009' },
  {
    name: 'childReference',
    required: false,
    maxLength: 100,
    meaning:
      'the old system’s own number of the child, where there is no IIN; the same number in two files of one source is the same child',
    example: '1000342292',
  },
  { name: 'childName', required: false, maxLength: 200, meaning: 'name of the child', example: 'Сәуле Үлгіқызы' },
  { name: 'bornOn', required: true, maxLength: 40, meaning: 'birth date, YYYY-MM-DD', example: '2021-03-15' },
  {
    name: 'submittedAt',
    required: true,
    maxLength: 40,
    meaning: 'when the application was made, ISO 8601 with zone; kept to the millisecond',
    example: '2023-06-01T09:15:00.123+05:00',
  },
  { name: 'wantedStart', required: false, maxLength: 40, meaning: 'day from which a place is wanted, YYYY-MM-DD', example: '2024-09-01' },
  { name: 'district', required: false, maxLength: 200, meaning: 'part of the city where the child lives', example: 'Казыбек би' },
  { name: 'language', required: false, maxLength: 40, meaning: 'language of instruction, ISO 639 code', example: 'kk' },
  {
    name: 'kind',
    required: false,
    maxLength: 40,
    meaning: '`new`, or `transfer` from another kindergarten; empty is `new`',
    example: 'new',
  },
  {
    name: 'statuses',
    required: false,
    maxLength: 500,
    meaning: 'keys of the rulebook’s statuses, separated by spaces',
    example: 'large-family',
  },
  { name: 'legacyNumber', required: false, maxLength: 100, meaning: 'number of the application in the old system', example: '2023/00417' },
  { name: 'guardianIin', required: false, maxLength: 40, meaning: 'IIN of the parent', example: '210315501807' },
  { name: 'guardianName', required: false, maxLength: 200, meaning: 'name of the parent', example: 'Үлгі Мысалов' },
  { name: 'guardianRelation', required: false, maxLength: 60, meaning: 'what the guardian is to the child', example: 'mother' },
  {
    name: 'guardianPhone',
    required: false,
    maxLength: 200,
    meaning: 'mobile of the parent; several separated by commas',
    example: '+77011234567',
  },
  { name: 'guardianPhone2', required: false, maxLength: 200, meaning: 'a second mobile', example: '8 701 123 45 68' },
  { name: 'guardianPhone3', required: false, maxLength: 200, meaning: 'a third mobile', example: '' },
  { name: 'guardianEmail', required: false, maxLength: 254, meaning: 'e-mail of the parent', example: 'ulgi@example.kz' },
  { name: 'guardianLocale', required: false, maxLength: 40, meaning: 'language of notices: kk, ru or en', example: 'kk' },
] as const satisfies readonly CanonicalColumn[];

type QueueColumn = (typeof canonicalColumns)[number]['name'];

/** What only a row of a kindergarten's list says. */
const enrolmentAlone = [
  {
    name: 'preschool',
    required: true,
    maxLength: 60,
    meaning: 'the kindergarten: its id in the register, or its BIN or IIN',
    example: 'aigolek',
  },
  { name: 'group', required: true, maxLength: 60, meaning: 'id of the group in the register', example: 'first' },
  { name: 'enrolledFrom', required: true, maxLength: 40, meaning: 'first day in this kindergarten, YYYY-MM-DD', example: '2024-09-02' },
  {
    name: 'contractNumber',
    required: false,
    maxLength: 100,
    meaning: 'number of the contract in the kindergarten’s own books',
    example: '17/2024',
  },
  {
    name: 'groupType',
    required: false,
    maxLength: 40,
    meaning: 'type of the group, only to be compared with the register: general, sanatorium, special',
    example: 'general',
  },
] as const satisfies readonly CanonicalColumn[];

export type ColumnName = QueueColumn | (typeof enrolmentAlone)[number]['name'];

/** `queue`: applications of another system. `enrolment`: children a kindergarten has already when vouchers begin. */
export const importKinds = ['queue', 'enrolment'] as const;
export type ImportKind = (typeof importKinds)[number];

const noneOfEnrolment: readonly QueueColumn[] = ['submittedAt', 'wantedStart', 'district', 'language', 'kind', 'legacyNumber'];

/** The columns of each kind of import, in the order in which they are shown. */
export const columnsOf: Readonly<Record<ImportKind, readonly (CanonicalColumn & { readonly name: ColumnName })[]>> = {
  queue: canonicalColumns,
  enrolment: [...enrolmentAlone, ...canonicalColumns.filter(({ name }) => !noneOfEnrolment.includes(name))],
};

const everyColumn: readonly (CanonicalColumn & { readonly name: ColumnName })[] = [...canonicalColumns, ...enrolmentAlone];

export const columnNames = everyColumn.map(({ name }) => name);

/** A row read: cells that hold something, trimmed and in NFC. */
export type Cells = Readonly<Partial<Record<ColumnName, string>>>;

const lengths: ReadonlyMap<string, number> = new Map(everyColumn.map(({ name, maxLength }) => [name, maxLength]));

export function isColumnName(name: string, kind: ImportKind = 'queue'): name is ColumnName {
  return columnsOf[kind].some((column) => column.name === name);
}

/** Why a cell cannot be taken whatever its column means. */
export type CellFault = 'cell-too-long' | 'control-characters' | 'hidden-characters' | 'characters-damaged';

// Zero-width and bidirectional marks, fillers and blanks make two spellings look alike; a private-use character looks like anything.
const control = /\p{Cc}/u;
const hidden = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The cell trimmed and in NFC, or what is wrong with it. A formula stays the text it is: nothing here evaluates, exports quote. */
export function readCell(column: ColumnName, text: string): { readonly text: string } | { readonly fault: CellFault } {
  const trimmed = text.trim();
  // Length first: nothing below should walk a megabyte.
  if (trimmed.length > longestCell) return { fault: 'cell-too-long' };
  if (!trimmed.isWellFormed() || trimmed.includes('\uFFFD')) return { fault: 'characters-damaged' };
  if (control.test(trimmed)) return { fault: 'control-characters' };
  if (hidden.test(trimmed)) return { fault: 'hidden-characters' };
  const normal = trimmed.normalize('NFC');
  return normal.length > (lengths.get(column) ?? 0) ? { fault: 'cell-too-long' } : { text: normal };
}
