import type { Context } from '../../shared/context.ts';
import type { Canonical } from '../../shared/domain/digest.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { BodyOf } from '../../shared/http/route.ts';
import type { RouteOf } from '../../shared/http/routes.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import type { Group } from '../../shared/table/preschoolItems.ts';
import { savePreschool } from '../../shared/table/preschools.ts';
import { saveGroupPlaces } from '../../shared/table/places.ts';
import type { StoredPlaces } from '../../shared/table/voucherItems.ts';
import { findRegistered, refuseTakenName, viewOfGroup } from './registerView.ts';

// A capacity below what is taken sends nobody home: there is simply no free place until enough children have left.
export const work: Work<'changeGroup', Context> = async ({ params, body, command }, context) => {
  const today = dayOf(command.at);
  const { languages } = orRefuse(rulebookOn(context.rulebooks(), params.territory, today));
  if (body.language !== undefined && !languages.includes(body.language)) orRefuse(refuse('language-unknown', { languages }));
  const { preschool, groups } = orRefuse(await findRegistered(context, params));
  const before = orRefuse(groups.find(({ group }) => group.group === params.group) ?? refuse('group-unknown', { group: params.group }));
  const after = changed(before, body);
  const { ageFrom, ageTo } = after.group;
  if (ageFrom > ageTo) orRefuse(refuse('age-range-wrong', { ageFrom, ageTo }));
  if (body.names !== undefined) refuseTakenName(after.group, groups);
  const data = whatChanged(before, after);
  const view = viewOfGroup(after.group, after.places, today);
  if (Object.keys(data).length === 0) return commit(context.table, command, [], view);
  const saved = savePreschool(preschool, preschool, command, { kind: 'group-changed', data: { group: params.group, ...data } });
  const writes = [...saved.writes, ...saveGroupPlaces(before, after, today)];
  return commit(context.table, command, writes, view);
};

interface Whole {
  readonly group: Group;
  readonly places: StoredPlaces;
}

function changed({ group, places }: Whole, { capacity, ...shape }: BodyOf<RouteOf<'changeGroup'>>): Whole {
  const said = Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));
  return { group: { ...group, ...said }, places: { ...places, capacity: capacity ?? places.capacity } };
}

/** For the event: every new value but the names, of which it only says that they changed. */
function whatChanged(before: Whole, after: Whole): Readonly<Record<string, Canonical>> {
  const plain = ({ group: { names, groupType, language, ageFrom, ageTo, hours, open }, places: { capacity } }: Whole) => ({
    names: JSON.stringify(names),
    groupType,
    language,
    ageFrom,
    ageTo,
    minutesADay: Math.round(hours * 60),
    open,
    capacity,
  });
  const was: Readonly<Record<string, Canonical>> = plain(before);
  const news = Object.entries(plain(after)).filter(([name, value]) => was[name] !== value);
  return Object.fromEntries(news.map(([name, value]) => [name, name === 'names' ? true : value]));
}
