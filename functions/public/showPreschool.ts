import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { isListed } from '../../shared/domain/preschool.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { readPublicPreschool } from '../../shared/table/preschools.ts';
import { viewOfGroup, viewOfPreschool } from './catalogue.ts';

export const work: Work<'showPreschool', Context> = async ({ params: { territory, preschool }, at }, { table, rulebooks }) => {
  const today = dayOf(at);
  orRefuse(rulebookOn(rulebooks(), territory, today));
  const unknown = refuse('preschool-unknown', { preschool });
  const found = orRefuse((await readPublicPreschool(table, territory, preschool)) ?? unknown);
  const reply = {
    ...viewOfPreschool(found.preschool, districtNames(rulebooks(), territory, today)),
    listed: isListed(found.preschool.eligible, today),
    groups: found.groups.map((group) => ({ ...viewOfGroup(group, today), open: group.open })),
  };
  return { ...reply, [replyVersion]: digestOf(JSON.stringify(reply)).slice(0, 24) };
};
