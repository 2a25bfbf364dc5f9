import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveGroupPlaces } from '../../shared/table/places.ts';
import { readRegistered, savePreschool } from '../../shared/table/preschools.ts';
import { viewOfOwnGroup } from './ownPreschool.ts';

// A head may stop new requests, in an epidemic or before a repair; how many children fit is the department's decision.
export const work: Work<'setIntake', Context> = async ({ params, body: { open }, command }, { table }) => {
  const found = orRefuse((await readRegistered(table, params.preschool)) ?? refuse('preschool-unknown', { preschool: params.preschool }));
  const { preschool, groups } = found;
  const unknown = refuse('group-unknown', { group: params.group });
  const { group, places } = orRefuse(groups.find((one) => one.group.group === params.group) ?? unknown);
  const today = dayOf(command.at);
  const after = { ...group, open };
  const view = viewOfOwnGroup(after, places, today);
  if (group.open === open) return commit(table, command, [], view);
  const saved = savePreschool(preschool, preschool, command, { kind: 'group-changed', data: { group: group.group, open } });
  const writes = [...saved.writes, ...saveGroupPlaces({ group, places }, { group: after, places }, today)];
  return commit(table, command, writes, view);
};
