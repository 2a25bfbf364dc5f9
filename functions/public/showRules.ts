import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';

export const work: Work<'showRules', Context> = async ({ params: { territory }, query: { on }, at }, { rulebooks }) => {
  const rulebook = orRefuse(rulebookOn(rulebooks(), territory, on ?? dayOf(at)));
  return { ...rulebook, [replyVersion]: rulebook.version };
};
