import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readImport, saveImport } from '../../shared/table/imports.ts';
import { viewOfImport } from './importView.ts';

export const work: Work<'openImport', Context> = async ({ params: { territory }, body, command }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(command.at)));
  const dryRun = body.dryRun ?? false;
  // The same file of the same source is the same import: a run that was cut off goes on.
  const kind = body.kind === 'enrolment' ? { kind: body.kind } : {};
  const id = digestOf(['import', territory, body.source, body.digest, String(dryRun), ...Object.values(kind)].join('|')).slice(0, 20);
  const before = await readImport(table, territory, id);
  if (before?.state === 'open') return commit(table, command, [], viewOfImport(before));
  const openedAt = before?.openedAt ?? command.at;
  const opened = { import: id, territory, ...kind, source: body.source, state: 'open' as const, dryRun, openedAt };
  return commit(table, command, saveImport(before, opened, command), viewOfImport(opened));
};
