import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { readContract } from '../../shared/table/contracts.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

/** The contract of the path; whose child it is about has been checked at the door. */
export async function readMyContract({ table }: Context, { contract }: { readonly contract: string }): Promise<Contract | Refusal> {
  return (await readContract(table, contract)) ?? refuse('contract-unknown', { contract });
}
