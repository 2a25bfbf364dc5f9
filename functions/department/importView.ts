import { isoOf } from '../../shared/domain/time.ts';
import type { Import } from '../../shared/table/items.ts';

/** How the department sees an import. */
export function viewOfImport(one: Omit<Import, 'version' | 'item'>) {
  const { import: id, territory, source, state, dryRun, openedAt } = one;
  return { import: id, territory, source, state, dryRun, openedAt: isoOf(openedAt) };
}
