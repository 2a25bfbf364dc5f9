// Wishes can change while something can still come of them. They never touch the category or the place, so nobody is moved by them.

import type { Context } from '../../shared/context.ts';
import { hasEnded } from '../../shared/domain/application.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { isGroupType, judgeWishes } from '../../shared/domain/submission.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { saveApplication } from '../../shared/table/applications.ts';
import { commit } from '../../shared/table/commit.ts';
import { viewApplication } from './applicationView.ts';
import { readMine } from './myApplication.ts';

export const work: Work<'changeWishes', Context> = async ({ params, body, command }, context) => {
  const application = orRefuse(await readMine(context, params));
  const { state, territory } = application;
  const isOver = hasEnded(state) || state === 'enrolled';
  if (isOver) return orRefuse(refuse('move-forbidden', { thing: 'application', state, move: 'change' }));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  orRefuse(judgeWishes(body, rulebook));
  const { wantedStart, language, groupType, district } = body;
  const wishes = {
    ...(wantedStart === undefined ? {} : { wantedStart }),
    ...(language === undefined ? {} : { language }),
    ...(groupType !== undefined && isGroupType(groupType) ? { groupType } : {}),
    ...(district === undefined ? {} : { district }),
  };
  const changed = Object.entries(wishes).flatMap(([name, value]) => (Reflect.get(application, name) === value ? [] : [name]));
  if (changed.length === 0) return commit(context.table, command, [], await viewApplication(context, application, command.at));
  const saved = saveApplication(application, { ...application, ...wishes }, command, {
    kind: 'application-changed',
    data: { changed },
    cause: 'applied',
    now: context.now(),
  });
  return commit(context.table, command, saved.writes, await viewApplication(context, saved.application, command.at));
};
