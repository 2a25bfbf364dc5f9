import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { commit } from '../../shared/table/commit.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readGroup, readPreschool } from '../../shared/table/preschools.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { requestPlace } from './requestingPlace.ts';

export const work: Work<'askPlace', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { preschool: inPreschool, group: inGroup, startsOn } = body;
  const voucher = (await readVoucher(table, params.voucher)) ?? orRefuse(refuse('voucher-unknown', { voucher: params.voucher }));
  const [application, preschool, group, places] = await Promise.all([
    readApplication(table, voucher.application),
    readPreschool(table, inPreschool),
    readGroup(table, inPreschool, inGroup),
    readPlaces(table, inPreschool, inGroup),
  ]);
  if (application === undefined) throw new Error('a voucher without its application');
  if (preschool === undefined) return orRefuse(refuse('preschool-unknown', { preschool: inPreschool }));
  if (group === undefined || places === undefined) return orRefuse(refuse('group-unknown', { group: inGroup }));
  const taken = orRefuse(await requestPlace(context, { voucher, application, preschool, group, places, startsOn }, command));
  return commit(table, command, taken.writes, viewOfContract(taken.contract, 'parent'));
};
