// Of a seeded city: two children who are enrolled in one kindergarten and listed by the other, for a head of the department to decide.

import type { Asked, City } from './city.ts';
import { enrolled, sendEnrolments, workIn } from './enrolments.ts';
import { seededPreschools } from './seededRegister.ts';

const territory = 'karaganda';
const serials = [901, 902];

export type SeededEnrolments = readonly [string, string];

/** The entries of both in the queue of work. */
export async function seedEnrolments(city: City): Promise<SeededEnrolments> {
  for (const [index, preschool] of seededPreschools.entries()) {
    const rows = serials.map((child) => enrolled(child, preschool));
    await sendEnrolments(city, rows, { file: `list-${index}`, source: 'kindergartens' });
  }
  const [first, second] = await workIn(city, 'double-enrolments');
  return [String(first?.['entry']), String(second?.['entry'])];
}

export function enrolmentRequests([entry]: SeededEnrolments) {
  const body = { entry, decision: 'move', from: '2026-07-01', understood: true };
  return { resolveDoubleEnrolment: { params: { territory }, body } } as const satisfies Record<string, Asked>;
}

/** The same asked of the other child, by somebody else. */
export function enrolmentVariants([first, second]: SeededEnrolments, otherIin: string) {
  const { resolveDoubleEnrolment: other } = enrolmentRequests([second, first]);
  return { resolveDoubleEnrolment: { other, byAnother: { ...other, iin: otherIin } } };
}
