import type { Context } from '../../shared/context.ts';
import { districtsOf, searchCatalogue } from '../../shared/domain/catalogue.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { findCatalogue, viewOfGroup, viewOfPreschool } from './catalogue.ts';

export const work: Work<'listPreschools', Context> = async ({ params: { territory }, query, at }, context) => {
  const catalogue = orRefuse(await findCatalogue(context, territory));
  const today = dayOf(at);
  const { free, from = today, unlisted, after, limit, ...wished } = query;
  // Nobody begins yesterday.
  const wish = { ...wished, day: from < today ? today : from, freeOnly: free === 'true', unlisted: unlisted === 'true' };
  const districtName = districtNames(context.rulebooks(), territory, today);
  const { found, rows, next } = searchCatalogue(catalogue, wish, { after, limit });
  const preschools = rows.map(({ preschool, groups, metres }) => ({
    ...viewOfPreschool(preschool, districtName),
    groups: groups.map((group) => viewOfGroup(group, today)),
    metres,
  }));
  const districts = districtsOf(catalogue, wish.day).map((one) => ({ ...one, districtLabels: districtName(one.district) }));
  const reply = { found, districts, preschools, ...(next === undefined ? {} : { next }) };
  return { ...reply, [replyVersion]: digestOf(JSON.stringify(reply)).slice(0, 24) };
};
