import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveRound } from '../../shared/table/rounds.ts';
import { planOf, viewOfRound } from './roundView.ts';

const untouched = { item: 'progress' as const, version: 1, issued: 0, skipped: 0 };

export const work: Work<'draftRound', Context> = async ({ params: { territory }, body, command }, { table, rulebooks }) => {
  const rulebook = orRefuse(rulebookOn(rulebooks(), territory, dayOf(command.at)));
  const { name } = orRefuse(planOf(rulebook, body.plan));
  // The day, so that ids read and sort by time, and a digest of who asked under which key, so that a repeat drafts the same round.
  const id = `${dayOf(command.at).replaceAll('-', '')}${digestOf(`${territory}|${command.by}|${command.key}`).slice(0, 8)}`;
  const content = {
    round: id,
    territory,
    state: 'draft' as const,
    count: body.count,
    plan: name,
    rulebook: rulebook.version,
    draftedAt: command.at,
    draftedBy: command.by,
  };
  const { round, writes } = saveRound(undefined, content, untouched, command, {
    kind: 'round-drafted',
    data: { count: body.count, plan: name },
  });
  return commit(table, command, writes, viewOfRound(round, untouched));
};
