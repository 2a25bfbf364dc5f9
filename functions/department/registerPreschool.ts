import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readPreschool, registeredId, savePreschool, sealNumber } from '../../shared/table/preschools.ts';
import { viewOfRegistered } from './registerView.ts';

// The id follows from territory and number, so one organisation cannot be entered twice in a territory, by whomever; the number itself stands sealed.
export const work: Work<'registerPreschool', Context> = async ({ params: { territory }, body, command }, { table, vault, rulebooks }) => {
  const today = dayOf(command.at);
  orRefuse(rulebookOn(rulebooks(), territory, today));
  const { number, ...said } = body;
  const keys = await vault();
  const preschool = registeredId(keys, territory, number);
  if ((await readPreschool(table, preschool)) !== undefined) orRefuse(refuse('preschool-exists', { registered: preschool }));
  const content = { ...said, preschool, territory, number: await sealNumber(keys, preschool, number) };
  const { ownership, eligible } = said;
  const data = { ownership, ...(eligible === undefined ? {} : { listedFrom: eligible.from, listedTo: eligible.to ?? null }) };
  const saved = savePreschool(undefined, content, command, { kind: 'preschool-registered', data });
  return commit(table, command, saved.writes, viewOfRegistered({ rulebooks }, { preschool: saved.preschool, groups: [] }, today));
};
