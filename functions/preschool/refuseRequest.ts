// A head says why a family cannot have the place it holds. That the group is full is no reason where every child in it has a place, this one's as well:
// only where the department has taken places away since.

import type { Context } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { freeFrom, overFrom } from '../../shared/domain/places.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { closeRequest } from '../../shared/table/closingRequest.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readParties } from '../../shared/table/signing.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { readToDecide } from './ownChild.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';

export const work: Work<'refuseRequest', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const contract = orRefuse(await readToDecide(context, params, caller));
  if (body.reason === 'group-full') orRefuse(await judgeFull(context, contract));
  const closed = orRefuse(await closeRequest(table, contract, { move: 'refuse', reason: body.reason }, command));
  const { application } = await readParties(table, contract);
  const told = { ...(await readSeatNames(table, contract)), reason: body.reason };
  const notices = noticesFor(closed.event, 'request-refused', application, told);
  return commit(table, command, [...closed.writes, ...noticeWrites(notices)], viewOfContract(closed.contract, 'preschool'));
};

async function judgeFull({ table }: Context, { preschool, group, state, startsOn }: Contract): Promise<Refusal | undefined> {
  const places = await readPlaces(table, preschool, group);
  // What is refused or begun already says so itself.
  if (places === undefined || state !== 'requested' || overFrom(places, startsOn) > 0) return undefined;
  return refuse('group-has-room', { capacity: places.capacity, free: freeFrom(places, startsOn) });
}
