import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { tellOfDraft } from '../../shared/table/staffNotices.ts';
import { nothingLooked, readOpenUpdate, saveUpdate } from '../../shared/table/updates.ts';
import { viewOfUpdate } from './updateView.ts';

// Everybody will be judged as of the day asked for, by the rulebook that rules on it; it stays this update's own, whatever comes into force later.
export const work: Work<'draftUpdate', Context> = async ({ params: { territory }, body: { day }, command }, { table, rulebooks }) => {
  const rulebook = orRefuse(rulebookOn(rulebooks(), territory, day)).version;
  const open = await readOpenUpdate(table, territory);
  if (open !== undefined) orRefuse(refuse('update-open', { update: open }));
  const id = `${dayOf(command.at).replaceAll('-', '')}${digestOf(`${territory}|${command.by}|${command.key}`).slice(0, 8)}`;
  const content = { update: id, territory, state: 'draft' as const, day, rulebook, draftedAt: command.at, draftedBy: command.by };
  const { update, writes } = saveUpdate(undefined, content, undefined, command, { kind: 'update-drafted', data: { day, rulebook } });
  const told = await tellOfDraft(table, territory, { hash: update.eventHash, at: command.at }, { draft: 'update', id }, [command.by]);
  return commit(table, command, [...writes, ...told], viewOfUpdate(update, nothingLooked(content), command.by));
};
