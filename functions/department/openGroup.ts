import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noStays } from '../../shared/domain/places.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveGroupPlaces } from '../../shared/table/places.ts';
import { savePreschool } from '../../shared/table/preschools.ts';
import { findRegistered, refuseTakenName, viewOfGroup } from './registerView.ts';

export const work: Work<'openGroup', Context> = async ({ params, body, command }, context) => {
  const { territory, preschool } = params;
  const today = dayOf(command.at);
  const { languages } = orRefuse(rulebookOn(context.rulebooks(), territory, today));
  if (!languages.includes(body.language)) orRefuse(refuse('language-unknown', { languages }));
  const { preschool: before, groups } = orRefuse(await findRegistered(context, params));
  const { capacity, ...shape } = body;
  // The same press sent again opens the same group.
  const id = digestOf(`group|${preschool}|${command.by}|${command.key}`).slice(0, 10);
  const group = { ...shape, preschool, group: id, territory };
  refuseTakenName(group, groups);
  const places = { territory, preschool, group: id, capacity, ...noStays };
  const { groupType, language, ageFrom, ageTo, hours, open } = shape;
  // Hashes take whole numbers alone, and half hours are usual.
  const data = { group: id, groupType, language, ageFrom, ageTo, minutesADay: Math.round(hours * 60), open, capacity };
  const saved = savePreschool(before, before, command, { kind: 'group-opened', data });
  const writes = [...saved.writes, ...saveGroupPlaces(undefined, { group, places }, today)];
  return commit(context.table, command, writes, viewOfGroup(group, places, today));
};
