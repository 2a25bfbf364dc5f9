import { isoOf } from '../../shared/domain/time.ts';
import type { GuardianshipContent } from '../../shared/table/guardianships.ts';

/** How a parent sees a guardianship of theirs; nothing of the child but its id. */
export function viewOfGuardianship({ child, state, relation, since, territory }: GuardianshipContent) {
  return { child, state, relation, since: isoOf(since), ...(territory === undefined ? {} : { territory }) };
}
