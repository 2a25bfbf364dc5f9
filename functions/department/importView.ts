import { isoOf } from '../../shared/domain/time.ts';
import type { ImportContent } from '../../shared/table/imports.ts';

/** How the department sees an import. */
export function viewOfImport(one: ImportContent) {
  const { import: id, territory, kind = 'queue' as const, source, state, dryRun, openedAt } = one;
  return { import: id, territory, kind, source, state, dryRun, openedAt: isoOf(openedAt) };
}
