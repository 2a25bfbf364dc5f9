import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { within } from '../../shared/http/access.ts';
import { readContract } from '../../shared/table/contracts.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

/** The contract of the path, if it is this kindergarten's; another's is as unknown as none. */
export async function readTheirContract(
  { table }: Context,
  { preschool, contract: id }: { readonly preschool: string; readonly contract: string },
): Promise<Contract | Refusal> {
  return within({ preschool }, await readContract(table, id)) ?? refuse('contract-unknown', { contract: id });
}
