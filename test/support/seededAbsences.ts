// Of a seeded city: a paper recorded for a child of either side's kindergarten, and right requests of the routes of absences.

import { dayOf } from '../../shared/domain/time.ts';
import type { Asked, City } from './city.ts';
import type { SeededContracts } from './seededContracts.ts';

interface Recorded {
  readonly parent: string;
  readonly head: string;
  readonly preschool: string;
  readonly contract: string;
  readonly document: string;
  readonly today: string;
}

export type SeededAbsences = readonly [Recorded, Recorded];

export async function seedAbsences(city: City, [one, other]: SeededContracts): Promise<SeededAbsences> {
  return [await record(city, one), await record(city, other)];
}

async function record(city: City, { parent, head, preschool, active: contract }: SeededContracts[number]): Promise<Recorded> {
  const today = dayOf(city.context.now());
  const { status, body, text } = await city.ask('recordAbsenceDocument', {
    iin: head,
    params: { preschool, contract },
    body: certificate(today, 'seeded-1'),
  });
  if (status !== 201) throw new Error(text);
  return { parent, head, preschool, contract, document: String(body['document']), today };
}

/** A paper about illness for one day. */
export function certificate(day: string, number: string, more: Readonly<Record<string, string>> = {}) {
  return { code: 'B', from: day, to: day, number, issuer: 'Емхана № 4', issuedOn: day, ...more };
}

export function absenceRequests({ preschool, contract, document, today }: Recorded) {
  const theirs = { params: { preschool, contract } };
  return {
    recordAbsenceDocument: { ...theirs, body: certificate(today, '12-345') },
    listAbsenceDocuments: { ...theirs, query: { limit: '10' } },
    withdrawAbsenceDocument: { params: { ...theirs.params, document }, body: { reason: 'entered-wrong' } },
    showMyMarks: { params: { contract, month: today.slice(0, 7) } },
    reportNotThere: { params: { contract, day: today } },
  } satisfies Record<string, Asked>;
}

/** Of each change: the same asked for something else, and by the other family or kindergarten for what is theirs. */
export function absenceVariants([one, other]: SeededAbsences) {
  const [right, second] = [absenceRequests(one), absenceRequests(other)];
  return {
    recordAbsenceDocument: {
      other: { ...right.recordAbsenceDocument, body: certificate(one.today, '12-346') },
      byAnother: { ...second.recordAbsenceDocument, iin: other.head },
    },
    withdrawAbsenceDocument: {
      other: { ...right.withdrawAbsenceDocument, body: { reason: 'not-genuine' } },
      byAnother: { ...second.withdrawAbsenceDocument, iin: other.head },
    },
    reportNotThere: {
      other: { params: { ...right.reportNotThere.params, day: '2026-06-30' } },
      byAnother: { ...second.reportNotThere, iin: other.parent },
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
