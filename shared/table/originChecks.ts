// Every voucher comes from one round, or from the enrolment that was there before vouchers; and it is of one application, which knows it while it
// lives (I-04). Its id says both, so a voucher that was put in by hand under another origin is seen.

import { legacyEnrolment } from '../domain/enrolment.ts';
import type { Violation } from '../domain/invariants.ts';
import { isLive, voucherIdOf } from '../domain/voucher.ts';
import { ApplicationItem } from './items.ts';
import { applicationKey, contractKey } from './keys.ts';
import type { Table } from './table.ts';
import { ContractItem, type Voucher } from './voucherItems.ts';

export async function checkOrigin(table: Table, voucher: Voucher): Promise<readonly Violation[]> {
  const { voucher: id, round, origin, application: number, child, state } = voucher;
  const violation = (why: string): Violation => ({ invariant: 'I-04', of: id, why });
  if ((round === undefined) === (origin === undefined)) return [violation('it has both a round and another origin, or neither')];
  const violations: Violation[] = [];
  if (voucherIdOf(round ?? legacyEnrolment, number) !== id) violations.push(violation('its id is not that of its origin and application'));
  const stored = await table.get('records', applicationKey(number));
  const application = ApplicationItem.safeParse(stored).data;
  if (stored !== undefined && application === undefined)
    return [...violations, { invariant: 'I-24', of: number, why: `the application of voucher ${id} cannot be read` }];
  if (application?.child !== child) violations.push(violation('its application is not there, or another child’s'));
  else if (isLive(state) && application.voucher !== id) violations.push(violation('it lives and its application knows of another'));
  if (origin !== undefined && voucher.contract !== undefined) {
    const contract = ContractItem.safeParse(await table.get('records', contractKey(voucher.contract))).data;
    if (contract?.voucher !== id) violations.push(violation('its contract is not there'));
  }
  return violations;
}
