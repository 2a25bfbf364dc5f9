import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readImport, saveImport } from '../../shared/table/imports.ts';
import { viewOfImport } from './importView.ts';

export const work: Work<'finishImport', Context> = async ({ params, command }, { table }) => {
  const before = await readImport(table, params.territory, params.import);
  if (before === undefined) return orRefuse(refuse('import-unknown', { import: params.import }));
  // Finished before, by whoever: that is what was asked for, and no second event.
  if (before.state === 'finished') return commit(table, command, [], viewOfImport(before));
  const finished = { ...before, state: 'finished' as const };
  return commit(table, command, saveImport(before, finished, command), viewOfImport(finished));
};
