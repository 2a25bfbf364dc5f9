// A draft binds nobody: its size is computed once more when a second person approves it.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { basisOn } from '../../shared/domain/legalBasis.ts';
import { planOf } from '../../shared/domain/plan.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { AskedSizing } from '../../shared/domain/sizing.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readFigures, sizeBy } from '../../shared/table/freezing.ts';
import { nothingYet, saveRound } from '../../shared/table/rounds.ts';
import { tellOfDraft } from '../../shared/table/staffNotices.ts';
import { deskOf } from './findRound.ts';
import { viewOfRound } from './roundView.ts';

export const work: Work<'draftRound', Context> = async ({ params: { territory }, body, command }, context) => {
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  orRefuse(basisOn(rulebook, dayOf(command.at)));
  const { name } = orRefuse(planOf(rulebook, body.plan));
  const asked: AskedSizing = body.sizing ?? { by: 'count', count: body.count ?? 0 };
  const figures = await readFigures(deskOf(context, territory, rulebook, command.at));
  const { count, sizing } = orRefuse(sizeBy(asked, figures));
  // The day, so that ids read and sort by time, and a digest of who asked under which key, so that a repeat drafts the same round.
  const id = `${dayOf(command.at).replaceAll('-', '')}${digestOf(`${territory}|${command.by}|${command.key}`).slice(0, 8)}`;
  const content = {
    round: id,
    territory,
    state: 'draft' as const,
    count,
    sizing,
    scope: body.scope ?? rulebook.rounds.scope,
    plan: name,
    rulebook: rulebook.version,
    draftedAt: command.at,
    draftedBy: command.by,
  };
  const fact = { kind: 'round-drafted' as const, data: { count, plan: name, by: sizing.by, scope: content.scope } };
  const { round, writes } = saveRound(undefined, content, nothingYet, command, fact);
  const told = await tellOfDraft(context.table, territory, { hash: round.eventHash, at: command.at }, { draft: 'round', id }, [command.by]);
  return commit(context.table, command, [...writes, ...told], viewOfRound(round, nothingYet, command.by));
};
