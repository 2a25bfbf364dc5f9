// A child of the head's own in the head's own kindergarten: what is the kindergarten's to say of its contract another head says, where there is one.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { judgeBothSides, standInOf, type StandIn } from '../../shared/domain/guardianship.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { isTheirChild } from '../../shared/http/access.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { listHeads } from '../../shared/table/tellingHeads.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { readTheirContract } from './theirContract.ts';

type Tables = Pick<Context, 'table'>;

/** The contract of the path, to answer, sign or end it for the kindergarten; or why the caller may not. */
export async function readToDecide(
  context: Context,
  params: Parameters<typeof readTheirContract>[1],
  caller: Caller,
): Promise<Contract | Refusal> {
  const contract = await readTheirContract(context, params);
  if (isRefusal(contract)) return contract;
  return judgeBothSides(await readStandIn(context, contract, caller)) ?? contract;
}

/** The contract with what the caller may do, and, of a child of their own, who can do it instead. */
export async function viewOfTheirContract(context: Tables, contract: Contract, caller: Caller) {
  const view = viewOfContract(contract, 'preschool');
  const standIn = await readStandIn(context, contract, caller);
  if (standIn === undefined) return view;
  return { ...view, standIn, moves: judgeBothSides(standIn) === undefined ? view.moves : [] };
}

/** Who can act for the kindergarten instead of the caller, whose own child it is; undefined where it is not. */
async function readStandIn({ table }: Tables, contract: Contract, caller: Caller): Promise<StandIn | undefined> {
  if (!isTheirChild(caller, contract.child)) return undefined;
  const [heads, application] = await Promise.all([listHeads(table, contract.preschool), readApplication(table, contract.application)]);
  if (application === undefined) throw new Error('a contract without its application');
  return standInOf(heads, [...application.guardians, caller.person]);
}
