// Of a seeded city: families whose files the department opens and changes, with claims that wait for papers and pairs that may be one child's.

import { importCells, people, row, type Asked, type City } from './city.ts';

const territory = 'karaganda';
type Two = readonly [string, string];

export interface SeededFiles {
  /** Waiting, each with an undecided claim to `large-family`. */
  readonly claiming: Two;
  /** Waiting, and nothing else. */
  readonly plain: Two;
  /** Two pairs of one child each; the second of a pair is merged into the first. */
  readonly pairs: readonly [Two, Two];
  /** The same pairs in the department's queue. */
  readonly entries: Two;
}

export async function seedFiles(city: City, iinOf: (serial: number) => string): Promise<SeededFiles> {
  const of = (serial: number, childName: string) => ({ guardianIin: iinOf(serial), guardianName: 'Сериков Ерлан', childName });
  const taken = await importCells(
    city,
    [
      row(41, '2023-03-01T09:00:00.000Z', { ...of(331, 'Серикова Айлин'), guardianPhone: '+77015550331' }),
      row(42, '2023-03-01T09:00:01.000Z', of(332, 'Серикова Дана')),
      row(43, '2023-03-01T09:00:02.000Z', of(333, 'Сериков Тимур')),
      row(44, '2023-03-01T09:00:03.000Z', of(334, 'Сериков Алан')),
      row(45, '2023-03-01T09:00:04.000Z', of(335, 'Серикова Томирис')),
      row(46, '2023-03-01T09:00:05.000Z', of(335, 'Серикова Томирис')),
      row(47, '2023-03-01T09:00:06.000Z', of(336, 'Сериков Нурлан')),
      row(48, '2023-03-01T09:00:07.000Z', of(336, 'Сериков Нурлан')),
    ],
    territory,
    'files-system',
  );
  const number = (index: number) => String(taken[index]?.['number']);
  for (const [index, serial] of [331, 332].entries()) {
    const body = { status: 'large-family', evidence: 'certificate 7' };
    await city.ask('makeClaim', { params: { number: number(index) }, iin: iinOf(serial), body });
  }
  await city.run({ job: 'recomputeQueue' });
  await city.run({ job: 'publishStatistics' });
  const listed = await city.ask('listDuplicates', { params: { territory }, iin: people.clerk });
  const entries = (listed.body['pairs'] as { entry: string }[]).map(({ entry }) => entry);
  return {
    claiming: [number(0), number(1)],
    plain: [number(2), number(3)],
    pairs: [
      [number(4), number(5)],
      [number(6), number(7)],
    ],
    entries: [entries[0] ?? '', entries[1] ?? ''],
  };
}

const paper = { kind: 'certificate', number: '12', issuedOn: '2026-06-25' };

export function fileRequests({ claiming, plain, pairs, entries }: SeededFiles) {
  const here = { params: { territory } };
  const of = (number: string, more: Readonly<Record<string, string>> = {}) => ({ params: { territory, number, ...more } });
  return {
    searchApplications: { ...here, body: { name: 'сериков ерлан', limit: 10 } },
    showFamilyFile: of(claiming[0]),
    showContacts: { ...of(claiming[0]), body: { reason: 'undeliverable' } },
    listAudit: { ...here, query: { day: '2026-07-01' } },
    showWork: here,
    listWork: { params: { territory, queue: 'deadlines' }, query: { limit: '10' } },
    closeWork: { params: { territory, queue: 'duplicates' }, body: { entry: entries[0] } },
    decideClaim: { ...of(claiming[0], { status: 'large-family' }), body: { decision: 'verify', document: paper } },
    suspendApplication: { ...of(plain[0]), body: { reason: 'no-contact' } },
    archiveApplication: { ...of(plain[0]), body: { reason: 'moved-away', understood: true } },
    listDuplicates: here,
    mergeApplication: { ...of(pairs[0][1]), body: { into: pairs[0][0], understood: true } },
    showStatistics: here,
    listQueueDays: here,
    showOpenData: here,
  } as const satisfies Record<string, Asked>;
}

/** Of each change the same asked of something else, by somebody else. */
export function fileVariants(files: SeededFiles, otherIin: string) {
  const { claiming, plain, pairs, entries } = files;
  const second = fileRequests({
    claiming: [claiming[1], claiming[0]],
    plain: [plain[1], plain[0]],
    pairs: [pairs[1], pairs[0]],
    entries: [entries[1], entries[0]],
  });
  const both = (other: Asked) => ({ other, byAnother: { ...other, iin: otherIin } });
  return {
    closeWork: both(second.closeWork),
    decideClaim: both(second.decideClaim),
    suspendApplication: both(second.suspendApplication),
    archiveApplication: both(second.archiveApplication),
    mergeApplication: both(second.mergeApplication),
  };
}
