import type { Subject } from '../../shared/domain/trail.ts';
import { parseGuardianshipId } from '../../shared/table/deciding.ts';

/** Whom a guardianship is about, by its name. */
export function subjectsOfGuardianship(id: string): readonly Subject[] {
  const { person, child } = parseGuardianshipId(id);
  return [`child#${child}`, `person#${person}`];
}

/** Whom an entry of a queue of work is about; nobody where it is about a kindergarten. */
export function subjectsOfWork(
  queue: string,
  { number, about }: { readonly number?: string | undefined; readonly about: string },
): readonly Subject[] {
  if (queue === 'guardianships') return subjectsOfGuardianship(about);
  const numbers = queue === 'duplicates' ? about.split('#') : [number];
  return numbers.flatMap((one) => (one === undefined ? [] : [`application#${one}` as const]));
}
